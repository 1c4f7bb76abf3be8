import BookingModel

/// Tickets with what their holders need to know: as many statements for many as for one.
extension TicketDetails {
  package static func ofAccount(_ account: Identifier<Account>, now: Timestamp, _ reader: any Reader) throws
    -> [TicketDetails]
  {
    try all("tickets.account_id = \(account)", now: now, reader)
  }

  package static func valid(of order: Identifier<Order>, now: Timestamp, _ reader: any Reader) throws
    -> [TicketDetails]
  {
    try all("event_orders.order_id = \(order) AND tickets.voided_at IS NULL", now: now, reader)
  }

  private static func all(_ condition: SQL, now: Timestamp, _ reader: any Reader) throws -> [TicketDetails] {
    let rows = try reader.rows(
      """
      SELECT \(part: Ticket.columns), ticket_types.name AS ticket_type_name, orders.code AS order_code,
        \(part: Tickets.returnEnd(now: now)) AS return_by, event_orders.unit_price, event_orders.currency
      FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      JOIN ticket_types ON ticket_types.id = event_orders.ticket_type_id
      JOIN orders ON orders.id = event_orders.order_id
      WHERE \(part: condition) ORDER BY tickets.id
      """)
    let tickets = try rows.map { try Ticket(row: $0) }
    let events = try Events.find(tickets.map(\.event), reader)
    let offered = zip(rows, tickets).filter { row, _ in row["return_by"] != .null }
    let left = try Payments.refundable(of: Set(offered.map(\.1.order)), reader)
    return try zip(rows, tickets).compactMap { row, ticket -> TicketDetails? in
      guard let event = events[ticket.event] else { return nil }
      let offer = try row.optional("return_by", as: Timestamp.self).map { until in
        let price = try row.money("unit_price")
        return ReturnTerms(
          until: until, price: price,
          left: Money(minorUnits: left[ticket.order] ?? 0, currency: price.currency))
      }
      return TicketDetails(
        ticket: ticket, event: event, ticketTypeName: try row.get("ticket_type_name"),
        orderCode: try row.get("order_code"), offer: offer)
    }
  }
}
