import BookingModel

/// What happened, who did it, to what. Entries are only ever added.
package enum AuditLog {
  package struct Entry {
    package let at: Timestamp
    package let actor: String
    package let action: AuditAction
    package let subject: AuditSubject
    /// Whose chain it is sealed in.
    package let event: Identifier<Event>?
    /// Never secrets, codes or card data.
    package let facts: String
    /// Of what the subject says from then on.
    package let fingerprint: [UInt8]?

    package init(
      at: Timestamp, actor: String, action: AuditAction, subject: AuditSubject,
      event: Identifier<Event>? = nil, facts: String = "", fingerprint: [UInt8]? = nil
    ) {
      self.at = at
      self.actor = actor
      self.action = action
      self.subject = subject
      self.event = if case .event(let id, _) = subject { id } else { event }
      self.facts = facts
      self.fingerprint = fingerprint
    }
  }

  package static func append(_ entry: Entry, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      INSERT INTO audit_entries (at, actor, action, event_id, subject, facts, fingerprint)
      VALUES (\(entry.at), \(entry.actor), \(entry.action), \(entry.event), \(entry.subject.text), \(entry.facts),
        \(entry.fingerprint))
      """)
  }
}

extension AuditLog {
  /// Stands in the entry of a change that no proved address could be told of.
  package static let toldNobody = "told nobody"

  /// The number of the newest entry; 0 without any.
  package static func last(_ reader: any Reader) throws -> Int64 {
    try reader.value("SELECT COALESCE(MAX(id), 0) FROM audit_entries") ?? 0
  }
}
