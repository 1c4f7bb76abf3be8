import BookingModel
import BookingRules

/// The event orders of orders: one for each ticket type.
package enum EventOrders {
  package static func of(_ order: Identifier<Order>, _ reader: any Reader) throws -> [EventOrder] {
    try reader.rows(
      "SELECT \(part: EventOrder.columns) FROM event_orders WHERE order_id = \(order) ORDER BY id"
    )
    .map { try EventOrder(row: $0) }
  }

  /// What a new event order says.
  package struct New {
    package let offer: SaleConditions
    package let quantity: Int
    /// In the order of the plan's labels; empty for general admission.
    package let seats: [String]

    package init(offer: SaleConditions, quantity: Int, seats: [String]) {
      self.offer = offer
      self.quantity = quantity
      self.seats = seats
    }
  }

  package static func insert(
    _ eventOrders: [New], of order: Identifier<Order>, _ transaction: any Transaction
  ) throws {
    let rows = eventOrders.map { eventOrder -> SQL in
      let type = eventOrder.offer.ticketType
      let seats = eventOrder.seats.isEmpty ? nil : eventOrder.seats.joined(separator: "\n")
      return """
        (\(order), \(eventOrder.offer.event.seller), \(type.event), \(type.id), \(eventOrder.quantity), \(type.price.minorUnits),
          \(type.price.currency), \(seats))
        """
    }
    try transaction.insert(
      rows,
      into:
        "event_orders (order_id, seller_id, event_id, ticket_type_id, quantity, unit_price, currency, seats)")
  }

  package static func cancel(
    _ eventOrder: Identifier<EventOrder>, now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run("UPDATE event_orders SET cancelled_at = \(now) WHERE id = \(eventOrder)")
  }

  /// Counts tickets of an event order that were cancelled one by one; with its last one the event order is cancelled.
  package static func cancel(
    _ count: Int, of eventOrder: Identifier<EventOrder>, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE event_orders SET cancelled_quantity = cancelled_quantity + \(count),
        cancelled_at = CASE WHEN cancelled_quantity + \(count) >= quantity THEN \(now) ELSE cancelled_at END
      WHERE id = \(eventOrder)
      """)
  }

  /// More of an event order's price went back, or less.
  package static func addRefunded(
    _ amount: Int64, to eventOrder: Identifier<EventOrder>, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE event_orders SET refunded = refunded + \(amount) WHERE id = \(eventOrder)")
  }

  /// The events of an order that were cancelled, in the order in which they were.
  package static func cancelledEvents(of order: Identifier<Order>, _ reader: any Reader) throws
    -> [Identifier<Event>]
  {
    try reader.rows(
      """
      SELECT event_id FROM event_orders WHERE order_id = \(order) AND cancelled_at IS NOT NULL
      GROUP BY event_id ORDER BY MIN(cancelled_at), event_id
      """
    ).map { try $0.get("event_id") }
  }

  /// Events that were cancelled while somebody still has something of them.
  package static func eventsToUndo(_ reader: any Reader) throws -> [Identifier<Event>] {
    try reader.rows(
      """
      SELECT id FROM events WHERE status = \(EventStatus.cancelled) AND EXISTS (
        SELECT 1 FROM event_orders WHERE event_id = events.id AND cancelled_at IS NULL)
      """
    ).map { try $0.get("id") }
  }

  /// The first order after `last` that still has something of an event.
  package static func nextOrder(
    with event: Identifier<Event>, after last: Identifier<Order>, _ reader: any Reader
  ) throws -> Identifier<Order>? {
    try reader.value(
      """
      SELECT order_id FROM event_orders WHERE event_id = \(event) AND order_id > \(last) AND cancelled_at IS NULL
      ORDER BY order_id LIMIT 1
      """)
  }
}

extension EventOrder {
  package static let columns: SQL = """
    event_orders.id, event_orders.order_id, event_orders.seller_id, event_orders.event_id, \
    event_orders.ticket_type_id, event_orders.quantity, event_orders.unit_price, event_orders.currency, \
    event_orders.seats, event_orders.cancelled_at, event_orders.cancelled_quantity, event_orders.refunded
    """

  package init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), order: try row.get("order_id"), seller: try row.get("seller_id"),
      event: try row.get("event_id"), ticketType: try row.get("ticket_type_id"),
      quantity: try row.get("quantity"),
      unitPrice: try row.money("unit_price"),
      seats: try row.optional("seats", as: String.self)?.split(separator: "\n").map(String.init) ?? [],
      isCancelled: try row.optional("cancelled_at", as: Timestamp.self) != nil,
      cancelledQuantity: try row.get("cancelled_quantity"), refunded: try row.money("refunded"))
  }
}
