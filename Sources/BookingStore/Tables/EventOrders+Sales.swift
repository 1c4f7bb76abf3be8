import BookingModel
import BookingRules

// How events sell
extension EventOrders {
  /// Whether anybody ever ordered something of an event.
  package static func isAny(of event: Identifier<Event>, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT id FROM event_orders WHERE event_id = \(event) LIMIT 1")
  }

  package static func isAny(of type: Identifier<TicketType>, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT id FROM event_orders WHERE ticket_type_id = \(type) LIMIT 1")
  }

  /// Those among these events that an account ever ordered something of.
  package static func ordered(
    _ events: [Identifier<Event>], by account: Identifier<Account>, _ reader: any Reader
  ) throws -> Set<Identifier<Event>> {
    Set(
      try reader.rows(
        """
        SELECT DISTINCT event_orders.event_id FROM orders JOIN event_orders ON event_orders.order_id = orders.id
        WHERE orders.account_id = \(account) AND event_orders.event_id IN \(set: events)
        """
      ).map { try $0.get("event_id") })
  }

  /// What was ordered and paid of an event.
  package struct Sales {
    /// Orders that have valid tickets for it.
    package let orders: Int
    package let money: SalesMoney
    /// What its valid tickets cost, in minor units; nil where there are none.
    package let price: Int64?

    package init(orders: Int, money: SalesMoney, price: Int64?) {
      self.orders = orders
      self.money = money
      self.price = price
    }
  }

  /// Nil before the first sale.
  package static func sales(of event: Identifier<Event>, _ reader: any Reader) throws -> Sales? {
    let row = try reader.first(
      """
      SELECT COUNT(DISTINCT CASE WHEN event_orders.cancelled_at IS NULL THEN event_orders.order_id END) AS orders,
        CAST(SUM(quantity * unit_price) AS BIGINT) AS gross, CAST(SUM(event_orders.refunded) AS BIGINT) AS refunded,
        CAST(SUM(CASE WHEN event_orders.cancelled_at IS NULL THEN (quantity - cancelled_quantity) * unit_price END) AS BIGINT)
          AS price,
        MIN(event_orders.currency) AS currency
      FROM event_orders CROSS JOIN orders ON orders.id = event_orders.order_id
      WHERE event_orders.event_id = \(event) AND orders.paid_at IS NOT NULL
      """)
    guard let row, row["gross"] != .null else { return nil }
    return Sales(
      orders: try row.get("orders"),
      money: SalesMoney(gross: try row.money("gross"), refunded: try row.money("refunded")),
      price: try row.optional("price"))
  }

  /// What of the price of an event's valid tickets is no longer there, in minor units. A paid order's money is there
  /// unless it was given back, so that only orders with refunds are asked for theirs: that is what makes it cheap.
  package static func givenBack(of event: Identifier<Event>, _ reader: any Reader) throws -> Int64 {
    try reader.value(
      """
      SELECT CAST(SUM(CASE WHEN kept < price THEN price - kept ELSE 0 END) AS BIGINT)
      FROM (
        SELECT SUM((quantity - cancelled_quantity) * unit_price) AS price,
          (SELECT COALESCE(SUM(amount), 0) FROM payments WHERE order_id = event_orders.order_id AND state = 'confirmed')
          - (SELECT COALESCE(SUM(amount), 0) FROM refunds WHERE order_id = event_orders.order_id AND state <> 'failed') AS kept
        FROM event_orders CROSS JOIN orders ON orders.id = event_orders.order_id
        WHERE event_orders.event_id = \(event) AND event_orders.cancelled_at IS NULL AND orders.status = 'paid'
          AND event_orders.order_id IN (
            SELECT refunds.order_id
            FROM event_orders AS refunded CROSS JOIN refunds ON refunds.order_id = refunded.order_id
            WHERE refunded.event_id = \(event))
        GROUP BY event_orders.order_id) AS orders_with_refunds
      """) ?? 0
  }

  /// The places of an event by the days on which their orders were placed; days without any are left out.
  package static func places(of event: Identifier<Event>, in days: RecentDays, _ reader: any Reader) throws
    -> [Int:
    Int]
  {
    // Orders are numbered about as they come, so that old ones needn't be looked at. The week between is for a clock that was
    // set back, and for orders that came to light after others with higher numbers.
    let rows = try reader.rows(
      """
      SELECT \(part: .day(of: "created_at", in: days)) AS day,
        CAST(SUM(quantity - cancelled_quantity) AS BIGINT) AS places
      FROM event_orders CROSS JOIN orders ON orders.id = event_orders.order_id
      WHERE event_orders.event_id = \(event) AND event_orders.cancelled_at IS NULL AND orders.status = 'paid'
        AND orders.created_at >= \(days.first)
        AND event_orders.order_id > COALESCE((
          SELECT id FROM orders WHERE created_at < \(days.first - .days(7)) ORDER BY created_at DESC, id DESC LIMIT 1), 0)
      GROUP BY day
      """)
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.get("day"), try $0.get("places")) })
  }

  /// Events on sale of which most places were sold in orders since a moment, the first with most.
  package static func bestSelling(
    _ most: Int, of sellers: SellerScope, since moment: Timestamp, at now: Timestamp, _ reader: any Reader
  ) throws -> [Identifier<Event>] {
    try reader.rows(
      """
      SELECT event_orders.event_id AS id FROM orders CROSS JOIN event_orders ON event_orders.order_id = orders.id
      CROSS JOIN events ON events.id = event_orders.event_id
      WHERE orders.created_at >= \(moment) AND orders.paid_at IS NOT NULL AND event_orders.cancelled_at IS NULL
        AND events.status = 'published' AND events.ends_at > \(now)\(part: sellers.and("events.seller_id"))
      GROUP BY event_orders.event_id ORDER BY SUM(quantity - cancelled_quantity) DESC, event_orders.event_id LIMIT \(most)
      """
    ).map { try $0.get("id") }
  }

  /// How many paid orders have valid tickets for an event.
  package static func paidOrders(of event: Identifier<Event>, _ reader: any Reader) throws -> Int {
    try reader.count(
      """
      SELECT COUNT(DISTINCT event_orders.order_id)
      FROM event_orders CROSS JOIN orders ON orders.id = event_orders.order_id
      WHERE event_orders.event_id = \(event) AND event_orders.cancelled_at IS NULL AND orders.status = 'paid'
      """)
  }
}
