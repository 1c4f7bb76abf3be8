import BookingModel

/// Tickets as a door knows them.
extension Tickets {
  /// Nil where the event has no such ticket.
  package static func door(
    _ id: DoorTicketID, event: Identifier<Event>, _ reader: any Reader
  ) throws -> DoorTicket? {
    // Tickets from before have longer ids, of which a code may say the beginning alone.
    let last = id.bytes + [UInt8](repeating: 0xFF, count: 4)
    return try door(
      "tickets.public_id BETWEEN \(id.bytes) AND \(last) AND tickets.event_id = \(event)", reader
    ).first
  }

  /// By its code for people.
  package static func door(code: String, event: Identifier<Event>, _ reader: any Reader) throws -> DoorTicket?
  {
    try door("tickets.code = \(code) AND tickets.event_id = \(event)", reader).first
  }

  /// - Parameter condition: about `tickets`, `event_orders`, `ticket_types`.
  static func door(_ condition: SQL, _ reader: any Reader) throws -> [DoorTicket] {
    try reader.rows(
      """
      SELECT tickets.public_id, tickets.code, tickets.seat, tickets.holder, tickets.generation, tickets.void_reason,
        ticket_types.id AS ticket_type_id, ticket_types.name AS ticket_type_name, changes.reason, changes.at
      FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      JOIN ticket_types ON ticket_types.id = event_orders.ticket_type_id
      LEFT JOIN ticket_changes AS changes
        ON changes.ticket_id = tickets.id AND changes.generation = tickets.generation
      WHERE \(part: condition) ORDER BY tickets.id
      """
    ).map { row in
      guard let id = DoorTicketID(publicID: try row.get("public_id")) else {
        throw BookingError.damaged(detail: "id of a ticket")
      }
      let replaced = try row.optional("reason", as: TicketReplacement.Reason.self).map { reason in
        TicketReplacement(reason: reason, at: try row.get("at"))
      }
      return DoorTicket(
        id: id, code: try row.get("code"), ticketType: try row.get("ticket_type_id"),
        typeName: try row.get("ticket_type_name"), seat: try row.optional("seat"),
        holder: try row.get("holder"), generation: try row.get("generation"),
        voidReason: try row.optional("void_reason"), replaced: replaced)
    }
  }
}
