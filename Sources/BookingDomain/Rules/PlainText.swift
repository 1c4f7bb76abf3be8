import Foundation

/// One line of text that a person typed, in one form, so that equal-looking texts are equal.
enum PlainText {
  /// Trimmed and in NFC.
  static func normalised(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
  }
}
