import BookingModel
import BookingStore

/// Whether what has a fingerprint in the audit log still says what it said.
struct FingerprintCheck {
  /// The newest of each subject.
  private var prints: [AuditSubject: (entry: Int64, print: [UInt8])] = [:]
  /// Subjects of which this program can't say what they say.
  private var unknown: [String] = []

  mutating func note(_ print: [UInt8], of subject: AuditSubject?, _ entry: SQLRow) throws {
    guard let subject else { return unknown.append(try entry.get("subject")) }
    let id: Int64 = try entry.get("id")
    guard prints[subject].map({ $0.entry < id }) ?? true else { return }
    prints[subject] = (id, print)
  }

  func wrong(_ reader: any Reader) throws -> [String] {
    try unknown
      + prints.filter { try Self.said(by: $0.key, reader) != $0.value.print }.map(\.key.text).sorted()
  }

  /// What a subject says now; nil for one that leaves no fingerprints.
  private static func said(by subject: AuditSubject, _ reader: any Reader) throws -> [UInt8]? {
    switch subject {
    case .event(_, let code):
      let id: Identifier<Event>? = try reader.value("SELECT id FROM events WHERE code = \(code)")
      return try id.map { try Fingerprint.event($0, reader) } ?? Fingerprint.none
    case .account(let id): return try Fingerprint.account(id, reader)
    case .secondFactor(let id): return try Fingerprint.secondFactor(of: id, reader)
    case .message(let id): return try Fingerprint.message(id, reader)
    case .notice(let id): return try Fingerprint.notice(id, reader)
    case .ticketKey(let id): return try Fingerprint.ticketKey(id, reader)
    case .ticketCodes(let id): return try Fingerprint.ticketCodes(of: id, reader)
    case .door(let id): return try Fingerprint.door(id, reader)
    case .order, .payment, .refund, .strictImport: return nil
    }
  }

  /// Accounts and events without any: a hand put them there.
  static func untold(_ reader: any Reader) throws -> [String] {
    try reader.rows(
      """
      SELECT 'account ' || id AS name FROM accounts WHERE \(part: Fingerprint.isMissing(AuditSubject.Kind.account.text("accounts.id")))
      UNION ALL
      SELECT 'event ' || code FROM events WHERE \(part: Fingerprint.isMissing("events.code"))
      """
    ).map { try $0.get("name") }
  }
}
