import BookingModel

/// What a piece of text a person gives may be.
package struct TextRule: Sendable {
  /// Counted as people count: what looks like one character.
  package let maximum: Int
  package var minimum = 0
  /// Whether it may have several lines.
  var isMultiline = false

  package init(maximum: Int, minimum: Int = 0, isMultiline: Bool = false) {
    self.maximum = maximum
    self.minimum = minimum
    self.isMultiline = isMultiline
  }

  /// Four bytes a character are plenty in any script; more are marks piled upon marks.
  private static let bytesPerCharacter = 4
  /// Far above what any language writes.
  private static let scalarsPerCharacter = 14

  /// The first thing wrong with `text`; nil when it may be kept.
  package func reason(against text: String) -> FieldProblem.Reason? {
    // Bytes first: they cost nothing to count, characters of a hostile text do.
    guard text.utf8.count <= maximum * Self.bytesPerCharacter else { return .tooLong(maximum) }
    if hasUnsafe(text) { return .unsafeCharacters }
    var count = 0
    for character in text {
      count += 1
      if character.unicodeScalars.count > Self.scalarsPerCharacter { return .unsafeCharacters }
    }
    if count == 0 { return minimum > 0 ? .missing : nil }
    if count > maximum { return .tooLong(maximum) }
    return count < minimum ? .tooShort(minimum) : nil
  }

  /// Joiners may stand inside a word, and the tags that spell a flag behind the black one.
  private func hasUnsafe(_ text: String) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let isTag = (0xE0020...0xE007F).contains(scalar.value)
      if isTag {
        guard last == "\u{1F3F4}" || (0xE0020...0xE007E).contains(last.value) else { return true }
      } else if NormalizedText.isJoiner(scalar) {
        guard !last.properties.isWhitespace, !NormalizedText.isJoiner(last) else { return true }
      } else if isUnsafe(scalar) {
        return true
      }
      last = scalar
    }
    return NormalizedText.isJoiner(last)
  }

  /// Control, bidirectional and other format characters, separators of lines, private and broken ones.
  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if isMultiline, scalar == "\n" { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }
}
