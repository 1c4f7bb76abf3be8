import Foundation

/// Numbers of registers as people type and paste them.
enum TypedNumber {
  /// In capitals, without what only parts groups: blanks, points, hyphens and dashes, strokes. Forms that look alike become one.
  static func compact(_ typed: String) -> String {
    // Longer than any number of any register, with a blank behind each character; further on nobody looks.
    let start = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(200)))
    return NormalizedText.normalised(start).precomposedStringWithCompatibilityMapping.uppercased().filter {
      !$0.isWhitespace && !".-/\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains($0)
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
