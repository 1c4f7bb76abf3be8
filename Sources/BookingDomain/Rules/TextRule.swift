/// What a piece of text a person gives may be.
struct TextRule: Sendable {
  /// Counted as people count: what looks like one character.
  let maximum: Int
  var minimum = 0
  /// Whether it may have several lines.
  var isMultiline = false

  /// Four bytes a character are plenty in any script; more are marks piled upon marks.
  private static let bytesPerCharacter = 4
  /// Far above what any language writes.
  private static let scalarsPerCharacter = 10

  /// The first thing wrong with `text`; nil when it may be kept.
  func reason(against text: String) -> FieldProblem.Reason? {
    // Bytes first: they cost nothing to count, characters of a hostile text do.
    guard text.utf8.count <= maximum * Self.bytesPerCharacter else { return .tooLong(maximum) }
    if text.unicodeScalars.contains(where: isUnsafe) { return .unsafeCharacters }
    var count = 0
    for character in text {
      count += 1
      if character.unicodeScalars.count > Self.scalarsPerCharacter { return .unsafeCharacters }
    }
    if count == 0 { return minimum > 0 ? .missing : nil }
    if count > maximum { return .tooLong(maximum) }
    return count < minimum ? .tooShort(minimum) : nil
  }

  /// Control, bidirectional and other format characters, separators of lines, private and broken ones.
  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if isMultiline, scalar == "\n" { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }

  /// `text` without white space around it and with `\n` as its only line end.
  static func tidied(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    let joined = lines.joined(separator: "\n")
    guard let first = joined.firstIndex(where: { !$0.isWhitespace }),
      let last = joined.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(joined[first...last])
  }
}
