import BookingModel

/// Machines at a door. A revoked one stays, for what it scanned.
package enum GateDevices {
  package static func all(of event: Identifier<Event>, _ reader: any Reader) throws -> [GateDevice] {
    try reader.rows("SELECT \(part: columns) FROM gate_devices WHERE event_id = \(event) ORDER BY id").map(
      device)
  }

  /// - Parameter sellers: whose event it must be of.
  package static func find(
    _ id: Identifier<GateDevice>, of sellers: SellerScope = .all, _ reader: any Reader
  ) throws -> GateDevice? {
    try reader.first(
      "SELECT \(part: columns) FROM gate_devices WHERE id = \(id)\(part: sellers.and(event: "event_id"))"
    ).map(device)
  }

  package static func find(publicKey: [UInt8], _ reader: any Reader) throws -> GateDevice? {
    try reader.first("SELECT \(part: columns) FROM gate_devices WHERE public_key = \(publicKey)").map(device)
  }

  package static func insert(
    _ pairing: GatePairings.Open, publicKey: [UInt8], at now: Timestamp, _ transaction: any Transaction
  ) throws -> Identifier<GateDevice> {
    try transaction.insert(
      """
      INSERT INTO gate_devices (event_id, gate_id, name, profile, public_key, paired_at, heard_at)
      VALUES (\(pairing.event), \(pairing.gate), \(pairing.name), \(pairing.profile), \(publicKey), \(now), \(now))
      RETURNING id
      """)
  }

  package static func noteHeard(
    _ id: Identifier<GateDevice>, at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE gate_devices SET heard_at = \(now) WHERE id = \(id)")
  }

  package static func revoke(
    _ id: Identifier<GateDevice>, at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "UPDATE gate_devices SET revoked_at = \(now) WHERE id = \(id) AND revoked_at IS NULL")
  }

  private static let columns: SQL =
    "id, event_id, gate_id, name, profile, public_key, paired_at, heard_at, revoked_at"

  private static func device(_ row: SQLRow) throws -> GateDevice {
    GateDevice(
      id: try row.get("id"), name: try row.get("name"), event: try row.get("event_id"),
      gate: try row.optional("gate_id"), profile: try row.get("profile"),
      publicKey: try row.get("public_key"), pairedAt: try row.get("paired_at"),
      heardAt: try row.optional("heard_at"), revokedAt: try row.optional("revoked_at"))
  }
}
