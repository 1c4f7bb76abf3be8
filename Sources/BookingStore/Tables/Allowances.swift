import BookingModel

/// What is rationed: by purpose and subject, the moment at which the whole allowance is there again.
package enum Allowances {
  package struct Key: Hashable {
    package let purpose: String
    package let subject: Subject

    package init(purpose: String, subject: Subject) {
      self.purpose = purpose
      self.subject = subject
    }
  }

  /// Those are missing that have spent nothing.
  package static func freeAt(_ keys: [Key], _ reader: any Reader) throws -> [Key: Timestamp] {
    guard !keys.isEmpty else { return [:] }
    let isAsked = keys.map { "purpose = \($0.purpose) AND subject = \($0.subject.text)" as SQL }
    let rows = try reader.rows(
      "SELECT purpose, subject, free_at FROM allowances WHERE \(part: .joined(isAsked, by: " OR "))")
    return try rows.reduce(into: [:]) { found, row in
      let (purpose, subject): (String, String) = (try row.get("purpose"), try row.get("subject"))
      if let key = keys.first(where: { $0.purpose == purpose && $0.subject.text == subject }) {
        found[key] = try row.get("free_at")
      }
    }
  }

  package static func set(_ freeAt: [(key: Key, freeAt: Timestamp)], _ transaction: any Transaction) throws {
    guard !freeAt.isEmpty else { return }
    let rows = freeAt.map { "(\($0.key.purpose), \($0.key.subject.text), \($0.freeAt))" as SQL }
    try transaction.run(
      """
      INSERT INTO allowances (purpose, subject, free_at) VALUES \(part: .joined(rows))
      ON CONFLICT (purpose, subject) DO UPDATE SET free_at = excluded.free_at
      """)
  }
}

// What is forgotten
extension Allowances {
  package static func isAny(freeBy moment: Timestamp, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT 1 FROM allowances WHERE free_at <= \(moment) LIMIT 1")
  }

  /// Those of which everything had come back by a moment; returns how many went.
  package static func delete(freeBy moment: Timestamp, _ transaction: any Transaction) throws -> Int {
    try transaction.run("DELETE FROM allowances WHERE free_at <= \(moment)")
  }
}
