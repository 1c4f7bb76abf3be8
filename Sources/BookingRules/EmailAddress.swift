/// An address mail can be sent to: ASCII, `local@domain.tld`, as RFC 5321 bounds it, without quoting.
///
/// Addresses beyond ASCII are refused: few servers take them, and lookalikes would tell two people's accounts apart only
/// by a glyph. A domain in another script is written in its `xn--` form.
public struct EmailAddress: Hashable, Sendable {
  /// As typed, without the spaces around it.
  public let text: String
  /// Equal for addresses that reach the same mailbox wherever mail is delivered in practice.
  package let key: String

  public init?(_ typed: String) {
    let text = NormalizedText.normalised(typed)
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2 else { return nil }
    guard Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else { return nil }
    self.text = text
    key = text.lowercased()
  }

  /// The key of whatever was typed into a log-in form, an address or not.
  package static func key(of typed: String) -> String { NormalizedText.normalised(typed).lowercased() }

  private static func isLocalPart(_ part: Substring) -> Bool {
    guard (1...64).contains(part.utf8.count) else { return false }
    return part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.utf8.allSatisfy { isLetterOrDigit($0) || symbols.contains($0) }
    }
  }

  private static func isDomain(_ part: Substring) -> Bool {
    let labels = part.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last else { return false }
    return last.utf8.contains { !(48...57).contains($0) }
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// RFC 5322 `atext` beside letters and digits.
  private static let symbols = Set("!#$%&'*+-/=?^_`{|}~".utf8)
}
