import BookingModel

/// What holds for the codes that prove an address.
package enum VerificationCodeRule {
  package static let digits = 6

  /// Every code from `000000` to `999999` equally likely: values that would favour some are drawn anew.
  package static func make(_ randomness: Randomness) -> String {
    let range: UInt32 = 1_000_000
    let fair = UInt32.max - UInt32.max % range
    while true {
      let value = randomness.bytes(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      guard value < fair else { continue }
      return text(value)
    }
  }

  /// The last six digits of a number.
  package static func text(_ value: UInt32) -> String {
    let text = String(value % 1_000_000)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// A code as typed, without the spaces and dashes people put in.
  ///
  /// - Throws: `.invalid` for what can't be a code: a slip of the finger costs no try.
  package static func checked(_ typed: String) throws(BookingError) -> String {
    if let code = read(typed) { return code }
    let isEmpty = NormalizedText.normalised(typed).isEmpty
    throw .invalid([FieldProblem(.code, isEmpty ? .missing : .notACode)])
  }

  /// Nil if it can't be one.
  package static func read(_ typed: String) -> String? {
    guard typed.utf8.count <= 64 else { return nil }
    let text = typed.filter { !$0.isWhitespace && $0 != "-" }
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return text
  }

  /// When the next code may be sent where at most so many are in a span, given when earlier ones were; nil means now.
  package static func nextSend(after sent: [Timestamp], most: Int, in span: TimeSpan, now: Timestamp)
    -> Timestamp?
  {
    let recent = sent.filter { now - $0 < span }.sorted()
    guard recent.count >= most else { return nil }
    return recent[recent.count - most] + span
  }
}
