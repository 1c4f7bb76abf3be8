extension Order {
  static let columns: SQL = """
    orders.id, orders.code, orders.account_id, orders.status, orders.total, orders.currency, orders.created_at, \
    orders.paid_at, orders.pay_by, orders.refunded
    """

  init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), code: try row.get("code"), account: try row.get("account_id"),
      status: try row.get("status"), total: try row.money("total"), createdAt: try row.get("created_at"),
      paidAt: try row.optional("paid_at"), payBy: try row.get("pay_by"),
      refunded: try row.money("refunded"))
  }

  static func find(_ id: Identifier<Order>, _ reader: any Reader) throws -> Order? {
    try reader.first("SELECT \(part: columns) FROM orders WHERE id = \(id)").map { try Order(row: $0) }
  }
}

extension EventOrder {
  static let columns: SQL = """
    event_orders.id, event_orders.order_id, event_orders.seller_id, event_orders.event_id, \
    event_orders.ticket_type_id, event_orders.quantity, event_orders.unit_price, event_orders.currency, \
    event_orders.seats, event_orders.cancelled_at, event_orders.cancelled_quantity, event_orders.refunded
    """

  init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), order: try row.get("order_id"), seller: try row.get("seller_id"),
      event: try row.get("event_id"), ticketType: try row.get("ticket_type_id"),
      quantity: try row.get("quantity"),
      unitPrice: try row.money("unit_price"),
      seats: try row.optional("seats", as: String.self)?.split(separator: "\n").map(String.init) ?? [],
      isCancelled: try row.optional("cancelled_at", as: Timestamp.self) != nil,
      cancelledQuantity: try row.get("cancelled_quantity"), refunded: try row.money("refunded"))
  }

  static func of(_ order: Identifier<Order>, _ reader: any Reader) throws -> [EventOrder] {
    try reader.rows("SELECT \(part: columns) FROM event_orders WHERE order_id = \(order) ORDER BY id")
      .map { try EventOrder(row: $0) }
  }
}
