import BookingModel

/// Places of orders: held while money is awaited, without an end once they are sold.
extension Claims {
  private static func eventOrders(of order: Identifier<Order>) -> SQL {
    "event_order_id IN (SELECT id FROM event_orders WHERE order_id = \(order))"
  }

  /// A cart's live places become an order's, each those of its event order.
  ///
  /// With `+` the event orders are found by their order, which are few, and not by the ticket type.
  package static func move(
    from cart: Identifier<Cart>, to order: Identifier<Order>, until end: Timestamp, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE claims SET cart_id = NULL, expires_at = \(end), event_order_id = (
        SELECT id FROM event_orders WHERE order_id = \(order) AND +ticket_type_id = claims.ticket_type_id)
      WHERE cart_id = \(cart) AND expires_at > \(now)
      """)
  }

  /// An order's live places become a cart's again, but for those that are on sale no more.
  package static func move(
    from order: Identifier<Order>, to cart: Identifier<Cart>, until end: Timestamp, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE claims SET cart_id = \(cart), event_order_id = NULL, expires_at = \(end)
      WHERE expires_at > \(now) AND \(part: eventOrders(of: order))
        AND ticket_type_id IN (SELECT id FROM ticket_types WHERE removed_at IS NULL)
      """)
  }

  /// The earliest hard limit among an order's live places; nil without any.
  package static func hardLimit(of order: Identifier<Order>, now: Timestamp, _ reader: any Reader) throws
    -> Timestamp?
  {
    try reader.value(
      "SELECT MIN(hard_limit) FROM claims WHERE expires_at > \(now) AND \(part: eventOrders(of: order))")
  }

  /// Has an order's live places last until another moment.
  package static func extend(
    of order: Identifier<Order>, until end: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "UPDATE claims SET expires_at = \(end) WHERE expires_at > \(now) AND \(part: eventOrders(of: order))")
  }

  /// How many places each of an order's event orders has; event orders without any are missing.
  package static func counts(of order: Identifier<Order>, _ reader: any Reader) throws -> [Identifier<
    EventOrder
  >:
    Int]
  {
    try reader.rows(
      """
      SELECT event_order_id, COUNT(*) AS count FROM claims WHERE \(part: eventOrders(of: order)) GROUP BY event_order_id
      """
    ).reduce(into: [:]) { $0[try $1.get("event_order_id")] = try $1.get("count") }
  }

  /// A sold place, with its seat where there are seats.
  package struct Sold {
    package let id: Int64
    package let eventOrder: Identifier<EventOrder>
    package let seat: String?

    package init(id: Int64, eventOrder: Identifier<EventOrder>, seat: String?) {
      self.id = id
      self.eventOrder = eventOrder
      self.seat = seat
    }
  }

  /// Sells what an order has for its event orders that live: its places have no end any more. Returns them in the order in which
  /// they were taken.
  package static func sell(of order: Identifier<Order>, _ transaction: any Transaction) throws -> [Sold] {
    try transaction.run(
      """
      UPDATE claims SET expires_at = NULL, hard_limit = NULL, visit_id = NULL
      WHERE event_order_id IN (SELECT id FROM event_orders WHERE order_id = \(order) AND cancelled_at IS NULL)
      """)
    return try transaction.rows(
      """
      SELECT claims.id, claims.event_order_id, seats.label
      FROM event_orders CROSS JOIN claims ON claims.event_order_id = event_orders.id
      LEFT JOIN seats ON seats.id = claims.seat_id
      WHERE event_orders.order_id = \(order) AND event_orders.cancelled_at IS NULL ORDER BY claims.id
      """
    ).map {
      Sold(id: try $0.get("id"), eventOrder: try $0.get("event_order_id"), seat: try $0.optional("label"))
    }
  }

  /// Frees an order's places.
  package static func drop(of order: Identifier<Order>, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM claims WHERE \(part: eventOrders(of: order))")
  }

  /// Frees the places of an event order, or those among them that are named; returns how many.
  package static func drop(
    of eventOrder: Identifier<EventOrder>, only claims: [Int64]? = nil, _ transaction: any Transaction
  ) throws -> Int {
    guard let claims else {
      return try transaction.run("DELETE FROM claims WHERE event_order_id = \(eventOrder)")
    }
    return try transaction.run(
      "DELETE FROM claims WHERE event_order_id = \(eventOrder) AND id IN \(list: claims)")
  }
}
