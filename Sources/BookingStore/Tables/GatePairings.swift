import BookingModel

/// Codes by which devices are paired: the beginning of each names its row, of the rest there is a keyed hash.
package enum GatePairings {
  package struct Open {
    package let id: Int64
    package let event: Identifier<Event>
    package let gate: Identifier<Gate>?
    package let name: String
    package let profile: GateDevice.Profile
    package let hash: [UInt8]
    package let triesLeft: Int
    package let expiresAt: Timestamp
  }

  /// - Parameter handle: how the code begins: no open one begins alike.
  package static func insert(
    of event: Identifier<Event>, gate: Identifier<Gate>?, named name: String, _ profile: GateDevice.Profile,
    handle: String, hash: [UInt8], tries: Int, until: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO gate_pairings (event_id, gate_id, name, profile, handle, hash, tries_left, expires_at)
      VALUES (\(event), \(gate), \(name), \(profile), \(handle), \(hash), \(tries), \(until))
      """)
  }

  package static func open(handle: String, _ reader: any Reader) throws -> Open? {
    try reader.first(
      """
      SELECT id, event_id, gate_id, name, profile, hash, tries_left, expires_at FROM gate_pairings
      WHERE handle = \(handle) AND ended_at IS NULL
      """
    ).map { row in
      Open(
        id: try row.get("id"), event: try row.get("event_id"), gate: try row.optional("gate_id"),
        name: try row.get("name"), profile: try row.get("profile"), hash: try row.get("hash"),
        triesLeft: try row.get("tries_left"), expiresAt: try row.get("expires_at"))
    }
  }

  package static func setTriesLeft(_ left: Int, of id: Int64, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE gate_pairings SET tries_left = \(left) WHERE id = \(id)")
  }

  package static func end(_ id: Int64, at now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE gate_pairings SET ended_at = \(now) WHERE id = \(id)")
  }

  /// Ends those that are past their time.
  package static func endPast(at now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run(
      "UPDATE gate_pairings SET ended_at = \(now) WHERE ended_at IS NULL AND expires_at <= \(now)")
  }
}
