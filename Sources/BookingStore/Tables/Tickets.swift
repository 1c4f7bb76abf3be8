import BookingModel
import BookingTickets

extension Ticket {
  /// For statements that join `tickets` with `event_orders`.
  package static let columns: SQL = """
    tickets.id, tickets.public_id, tickets.code, tickets.signed_by, tickets.signature, tickets.facts, tickets.event_id, tickets.holder, tickets.seat, \
    tickets.void_reason, event_orders.order_id, event_orders.ticket_type_id
    """

  package init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), code: try row.get("code"),
      token: TicketToken(try .init(row: row), signature: try row.get("signature")).text,
      order: try row.get("order_id"), event: try row.get("event_id"),
      ticketType: try row.get("ticket_type_id"),
      holder: try row.get("holder"), seat: try row.optional("seat"),
      voidReason: try row.optional("void_reason"))
  }
}

/// Tickets of paid event orders, void ones included.
package enum Tickets {
  package struct New {
    package let facts: TicketFacts
    package let signedBy: TicketKeyID
    package let signature: [UInt8]
    package let code: String
    package let claim: Claims.Sold
    package let event: Identifier<Event>

    package init(
      facts: TicketFacts, signedBy: TicketKeyID, signature: [UInt8], code: String, claim: Claims.Sold,
      event: Identifier<Event>
    ) {
      self.facts = facts
      self.signedBy = signedBy
      self.signature = signature
      self.code = code
      self.claim = claim
      self.event = event
    }
  }

  package static func insert(
    _ tickets: [New], account: Identifier<Account>, holder: String, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    let rows = tickets.map { ticket -> SQL in
      """
      (\(ticket.facts.id.bytes), \(ticket.code), \(ticket.signedBy.bytes), \(ticket.signature), \(ticket.facts.bytes), \(Int(ticket.facts.generation)),
        \(ticket.claim.eventOrder), \(ticket.claim.id), \(ticket.event), \(account), \(holder), \(ticket.claim.seat), \(now))
      """
    }
    try transaction.insert(
      rows,
      into: """
        tickets (public_id, code, signed_by, signature, facts, generation, event_order_id, claim_id, event_id, account_id,
          holder, seat, created_at)
        """)
  }

  /// Those of an order among `tickets`, with the claim of each; nil for one that is void.
  package static func named(
    _ tickets: Set<Identifier<Ticket>>, of order: Identifier<Order>, _ reader: any Reader
  ) throws -> [(
    id: Identifier<Ticket>, eventOrder: Identifier<EventOrder>, claim: Int64?, named: MessageFacts.NamedTicket
  )] {
    try reader.rows(
      """
      SELECT tickets.id, tickets.code, tickets.seat, tickets.claim_id, tickets.event_order_id
      FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE event_orders.order_id = \(order) AND tickets.id IN \(list: tickets.sorted()) ORDER BY tickets.id
      """
    ).map { row in
      (
        try row.get("id"), try row.get("event_order_id"), try row.optional("claim_id"),
        .init(code: try row.get("code"), seat: try row.optional("seat"))
      )
    }
  }

  /// The valid ones of event orders, as messages name them.
  package static func valid(of eventOrders: [Identifier<EventOrder>], _ reader: any Reader) throws
    -> [Identifier<EventOrder>: [MessageFacts.NamedTicket]]
  {
    guard !eventOrders.isEmpty else { return [:] }
    return try reader.rows(
      """
      SELECT event_order_id, code, seat FROM tickets
      WHERE event_order_id IN \(list: eventOrders) AND voided_at IS NULL ORDER BY id
      """
    ).reduce(into: [:]) { tickets, row in
      tickets[try row.get("event_order_id"), default: []]
        .append(.init(code: try row.get("code"), seat: try row.optional("seat")))
    }
  }

  package static func void(
    _ tickets: [Identifier<Ticket>], as reason: VoidReason, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE tickets SET voided_at = \(now), void_reason = \(reason), claim_id = NULL WHERE id IN \(list: tickets)
      """)
    try TicketRevisions.add(tickets, transaction)
  }

  /// All valid ones of an event order.
  package static func void(
    of eventOrder: Identifier<EventOrder>, as reason: VoidReason, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    let voided: [Identifier<Ticket>] = try transaction.rows(
      """
      UPDATE tickets SET voided_at = \(now), void_reason = \(reason), claim_id = NULL
      WHERE event_order_id = \(eventOrder) AND voided_at IS NULL RETURNING id
      """
    ).map { try $0.get("id") }
    try TicketRevisions.add(voided, transaction)
  }

  /// Until when a ticket may be returned, for statements about `tickets`: the latest end that was offered to whoever had
  /// ordered it by then, and never past the start.
  package static func returnEnd(now: Timestamp) -> SQL {
    """
    (SELECT CASE WHEN MAX(notices.return_until) < events.starts_at THEN MAX(notices.return_until) ELSE events.starts_at END
      FROM event_notices AS notices JOIN events ON events.id = notices.event_id
      WHERE notices.event_id = tickets.event_id AND notices.last_event_order >= tickets.event_order_id
        AND notices.return_until > \(now) AND events.starts_at > \(now) AND tickets.voided_at IS NULL
      GROUP BY events.id, events.starts_at)
    """
  }

  package static func returnEnd(of ticket: Identifier<Ticket>, now: Timestamp, _ reader: any Reader) throws
    -> Timestamp?
  {
    try reader.value("SELECT \(part: returnEnd(now: now)) FROM tickets WHERE id = \(ticket)")
  }
}
