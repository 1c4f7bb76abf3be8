import Foundation

/// Text that a person gave, in one form, so that texts that look equal are equal.
package enum NormalizedText {
  /// In NFC, without white space around it, with `\n` as its only line end and a space for each tab.
  ///
  /// What can't be seen is left out: soft hyphens, spaces without width, marks of direction, byte order marks. Joiners stay
  /// inside a word, where Persian, Hindi and emoji are spelled with them.
  package static func normalised(_ text: String) -> String {
    // Most texts are plain: nothing in them can be composed or left out.
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    let tidy = isPlain ? text : withOneForm(text)
    guard let first = tidy.firstIndex(where: { !$0.isWhitespace }),
      let last = tidy.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(tidy[first...last])
  }

  /// Equal for texts that are one text to people, whatever their form, capitals and blanks: a category, a file's name.
  package static func key(_ text: String) -> String {
    let visible = normalised(text).unicodeScalars.filter { !isJoiner($0) }
    return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").lowercased().precomposedStringWithCanonicalMapping
  }

  /// The lines of a text, whichever way they end.
  package static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// ZERO WIDTH NON-JOINER and ZERO WIDTH JOINER.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

  private static func withOneForm(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\t": kept.append(" ")
      case "\r", "\u{85}", "\u{2028}", "\u{2029}":
        if scalar != "\r" || index + 1 == scalars.count || scalars[index + 1] != "\n" { kept.append("\n") }
      // Soft hyphen, Arabic letter mark, zero width space, marks of direction, word joiner, byte order mark.
      case "\u{AD}", "\u{61C}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}": break
      case _ where isJoiner(scalar):
        if let last = kept.last, isSpelled(last), index + 1 < scalars.count, isSpelled(scalars[index + 1]) {
          kept.append(scalar)
        }
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Whether a word is spelled with it: letters, their marks, and emoji with what modifies them.
  private static func isSpelled(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .otherSymbol, .modifierSymbol, .decimalNumber:
      true
    default: false
    }
  }
}
