import BookingModel

/// Tickets as a door knows them.
package enum DoorTickets {
  package struct Found {
    package let row: Identifier<Ticket>
    package let event: Identifier<Event>
    package let ticket: DoorTicket
  }

  /// By what its code says; of whatever event.
  package static func find(_ id: DoorTicketID, _ reader: any Reader) throws -> Found? {
    // Ids of the first release are longer: theirs begin with it.
    try first(
      "tickets.public_id >= \(id.bytes) AND tickets.public_id <= \(id.bytes + [UInt8](repeating: 255, count: 5))",
      reader)
  }

  /// An event's among them.
  package static func named(_ ids: Set<DoorTicketID>, of event: Identifier<Event>, _ reader: any Reader)
    throws
    -> [DoorTicketID: DoorTicket]
  {
    guard !ids.isEmpty else { return [:] }
    let tickets = try reader.rows(
      """
      SELECT \(part: columns) \(part: tables)
      WHERE tickets.event_id = \(event) AND SUBSTR(tickets.public_id, 1, \(number: DoorTicketID.length)) IN \(set: ids.map(\.bytes))
      """
    ).map(ticket)
    return Dictionary(tickets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// By the code for people.
  package static func find(code: String, _ reader: any Reader) throws -> Found? {
    try first("tickets.code = \(code)", reader)
  }

  /// An event's, void ones included, one after the other.
  ///
  /// - Parameter cursor: only those that changed after it, are newer, or so new that they may have been written beside it.
  package static func each(
    of event: Identifier<Event>, since cursor: DoorCursor? = nil, now: Timestamp, _ reader: any Reader,
    _ body: (DoorTicket) throws -> Void
  ) throws {
    let changed: SQL =
      if let cursor {
        """
         AND (tickets.id > \(cursor.lastTicket) OR tickets.created_at >= \(now - .minutes(2)) OR tickets.id IN
          (SELECT ticket_id FROM ticket_revisions WHERE event_id = \(event) AND version > \(cursor.version)))
        """
      } else { "" }
    try reader.each(
      "SELECT \(part: columns) \(part: tables) WHERE tickets.event_id = \(event)\(part: changed) ORDER BY tickets.id"
    ) { try body(ticket($0)) }
  }

  package static func validCount(
    of event: Identifier<Event>, types: Set<Identifier<TicketType>>?, _ reader: any Reader
  ) throws -> Int {
    guard let types else {
      return try reader.count(
        "SELECT COUNT(*) FROM tickets WHERE event_id = \(event) AND voided_at IS NULL")
    }
    return try reader.count(
      """
      SELECT COUNT(*) FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE tickets.event_id = \(event) AND tickets.voided_at IS NULL
        AND event_orders.ticket_type_id IN \(set: types.sorted())
      """)
  }

  /// Those that `matches` takes of what may be searched: holder, seat, order's code, phone.
  package static func search(
    in event: Identifier<Event>, limit: Int, _ reader: any Reader,
    _ matches: (_ ticket: DoorTicket, _ order: String, _ phone: String) -> Bool
  ) throws -> [DoorTicket] {
    var found: [DoorTicket] = []
    try reader.each(
      """
      SELECT \(part: columns), orders.code AS order_code, accounts.phone \(part: tables)
      JOIN orders ON orders.id = event_orders.order_id JOIN accounts ON accounts.id = tickets.account_id
      WHERE tickets.event_id = \(event) ORDER BY tickets.holder, tickets.id
      """
    ) { row in
      guard found.count < limit else { return }
      let ticket = try ticket(row)
      if matches(ticket, try row.get("order_code"), try row.get("phone")) { found.append(ticket) }
    }
    return found
  }

  /// Everybody with a valid ticket, and when they first came in.
  package static func attendees(of event: Identifier<Event>, _ reader: any Reader) throws -> [Attendee] {
    try reader.rows(
      """
      SELECT \(part: columns), orders.code AS order_code, (SELECT MIN(\(part: Scans.moment)) FROM scans
          WHERE scans.event_id = tickets.event_id AND scans.ticket = SUBSTR(tickets.public_id, 1, 12)
            AND scans.kind IN \(list: [Scan.Kind.entry, .override]) AND \(part: Scans.stands)) AS came_in_at
      \(part: tables) JOIN orders ON orders.id = event_orders.order_id
      WHERE tickets.event_id = \(event) AND tickets.voided_at IS NULL ORDER BY tickets.holder, tickets.id
      """
    ).map {
      Attendee(
        ticket: try ticket($0), order: try $0.get("order_code"), cameInAt: try $0.optional("came_in_at"))
    }
  }

  private static func first(_ condition: SQL, _ reader: any Reader) throws -> Found? {
    try reader.first("SELECT \(part: columns) \(part: tables) WHERE \(part: condition)").map { row in
      Found(row: try row.get("id"), event: try row.get("event_id"), ticket: try ticket(row))
    }
  }

  private static let columns: SQL = """
    tickets.id, tickets.event_id, tickets.public_id, tickets.code, tickets.seat, tickets.holder, tickets.generation, \
    tickets.void_reason, event_orders.ticket_type_id, ticket_types.name AS type_name, changes.reason AS replaced_for, \
    changes.at AS replaced_at
    """
  private static let tables: SQL = """
    FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
    JOIN ticket_types ON ticket_types.id = event_orders.ticket_type_id
    LEFT JOIN ticket_changes AS changes
      ON changes.ticket_id = tickets.id AND changes.generation = tickets.generation
    """

  private static func ticket(_ row: SQLRow) throws -> DoorTicket {
    guard let id = DoorTicketID(publicID: try row.get("public_id")) else {
      throw BookingError.damaged(detail: "id of a ticket")
    }
    let replaced = try row.optional("replaced_for", as: TicketReplacement.Reason.self).map { reason in
      TicketReplacement(reason: reason, at: try row.get("replaced_at"))
    }
    return DoorTicket(
      id: id, code: try row.get("code"), ticketType: try row.get("ticket_type_id"),
      typeName: try row.get("type_name"), seat: try row.optional("seat"), holder: try row.get("holder"),
      generation: try row.get("generation"), voidReason: try row.optional("void_reason"), replaced: replaced)
  }
}
