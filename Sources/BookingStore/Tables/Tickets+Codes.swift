import BookingModel
import BookingTickets

extension TicketToken.Statement {
  /// What the ticket's code says.
  ///
  /// - Throws: `.damaged` for facts that can't be read.
  package init(row: SQLRow) throws {
    if let bytes: [UInt8] = try row.optional("facts") {
      guard let facts = TicketFacts(bytes: bytes) else {
        throw BookingError.damaged(detail: "facts of a ticket")
      }
      self = .facts(facts)
      return
    }
    let publicID: [UInt8] = try row.get("public_id")
    let key = try row.optional("signed_by").flatMap(TicketKeyID.init(bytes:))
    self = key.map { .idAndKey(publicID, $0) } ?? .id(publicID)
  }
}

/// The codes of tickets, and how they came by others.
extension Tickets {
  /// A ticket as its code has to say it.
  package struct Coded {
    package let id: Identifier<Ticket>
    package let doorID: DoorTicketID
    package let named: MessageFacts.NamedTicket
    package let eventOrder: Identifier<EventOrder>
    package let event: Identifier<Event>
    package let ticketType: Identifier<TicketType>
    /// Nil for a code from before they said more than their id.
    package let facts: TicketFacts?
    package let generation: Int
    package let isVoid: Bool
  }

  /// One of an order's; nil where it isn't among them.
  package static func coded(
    _ ticket: Identifier<Ticket>, of order: Identifier<Order>, _ reader: any Reader
  ) throws -> Coded? {
    try coded("tickets.id = \(ticket) AND event_orders.order_id = \(order)", reader).first
  }

  /// The valid ones of an order for an event.
  package static func coded(
    of order: Identifier<Order>, for event: Identifier<Event>, _ reader: any Reader
  ) throws -> [Coded] {
    try coded(
      "event_orders.order_id = \(order) AND event_orders.event_id = \(event) AND tickets.voided_at IS NULL",
      reader
    )
  }

  private static func coded(_ condition: SQL, _ reader: any Reader) throws -> [Coded] {
    try reader.rows(
      """
      SELECT tickets.id, tickets.public_id, tickets.code, tickets.seat, tickets.event_order_id, tickets.event_id,
        tickets.signed_by, tickets.facts, tickets.generation, tickets.void_reason, event_orders.ticket_type_id
      FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE \(part: condition) ORDER BY tickets.id
      """
    ).map { row in
      guard let doorID = DoorTicketID(publicID: try row.get("public_id")) else {
        throw BookingError.damaged(detail: "id of a ticket")
      }
      let statement = try TicketToken.Statement(row: row)
      var facts: TicketFacts?
      if case .facts(let said) = statement { facts = said }
      return Coded(
        id: try row.get("id"), doorID: doorID,
        named: .init(code: try row.get("code"), seat: try row.optional("seat")),
        eventOrder: try row.get("event_order_id"), event: try row.get("event_id"),
        ticketType: try row.get("ticket_type_id"), facts: facts, generation: try row.get("generation"),
        isVoid: try row.optional("void_reason", as: VoidReason.self) != nil)
    }
  }

  /// From now on the ticket says these facts; the row of its codes says why.
  package static func replace(
    _ ticket: Coded, by facts: TicketFacts, signedBy key: TicketKeyID, _ signature: [UInt8],
    because reason: TicketReplacement.Reason, at now: Timestamp, actor: String,
    _ transaction: any Transaction
  ) throws {
    let generation = Int(facts.generation)
    try transaction.run(
      """
      UPDATE tickets SET facts = \(facts.bytes), generation = \(generation), signed_by = \(key.bytes),
        signature = \(signature)
      WHERE id = \(ticket.id)
      """)
    try transaction.run(
      """
      INSERT INTO ticket_changes (ticket_id, event_id, generation, reason, at, actor)
      VALUES (\(ticket.id), \(ticket.event), \(generation), \(reason), \(now), \(actor))
      """)
    try TicketRevisions.add([ticket.id], transaction)
  }
}
