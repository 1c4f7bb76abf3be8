import BookingModel
import BookingRules

// Figures and lists of orders, for management
extension Orders {
  package static func countByStatus(_ reader: any Reader) throws -> [OrderStatus: Int] {
    try reader.counts(of: "status", "SELECT status, COUNT(*) AS count FROM orders GROUP BY status")
  }

  /// How many that were placed since a moment are paid, whatever became of them.
  package static func paidCount(since moment: Timestamp, of sellers: SellerScope, _ reader: any Reader) throws
    -> Int
  {
    try reader.count(
      """
      SELECT COUNT(*) FROM orders WHERE paid_at IS NOT NULL AND created_at >= \(moment)\(part: sellers.and(order: "orders.id"))
      """)
  }

  /// Paid orders of one currency that were placed on one day.
  package struct DaySales {
    package let money: SalesMoney
    /// Counted from 0.
    package let day: Int
    package let orders: Int
    /// What of it was placed before a moment of that day.
    package let before: Int64
  }

  /// By currency and day; days without any are left out.
  package static func sales(
    in days: RecentDays, before moment: Timestamp, of sellers: SellerScope, _ reader: any Reader
  ) throws -> [DaySales] {
    try reader.rows(
      """
      SELECT currency, \(part: .day(of: "created_at", in: days)) AS day, COUNT(*) AS orders,
        CAST(SUM(total) AS BIGINT) AS total, CAST(SUM(refunded) AS BIGINT) AS refunded,
        CAST(SUM(CASE WHEN created_at < \(moment) THEN total ELSE 0 END) AS BIGINT) AS before_moment
      FROM \(part: sellers.orders) WHERE paid_at IS NOT NULL AND created_at >= \(days.first)
      GROUP BY currency, day ORDER BY currency, day
      """
    ).map { row in
      DaySales(
        money: SalesMoney(gross: try row.money("total"), refunded: try row.money("refunded")),
        day: try row.get("day"), orders: try row.get("orders"), before: try row.get("before_moment"))
    }
  }

  /// The order of an event order, and its customer's name.
  package static func find(ofEventOrder eventOrder: Identifier<EventOrder>, _ reader: any Reader) throws -> (
    Order, name: String
  )? {
    try reader.first(
      """
      SELECT \(part: Order.columns), accounts.name FROM event_orders JOIN orders ON orders.id = event_orders.order_id
      JOIN accounts ON accounts.id = orders.account_id WHERE event_orders.id = \(eventOrder)
      """
    ).map { (try Order(row: $0), try $0.get("name")) }
  }

  /// The newest that match a query, with what management's list shows of each.
  ///
  /// - Parameter sellers: whose orders, and whose part of them.
  package static func listings(
    _ query: OrderQuery, _ search: OrderSearch, of sellers: SellerScope, _ reader: any Reader
  ) throws -> [OrderListing] {
    let eventOrders = sellers.eventOrders()
    return try reader.rows(
      """
      SELECT \(part: Order.columns), accounts.name AS customer_name, accounts.email AS customer_email,
        (SELECT CAST(SUM(CASE WHEN cancelled_at IS NULL THEN quantity - cancelled_quantity ELSE 0 END) AS BIGINT)
          FROM \(part: eventOrders) WHERE order_id = orders.id) AS places,
        (SELECT COUNT(DISTINCT event_id) FROM \(part: eventOrders) WHERE order_id = orders.id) AS event_count,
        (SELECT title FROM \(part: eventOrders) JOIN events ON events.id = event_orders.event_id
          WHERE order_id = orders.id ORDER BY event_orders.id LIMIT 1) AS event_title
      FROM \(part: sellers.orders) JOIN accounts ON accounts.id = orders.account_id
      WHERE orders.id IN (\(part: page(query, search, of: sellers, reader))) ORDER BY orders.id DESC
      """
    ).map { row in
      OrderListing(
        order: try Order(row: row), customerName: try row.get("customer_name"),
        customerEmail: try row.get("customer_email"), places: try row.get("places"),
        eventTitle: try row.get("event_title"), otherEvents: try row.get("event_count", as: Int.self) - 1)
    }
  }

  /// The newest orders that match, read from an index no further than the page needs.
  private static func page(
    _ query: OrderQuery, _ search: OrderSearch, of sellers: SellerScope, _ reader: any Reader
  ) throws -> SQL {
    // CROSS JOIN: an event's orders come in the list's order, whatever else is asked of them.
    var source: SQL = "\(part: sellers.orders) CROSS JOIN accounts ON accounts.id = orders.account_id"
    var conditions: SQL = "1 = 1"
    if let event = query.event {
      source =
        """
        \(part: sellers.eventOrders()) CROSS JOIN \(part: sellers.orders) ON orders.id = event_orders.order_id
        CROSS JOIN accounts ON accounts.id = orders.account_id
        """
      conditions = "event_orders.event_id = \(event)"
    }
    let id: SQL = query.event == nil ? "orders.id" : "event_orders.order_id"
    if let state = query.state { conditions = conditions + " AND \(part: condition(state))" }
    if let after = query.after { conditions = conditions + " AND \(part: id) < \(after)" }
    let named = try named(by: search, of: sellers, reader)
    if !named.isEmpty {
      conditions = conditions + " AND orders.id IN \(set: named)"
    } else if let condition = condition(search, of: sellers) {
      conditions = conditions + " AND \(part: condition)"
    }
    return """
      SELECT DISTINCT \(part: id) FROM \(part: source) WHERE \(part: conditions)
      ORDER BY \(part: id) DESC LIMIT \(query.limit)
      """
  }

  private static func condition(_ state: OrderQuery.State) -> SQL {
    switch state {
    case .paid: "orders.status = 'paid'"
    case .pending: "orders.status = 'pending'"
    case .refunded: "orders.refunded > 0"
    case .partlyRefunded: "orders.refunded > 0 AND orders.refunded < orders.total"
    case .cancelled: "orders.status = 'cancelled' AND orders.paid_at IS NOT NULL"
    case .notPaid: "orders.status IN ('cancelled', 'expired') AND orders.paid_at IS NULL"
    }
  }
}
