import BookingModel

/// What happened at a door and a person has to look at.
package enum DoorIncidents {
  /// What one is about: each is told of once.
  package struct About: Hashable {
    package let kind: DoorIncident.Kind
    package var ticket: DoorTicketID?
    package var device: Identifier<GateDevice>?
    package var first: ScanID?
    package var second: ScanID?

    package init(
      _ kind: DoorIncident.Kind, ticket: DoorTicketID? = nil, device: Identifier<GateDevice>? = nil,
      first: ScanID? = nil, second: ScanID? = nil
    ) {
      self.kind = kind
      self.ticket = ticket
      self.device = device
      self.first = first
      self.second = second
    }

    /// Of what somebody can make as many as they like, one stands for all until it is closed.
    fileprivate var isTiresome: SQL { kind == .forgedScan ? " OR closed_at IS NULL" : "" }
  }

  /// Whether it is a new one.
  package static func insert(
    _ about: About, of event: Identifier<Event>, at now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    guard try !isTold(about, of: event, transaction) else { return false }
    try transaction.run(
      """
      INSERT INTO door_incidents (event_id, kind, ticket, device_id, first_device, first_sequence, second_device,
        second_sequence, opened_at)
      VALUES (\(event), \(about.kind), \(about.ticket?.bytes), \(about.device), \(about.first?.device),
        \(about.first?.sequence), \(about.second?.device), \(about.second?.sequence), \(now))
      """)
    return true
  }

  /// What anybody was told of. Of a double entry both scans say what it is about.
  package static func told(of event: Identifier<Event>, _ reader: any Reader) throws -> Set<About> {
    Set(
      try reader.rows("SELECT * FROM door_incidents WHERE event_id = \(event)").map { row in
        About(
          try row.get("kind"),
          ticket: try row.optional("ticket", as: [UInt8].self).flatMap { DoorTicketID(publicID: $0) },
          device: try row.optional("device_id"), first: try scan("first", row),
          second: try scan("second", row))
      })
  }

  private static func scan(_ name: String, _ row: SQLRow) throws -> ScanID? {
    try row.optional("\(name)_sequence", as: Int64.self).map {
      ScanID(device: try row.optional("\(name)_device"), sequence: $0)
    }
  }

  private static func isTold(_ about: About, of event: Identifier<Event>, _ reader: any Reader) throws -> Bool
  {
    try reader.hasRow(
      """
      SELECT id FROM door_incidents WHERE event_id = \(event) AND kind = \(about.kind)
        AND COALESCE(device_id, 0) = \(about.device?.rawValue ?? 0)
        AND COALESCE(second_device, 0) = \(about.second?.device?.rawValue ?? 0)
        AND (COALESCE(second_sequence, 0) = \(about.second?.sequence ?? 0)\(part: about.isTiresome))
      """)
  }

  /// The newest first, five hundred at most.
  package static func all(of event: Identifier<Event>, _ reader: any Reader) throws -> [DoorIncident] {
    let rows = try reader.rows(
      "SELECT * FROM door_incidents WHERE event_id = \(event) ORDER BY id DESC LIMIT 500")
    let scans = try rows.map { row in
      try ["first", "second"].compactMap { try scan($0, row) }
    }
    let ids = try rows.map {
      try $0.optional("ticket", as: [UInt8].self).flatMap { DoorTicketID(publicID: $0) }
    }
    let passages = try Scans.passages(Set(scans.joined()), of: event, reader)
    let tickets = try DoorTickets.named(Set(ids.compactMap(\.self)), of: event, reader)
    return try zip(rows, zip(ids, scans)).map { row, about in
      DoorIncident(
        id: try row.get("id"), event: event, kind: try row.get("kind"),
        ticket: about.0.flatMap { tickets[$0] },
        passages: about.1.compactMap { passages[$0] }, device: try row.optional("device_id"),
        openedAt: try row.get("opened_at"), closedAt: try row.optional("closed_at"),
        closedBy: try row.optional("closed_by"), note: try row.optional("note"))
    }
  }

  package static func openCount(of event: Identifier<Event>, _ reader: any Reader) throws -> Int {
    try reader.count("SELECT COUNT(*) FROM door_incidents WHERE event_id = \(event) AND closed_at IS NULL")
  }

  /// The event of one that is open; nil where there is none of these sellers'.
  package static func event(
    of id: Identifier<DoorIncident>, of sellers: SellerScope, _ reader: any Reader
  ) throws -> (id: Identifier<Event>, isOpen: Bool)? {
    try reader.first(
      "SELECT event_id, closed_at FROM door_incidents WHERE id = \(id)\(part: sellers.and(event: "event_id"))"
    ).map { (try $0.get("event_id"), $0["closed_at"] == .null) }
  }

  package static func close(
    _ id: Identifier<DoorIncident>, by account: Identifier<Account>?, note: String, at now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE door_incidents SET closed_at = \(now), closed_by = \(account), note = \(note) WHERE id = \(id)
      """)
  }
}
