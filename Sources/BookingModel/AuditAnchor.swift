/// The last seal of the audit log as it was at some moment, kept where whoever alters the data can't reach: in a backup, in the
/// worker's log, in a mail.
///
/// The hash covers that seal and all before it.
public struct AuditAnchor: Sendable, Equatable {
  public let number: Int64
  /// 64 hexadecimal digits.
  public let hash: String

  public init(number: Int64, hash: String) {
    self.number = number
    self.hash = hash
  }

  /// `seal 1204 5f0c…`: what `all` finds again.
  public var text: String { "seal \(number) \(hash)" }

  /// Every anchor in a text, whatever stands around it: a log, a mail, notes.
  public static func all(in text: some StringProtocol) -> [AuditAnchor] {
    let words = text.split { $0.isWhitespace }
    return zip(words, zip(words.dropFirst(), words.dropFirst(2))).compactMap { first, rest in
      guard first == "seal", let number = Int64(rest.0), number > 0, rest.1.utf8.count == 64,
        rest.1.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { return nil }
      return AuditAnchor(number: number, hash: String(rest.1))
    }
  }
}
