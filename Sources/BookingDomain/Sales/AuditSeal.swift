/// Chains the record of what happened: each entry's hash covers the one before it in its event's chain, so that nobody
/// alters or removes an entry unseen. Done after the fact, so that purchases don't wait for one another.
enum AuditSeal {
  static let columns: SQL = "id, at, actor, action, event_id, subject, facts, fingerprint"

  /// Seals entries in the order they were written; returns how many. Chain 0 is for what concerns no event.
  static func seal(limit: Int, _ transaction: any Transaction) throws -> Int {
    let entries = try transaction.rows(
      """
      SELECT \(part: columns) FROM audit_entries
      WHERE id > (SELECT COALESCE(MAX(entry_id), 0) FROM audit_seals) ORDER BY id LIMIT \(limit)
      """)
    for entry in entries {
      let chain = try entry.optional("event_id", as: Int64.self) ?? 0
      let before: [UInt8] =
        try transaction.value(
          "SELECT hash FROM audit_seals WHERE chain = \(chain) ORDER BY entry_id DESC LIMIT 1") ?? []
      try transaction.run(
        """
        INSERT INTO audit_seals (entry_id, chain, hash)
        VALUES (\(try entry.get("id", as: Int64.self)), \(chain), \(try hash(entry, after: before)))
        """)
    }
    return entries.count
  }

  /// BLAKE2b of the hash before and every column, each with its length, so that no two entries read the same.
  static func hash(_ entry: SQLRow, after before: [UInt8]) throws -> [UInt8] {
    var digest = RowDigest(after: before)
    for column in ["id", "at", "actor", "action", "event_id", "subject", "facts"] {
      digest.add(entry[column])
    }
    // Entries from before there were fingerprints keep their hash.
    if entry["fingerprint"] != .null { digest.add(entry["fingerprint"]) }
    return try digest.finished()
  }
}
