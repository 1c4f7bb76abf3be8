import BookingModel

extension Order {
  package static let columns: SQL = """
    orders.id, orders.code, orders.account_id, orders.status, orders.total, orders.currency, orders.created_at, \
    orders.paid_at, orders.pay_by, orders.refunded
    """

  package init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), code: try row.get("code"), account: try row.get("account_id"),
      status: try row.get("status"), total: try row.money("total"), createdAt: try row.get("created_at"),
      paidAt: try row.optional("paid_at"), payBy: try row.get("pay_by"),
      refunded: try row.money("refunded"))
  }
}

/// Purchases.
package enum Orders {
  package static func find(_ id: Identifier<Order>, _ reader: any Reader) throws -> Order? {
    try reader.first("SELECT \(part: Order.columns) FROM orders WHERE id = \(id)").map { try Order(row: $0) }
  }

  /// Whether some of it is these sellers'.
  package static func has(_ id: Identifier<Order>, of sellers: SellerScope, _ reader: any Reader) throws
    -> Bool
  {
    try reader.hasRow("SELECT id FROM orders WHERE id = \(id)\(part: sellers.and(order: "orders.id"))")
  }

  /// Whether all of it is.
  package static func isWhole(_ id: Identifier<Order>, of sellers: SellerScope, _ reader: any Reader) throws
    -> Bool
  {
    try reader.hasRow("SELECT id FROM orders WHERE id = \(id)\(part: sellers.and(wholeOrder: "orders.id"))")
  }

  /// Those of these that are, all of them.
  package static func whole(
    _ ids: [Identifier<Order>], of sellers: SellerScope, _ reader: any Reader
  ) throws -> Set<Identifier<Order>> {
    guard !ids.isEmpty else { return [] }
    return Set(
      try reader.rows(
        "SELECT id FROM orders WHERE id IN \(set: ids)\(part: sellers.and(wholeOrder: "orders.id"))"
      ).map { try $0.get("id") })
  }

  package static func insert(
    code: String, account: Identifier<Account>, total: Money, payBy: Timestamp, now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Order {
    let id: Identifier<Order> = try transaction.insert(
      """
      INSERT INTO orders (code, account_id, status, total, currency, created_at, pay_by)
      VALUES (\(code), \(account), \(OrderStatus.pending), \(total.minorUnits), \(total.currency), \(now), \(payBy))
      RETURNING id
      """)
    return Order(
      id: id, code: code, account: account, status: .pending, total: total, createdAt: now, paidAt: nil,
      payBy: payBy, refunded: Money(minorUnits: 0, currency: total.currency))
  }

  /// The account's newest order that still waits for money.
  package static func unpaid(
    of account: Identifier<Account>, now: Timestamp, _ reader: any Reader
  ) throws -> Identifier<Order>? {
    try reader.value(
      """
      SELECT id FROM orders
      WHERE account_id = \(account) AND status = \(literal: OrderStatus.pending) AND pay_by > \(now)
      ORDER BY id DESC LIMIT 1
      """)
  }

  /// Pending orders whose time is over and which no open payment can pay any more.
  package static func late(limit: Int, now: Timestamp, _ reader: any Reader) throws -> [Order] {
    try reader.rows(
      """
      SELECT \(part: Order.columns) FROM orders
      WHERE status = \(literal: OrderStatus.pending) AND pay_by <= \(now) AND NOT EXISTS (
        SELECT 1 FROM payments WHERE order_id = orders.id AND \(part: Payments.isOpen)) LIMIT \(limit)
      """
    ).map { try Order(row: $0) }
  }

  package static func setPayBy(
    _ payBy: Timestamp, of order: Identifier<Order>, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE orders SET pay_by = \(payBy) WHERE id = \(order)")
  }

  package static func markPaid(_ order: Identifier<Order>, now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try transaction.run(
      """
      UPDATE orders SET status = \(OrderStatus.paid), paid_at = \(now), closed_at = \(now) WHERE id = \(order)
      """)
  }

  /// Ends one that was not paid.
  package static func close(
    _ order: Identifier<Order>, as status: OrderStatus, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE orders SET status = \(status), closed_at = \(now) WHERE id = \(order)")
  }

  /// Nothing of a paid one is left.
  package static func cancel(_ order: Identifier<Order>, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE orders SET status = \(OrderStatus.cancelled) WHERE id = \(order)")
  }

  /// More of its money went back, or less.
  package static func addRefunded(
    _ amount: Int64, to order: Identifier<Order>, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE orders SET refunded = refunded + \(amount) WHERE id = \(order)")
  }
}
