import BookingModel
import BookingStore

/// Whether what has a fingerprint in the audit log still says what it said.
package struct FingerprintCheck {
  /// The newest of each subject.
  private var prints: [String: (entry: Int64, isOfEvent: Bool, print: [UInt8])] = [:]

  package mutating func note(_ print: [UInt8], of subject: String, _ entry: SQLRow) throws {
    let id: Int64 = try entry.get("id")
    guard prints[subject].map({ $0.entry < id }) ?? true else { return }
    prints[subject] = (id, entry["event_id"] != .null, print)
  }

  package func wrong(_ reader: any Reader) throws -> [String] {
    try prints.sorted { $0.key < $1.key }.filter { subject, noted in
      if noted.isOfEvent {
        // By its code: a later event may have the key of one that was deleted.
        let id: Identifier<Event>? = try reader.value("SELECT id FROM events WHERE code = \(subject)")
        return try id.map { try Fingerprint.event($0, reader) } ?? Fingerprint.none != noted.print
      }
      guard let number = Fingerprint.number(of: subject) else { return true }
      let print =
        if subject.hasPrefix(Fingerprint.secondFactor) {
          try Fingerprint.secondFactor(of: Identifier(number), reader)
        } else if subject.hasPrefix(Fingerprint.message) {
          try Fingerprint.message(Identifier(number), reader)
        } else if subject.hasPrefix(Fingerprint.notice) {
          try Fingerprint.notice(Identifier(number), reader)
        } else {
          try Fingerprint.account(Identifier(number), reader)
        }
      return print != noted.print
    }.map(\.key)
  }

  /// Accounts and events without any: a hand put them there.
  static func untold(_ reader: any Reader) throws -> [String] {
    try reader.rows(
      """
      SELECT 'account ' || id AS name FROM accounts WHERE \(part: Fingerprint.isMissing("'account ' || accounts.id"))
      UNION ALL
      SELECT 'event ' || code FROM events WHERE \(part: Fingerprint.isMissing("events.code"))
      """
    ).map { try $0.get("name") }
  }
}
