/// Chains the audit log: each entry's hash covers the one before it in its event's chain, so that nobody
/// alters or removes an entry unseen. Done after the fact, so that purchases don't wait for one another.
///
/// Seals have numbers of their own, without gaps and in the order they were made; those of entries need be neither. Where
/// transactions run beside one another, an entry may come to light after one with a higher number was sealed: each says of
/// itself whether it is, and its place in its chain is the one that it gets then.
package enum AuditSeal {
  package static let columns: SQL = "id, at, actor, action, event_id, subject, facts, fingerprint, is_sealed"

  /// What is not sealed yet. One that says so although it has a seal was altered by hand, and is left as it is.
  package static let unsealed: SQL = """
    audit_entries WHERE is_sealed = 0
      AND NOT EXISTS (SELECT 1 FROM audit_seals WHERE entry_id = audit_entries.id)
    """

  /// Seals what is not sealed, by its numbers; returns how much. Chain 0 is for what concerns no event.
  ///
  /// Of two who seal at once one fails: no two seals can have one number. A head that is gone was removed by hand: nothing is
  /// sealed over it, so that `check` goes on telling.
  package static func seal(limit: Int, _ transaction: any Transaction) throws -> Int {
    guard limit > 0, var head = try AuditHead.find(transaction) else { return 0 }
    let entries = try transaction.rows(
      "SELECT \(part: columns) FROM \(part: unsealed) ORDER BY id LIMIT \(limit)")
    var last: [Int64: [UInt8]] = [:]
    for entry in entries {
      let chain = try chain(of: entry)
      let before: [UInt8] =
        try last[chain]
        ?? transaction.value(
          "SELECT hash FROM audit_seals WHERE chain = \(chain) ORDER BY number DESC LIMIT 1") ?? []
      let hash = try hash(entry, after: before)
      let id: Int64 = try entry.get("id")
      try head.add(hash, of: id)
      try transaction.run(
        """
        INSERT INTO audit_seals (number, entry_id, chain, hash) VALUES (\(head.number), \(id), \(chain), \(hash))
        """)
      last[chain] = hash
    }
    guard !entries.isEmpty else { return 0 }
    let sealed = try entries.map { try $0.get("id", as: Int64.self) }
    try transaction.run("UPDATE audit_entries SET is_sealed = 1 WHERE id IN \(set: sealed)")
    try head.store(transaction)
    return entries.count
  }

  package static func chain(of entry: SQLRow) throws -> Int64 { try entry.optional("event_id") ?? 0 }

  /// BLAKE2b of the hash before and every column, each with its length, so that no two entries read the same.
  package static func hash(_ entry: SQLRow, after before: [UInt8]) throws -> [UInt8] {
    var digest = RowDigest(after: before)
    for column in ["id", "at", "actor", "action", "event_id", "subject", "facts"] {
      digest.add(entry[column])
    }
    // Entries from before there were fingerprints keep their hash.
    if entry["fingerprint"] != .null { digest.add(entry["fingerprint"]) }
    return try digest.finished()
  }
}
