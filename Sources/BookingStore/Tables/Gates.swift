import BookingModel

/// Ways into events.
package enum Gates {
  package static func all(of event: Identifier<Event>, _ reader: any Reader) throws -> [Gate] {
    try reader.rows("SELECT id, event_id, name FROM gates WHERE event_id = \(event) ORDER BY name, id").map(
      gate)
  }

  /// - Parameter sellers: whose event it must be of.
  package static func find(_ id: Identifier<Gate>, of sellers: SellerScope = .all, _ reader: any Reader)
    throws
    -> Gate?
  {
    try reader.first(
      "SELECT id, event_id, name FROM gates WHERE id = \(id)\(part: sellers.and(event: "event_id"))"
    ).map(gate)
  }

  package static func insert(
    _ name: String, of event: Identifier<Event>, at now: Timestamp, _ transaction: any Transaction
  ) throws -> Identifier<Gate> {
    try transaction.insert(
      "INSERT INTO gates (event_id, name, created_at) VALUES (\(event), \(name), \(now)) RETURNING id")
  }

  package static func setName(_ name: String, of id: Identifier<Gate>, _ transaction: any Transaction) throws
  {
    try transaction.run("UPDATE gates SET name = \(name) WHERE id = \(id)")
  }

  private static func gate(_ row: SQLRow) throws -> Gate {
    Gate(id: try row.get("id"), event: try row.get("event_id"), name: try row.get("name"))
  }
}
