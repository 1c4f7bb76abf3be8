import BookingModel

/// Orders with all that belongs to them: as many statements for many as for one.
extension OrderDetails {
  /// Whose details are read.
  private enum Scope {
    case order(Identifier<Order>)
    /// What `ofAccount` shows.
    case account(SQL)

    func contains(_ column: SQL) -> SQL {
      switch self {
      case .order(let id): "\(part: column) = \(id)"
      case .account(let orders): "\(part: column) IN (SELECT id FROM orders WHERE \(part: orders))"
      }
    }
  }

  /// - Parameter sellers: whose part of it. Payments and refunds are of the whole order: only who sold all of it sees them.
  package static func find(_ id: Identifier<Order>, of sellers: SellerScope = .all, _ reader: any Reader)
    throws
    -> OrderDetails?
  {
    let order = try reader.first(
      "SELECT \(part: Order.columns) FROM \(part: sellers.orders) WHERE orders.id = \(id)"
    ).map { try Order(row: $0) }
    guard let order else { return nil }
    return try all([order], .order(id), of: sellers, reader).first
  }

  /// An account's orders, newest first. What was only left is among them until it has been closed since `shown`, so that one
  /// sees what became of it.
  package static func ofAccount(
    _ account: Identifier<Account>, unpaidSince shown: Timestamp, limit: Int, _ reader: any Reader
  ) throws -> [OrderDetails] {
    let isShown: SQL = """
      orders.account_id = \(account) AND NOT (
        orders.status IN (\(literal: OrderStatus.expired), \(literal: OrderStatus.cancelled))
        AND orders.paid_at IS NULL AND orders.closed_at <= \(shown)
        AND NOT EXISTS (
          SELECT 1 FROM payments WHERE order_id = orders.id AND state = \(literal: PaymentState.confirmed)))
      """
    let orders = try reader.rows(
      "SELECT \(part: Order.columns) FROM orders WHERE \(part: isShown) ORDER BY id DESC LIMIT \(limit)"
    ).map { try Order(row: $0) }
    return try all(orders, .account(isShown), of: .all, reader)
  }

  private static func all(
    _ orders: [Order], _ scope: Scope, of sellers: SellerScope, _ reader: any Reader
  ) throws -> [OrderDetails] {
    guard !orders.isEmpty else { return [] }
    let rows = try reader.rows(
      """
      SELECT \(part: EventOrder.columns), ticket_types.name AS ticket_type_name
      FROM \(part: sellers.eventOrders()) JOIN ticket_types ON ticket_types.id = event_orders.ticket_type_id
      WHERE \(part: scope.contains("event_orders.order_id")) ORDER BY event_orders.id
      """)
    let ordered = try rows.map { try EventOrder(row: $0) }
    let events = try Events.find(ordered.map(\.event), reader)
    let eventOrders = try zip(rows, ordered).compactMap { row, eventOrder -> EventOrderDetails? in
      guard let event = events[eventOrder.event] else { return nil }
      return EventOrderDetails(
        eventOrder: eventOrder, event: event, ticketTypeName: try row.get("ticket_type_name"))
    }
    // Tickets are made of what was paid, and money is given back of what came.
    let tickets =
      orders.allSatisfy { $0.paidAt == nil }
      ? []
      : try reader.rows(
        """
        SELECT \(part: Ticket.columns) FROM tickets JOIN \(part: sellers.eventOrders()) ON event_orders.id = tickets.event_order_id
        WHERE \(part: scope.contains("event_orders.order_id")) ORDER BY tickets.id
        """
      ).map { try Ticket(row: $0) }
    let payments = try reader.rows(
      """
      SELECT \(part: Payment.columns) FROM payments
      WHERE \(part: scope.contains("order_id"))\(part: sellers.and(wholeOrder: "payments.order_id")) ORDER BY id
      """
    ).map { try Payment(row: $0) }
    let refunds =
      try payments.contains { $0.state == .confirmed }
      ? reader.rows(
        "SELECT \(part: Refund.columns) FROM refunds WHERE \(part: scope.contains("order_id")) ORDER BY id"
      ).map { try Refund(row: $0) } : []
    let parts = (
      eventOrders: Dictionary(grouping: eventOrders, by: \.eventOrder.order),
      tickets: Dictionary(grouping: tickets, by: \.order),
      payments: Dictionary(grouping: payments, by: \.order),
      refunds: Dictionary(grouping: refunds, by: \.order)
    )
    return orders.map { order in
      OrderDetails(
        order: order, eventOrders: parts.eventOrders[order.id] ?? [], tickets: parts.tickets[order.id] ?? [],
        payments: parts.payments[order.id] ?? [], refunds: parts.refunds[order.id] ?? [])
    }
  }
}
