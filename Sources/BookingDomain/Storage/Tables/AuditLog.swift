/// What happened, who did it, to what. Entries are only ever added.
enum AuditLog {
  struct Entry {
    let at: Timestamp
    let actor: String
    let action: String
    let event: Identifier<Event>?
    let subject: String
    /// Never secrets, codes or card data.
    let facts: String
    /// Of what the subject says from then on.
    let fingerprint: [UInt8]?
  }

  static func append(_ entry: Entry, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      INSERT INTO audit_entries (at, actor, action, event_id, subject, facts, fingerprint)
      VALUES (\(entry.at), \(entry.actor), \(entry.action), \(entry.event), \(entry.subject), \(entry.facts),
        \(entry.fingerprint))
      """)
  }
}

extension AuditLog {
  /// Stands in the entry of a change that no proved address could be told of.
  static let toldNobody = "told nobody"

  /// The number of the newest entry; 0 without any.
  static func last(_ reader: any Reader) throws -> Int64 {
    try reader.value("SELECT COALESCE(MAX(id), 0) FROM audit_entries") ?? 0
  }
}
