/// That a ticket may be returned, until when, and what goes back for it.
public struct ReturnTerms: Sendable, Equatable {
  public let until: Timestamp
  let price: Money
  /// What of its order's money can still be given back.
  let left: Money

  /// What goes back when tickets of one order are returned together; nil where their money went back before. Zero for
  /// those that cost nothing.
  public static func refund(_ offers: [ReturnTerms]) -> Money? {
    let price = offers.reduce(0) { $0 + $1.price.minorUnits }
    guard let left = offers.first?.left, price == 0 || !left.isZero else { return nil }
    return left.back(for: price)
  }
}

/// A ticket with what its holder needs to know.
public struct TicketDetails: Sendable, Equatable, Identifiable {
  public let ticket: Ticket
  public let event: Event
  public let ticketTypeName: String
  public let orderCode: String
  /// Nil where its holder may not return it.
  public let offer: ReturnTerms?
  public var returnBy: Timestamp? { offer?.until }
  public var id: Identifier<Ticket> { ticket.id }

  public init(
    ticket: Ticket, event: Event, ticketTypeName: String, orderCode: String, offer: ReturnTerms? = nil
  ) {
    self.ticket = ticket
    self.event = event
    self.ticketTypeName = ticketTypeName
    self.orderCode = orderCode
    self.offer = offer
  }
}

extension BoxOffice {
  /// The principal's tickets: coming events first by date, then past ones, newest first.
  public func tickets(_ principal: Principal) throws(BookingError) -> [TicketDetails] {
    let now = clock.now()
    let all = try store.read { reader in
      try ticketDetails("tickets.account_id = \(ownAccount(principal, reader))", reader)
    }
    let coming = all.filter { $0.event.endsAt > now }.sorted {
      ($0.event.startsAt, $0.id) < ($1.event.startsAt, $1.id)
    }
    let past = all.filter { $0.event.endsAt <= now }.sorted {
      ($1.event.startsAt, $0.id) < ($0.event.startsAt, $1.id)
    }
    return coming + past
  }

  /// The valid tickets of an order.
  func tickets(of order: Identifier<Order>, _ reader: any Reader) throws -> [TicketDetails] {
    try ticketDetails("event_orders.order_id = \(order) AND tickets.voided_at IS NULL", reader)
  }

  private func ticketDetails(_ condition: SQL, _ reader: any Reader) throws -> [TicketDetails] {
    let rows = try reader.rows(
      """
      SELECT \(part: Ticket.columns), ticket_types.name AS ticket_type_name, orders.code AS order_code,
        \(part: Self.returnEnd(now: clock.now())) AS return_by, event_orders.unit_price, event_orders.currency
      FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      JOIN ticket_types ON ticket_types.id = event_orders.ticket_type_id
      JOIN orders ON orders.id = event_orders.order_id
      WHERE \(part: condition) ORDER BY tickets.id
      """)
    var events: [Identifier<Event>: Event] = [:]
    var left: [Identifier<Order>: Money] = [:]
    return try rows.compactMap { row -> TicketDetails? in
      let ticket = try Ticket(row: row)
      guard let event = try events[ticket.event] ?? Event.find(ticket.event, reader) else { return nil }
      events[ticket.event] = event
      let offer = try row.optional("return_by", as: Timestamp.self).map { until in
        let price = try row.money("unit_price")
        let money = try left[ticket.order] ?? refundable(ticket.order, price.currency, reader)
        left[ticket.order] = money
        return ReturnTerms(until: until, price: price, left: money)
      }
      return TicketDetails(
        ticket: ticket, event: event, ticketTypeName: try row.get("ticket_type_name"),
        orderCode: try row.get("order_code"), offer: offer)
    }
  }

  /// The principal's orders, newest first, at most `limit` of them. What was only left is no part of one's history: it is
  /// among them for a while, so that one sees what became of it.
  public func orders(_ principal: Principal, limit: Int = 1000) throws(BookingError) -> [OrderDetails] {
    return try store.read { reader in
      let account = try ownAccount(principal, reader)
      return try reader.rows(
        """
        SELECT \(part: Order.columns) FROM orders
        WHERE account_id = \(account) AND NOT (
          status IN ('expired', 'cancelled') AND paid_at IS NULL
          AND closed_at <= \(clock.now() - policy.unpaidOrderShown)
          AND NOT EXISTS (SELECT 1 FROM payments WHERE order_id = orders.id AND state = 'confirmed'))
        ORDER BY id DESC LIMIT \(limit)
        """
      )
      .map { try details(of: Order(row: $0), reader) }
    }
  }

  /// One order: the principal's own, or any for management.
  public func order(_ principal: Principal, _ id: Identifier<Order>) throws(BookingError) -> OrderDetails {
    try store.read { reader in
      try requireLiveSession(principal, reader)
      guard let order = try Order.find(id, reader) else { throw BookingError.notFound(.order) }
      if order.account != principal.account { try authorise(principal, .management, reader) }
      return try details(of: order, reader)
    }
  }

  func current(_ id: Identifier<Order>) throws(BookingError) -> OrderDetails {
    try store.read { try details(of: id, $0) }
  }

  func details(of id: Identifier<Order>, _ reader: any Reader) throws -> OrderDetails {
    guard let order = try Order.find(id, reader) else { throw BookingError.notFound(.order) }
    return try details(of: order, reader)
  }

  private func details(of order: Order, _ reader: any Reader) throws -> OrderDetails {
    let lines = try reader.rows(
      """
      SELECT \(part: EventOrder.columns), ticket_types.name AS ticket_type_name
      FROM event_orders JOIN ticket_types ON ticket_types.id = event_orders.ticket_type_id
      WHERE event_orders.order_id = \(order.id) ORDER BY event_orders.id
      """
    ).compactMap { row -> OrderDetails.EventOrderDetails? in
      let line = try EventOrder(row: row)
      guard let event = try Event.find(line.event, reader) else { return nil }
      return OrderDetails.EventOrderDetails(
        eventOrder: line, event: event, ticketTypeName: try row.get("ticket_type_name"))
    }
    // Tickets are made of what was paid, and money is given back of what came.
    let tickets =
      order.paidAt == nil
      ? []
      : try reader.rows(
        """
        SELECT \(part: Ticket.columns) FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
        WHERE event_orders.order_id = \(order.id) ORDER BY tickets.id
        """
      ).map { try Ticket(row: $0) }
    let payments = try Payment.of(order.id, reader)
    return OrderDetails(
      order: order, eventOrders: lines, tickets: tickets, payments: payments,
      refunds: payments.contains { $0.state == .confirmed } ? try Refund.of(order.id, reader) : [])
  }
}
