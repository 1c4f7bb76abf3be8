import BookingModel

/// Where the seals have come to: how many there are, and one hash over all of them. Kept outside (`AuditAnchor`) it tells
/// later whether any of them was removed or made anew.
package struct AuditHead: Sendable, Equatable {
  /// Of the last seal; the first has 1.
  package var number: Int64 = 0
  /// The highest entry that is sealed.
  package var entry: Int64 = 0
  /// Of the hash before this seal, and this seal's.
  package var hash: [UInt8] = []

  package init(number: Int64 = 0, entry: Int64 = 0, hash: [UInt8] = []) {
    self.number = number
    self.entry = entry
    self.hash = hash
  }

  /// Nil where a hand has removed it.
  package static func find(_ reader: any Reader) throws -> AuditHead? {
    guard let row = try reader.first("SELECT number, entry_id, hash FROM audit_head WHERE id = 1") else {
      return nil
    }
    return AuditHead(
      number: try row.get("number"), entry: try row.get("entry_id"), hash: try row.get("hash"))
  }

  /// Whether there is a seal that nobody has been mailed since `moment`.
  package static func isMailDue(since moment: Timestamp, _ reader: any Reader) throws -> Bool {
    try reader.first("SELECT 1 FROM audit_head WHERE number > 0 AND mailed_at <= \(moment)") != nil
  }

  package static func markMailed(now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE audit_head SET mailed_at = \(now)")
  }

  package mutating func add(_ seal: [UInt8], of entry: Int64) throws {
    number += 1
    self.entry = max(self.entry, entry)
    var digest = RowDigest(after: hash)
    digest.add(.blob(seal))
    hash = try digest.finished()
  }

  package func store(_ transaction: any Transaction) throws {
    try transaction.run(
      "UPDATE audit_head SET number = \(number), entry_id = \(entry), hash = \(hash) WHERE id = 1")
  }

  /// Of the seals that are there, for data that have had none.
  package static func install(_ transaction: any Transaction) throws {
    try ofSeals("SELECT entry_id, hash FROM audit_seals ORDER BY number", transaction).store(transaction)
  }

  /// What `install` is going to make of tables from before there was a head, when seals had no numbers either.
  package static func ofEarlierTables(_ reader: any Reader) throws -> AuditHead {
    try ofSeals("SELECT entry_id, hash FROM audit_seals ORDER BY entry_id", reader)
  }

  private static func ofSeals(_ seals: SQL, _ reader: any Reader) throws -> AuditHead {
    var head = AuditHead()
    try reader.each(seals) { try head.add($0.get("hash"), of: $0.get("entry_id")) }
    return head
  }
}

extension AuditAnchor {
  /// Nil before the first seal.
  package init?(_ head: AuditHead) {
    guard head.number > 0 else { return nil }
    self.init(number: head.number, hash: Hex.encoded(head.hash))
  }
}
