extension BoxOffice {
  /// How an event sells, from what is committed now.
  ///
  /// - Parameter zone: whose calendar the days are of; without one there are none.
  /// - Throws: what `authorise` throws.
  public func sales(
    _ principal: Principal, _ event: Identifier<Event>, daysIn zone: String? = nil
  ) throws(BookingError) -> EventSales {
    try store.read { reader in
      try authorise(principal, .management, reader)
      let days = try zone.map { try self.days(of: event, in: $0, reader) } ?? []
      guard
        let row = try reader.first(
          """
          SELECT COUNT(DISTINCT CASE WHEN lines.cancelled_at IS NULL THEN lines.order_id END) AS orders,
            SUM(quantity * unit_price) AS gross, SUM(lines.refunded) AS refunded,
            SUM(CASE WHEN lines.cancelled_at IS NULL THEN (quantity - cancelled_quantity) * unit_price END) AS price,
            MIN(lines.currency) AS currency
          FROM event_orders AS lines CROSS JOIN orders ON orders.id = lines.order_id
          WHERE lines.event_id = \(event) AND orders.paid_at IS NOT NULL
          """), row["gross"] != .null
      else {
        let order = try reader.first("SELECT id FROM event_orders WHERE event_id = \(event) LIMIT 1")
        return EventSales(paidOrders: 0, wasOrdered: order != nil, money: nil, toRefund: nil, days: days)
      }
      let money = SalesMoney(gross: try row.money("gross"), refunded: try row.money("refunded"))
      let gone = try givenBack(of: event, reader)
      return EventSales(
        paidOrders: try row.get("orders"), wasOrdered: true, money: money,
        toRefund: try row.optional("price", as: Int64.self).map {
          Money(minorUnits: $0 - gone, currency: money.gross.currency)
        }, days: days)
    }
  }

  /// What of the price of an event's valid tickets is no longer there, in minor units. A paid order's money is there
  /// unless it was given back, so that only orders with refunds are asked for theirs: that is what makes it cheap.
  private func givenBack(of event: Identifier<Event>, _ reader: any Reader) throws -> Int64 {
    try reader.value(
      """
      SELECT SUM(CASE WHEN kept < price THEN price - kept ELSE 0 END)
      FROM (
        SELECT SUM((quantity - cancelled_quantity) * unit_price) AS price,
          (SELECT COALESCE(SUM(amount), 0) FROM payments WHERE order_id = lines.order_id AND state = 'confirmed')
          - (SELECT COALESCE(SUM(amount), 0) FROM refunds WHERE order_id = lines.order_id AND state <> 'failed') AS kept
        FROM event_orders AS lines CROSS JOIN orders ON orders.id = lines.order_id
        WHERE lines.event_id = \(event) AND lines.cancelled_at IS NULL AND orders.status = 'paid'
          AND lines.order_id IN (
            SELECT refunds.order_id
            FROM event_orders AS refunded CROSS JOIN refunds ON refunds.order_id = refunded.order_id
            WHERE refunded.event_id = \(event))
        GROUP BY lines.order_id) AS orders_with_refunds
      """) ?? 0
  }

  private func days(of event: Identifier<Event>, in zone: String, _ reader: any Reader) throws
    -> [EventSales.Day]
  {
    let days = RecentDays(EventSales.dayCount, until: clock.now(), in: zone)
    var places = Array(repeating: 0, count: days.starts.count)
    // Orders are numbered as they come, so that old ones needn't be looked at. The week between is for a clock that was
    // set back.
    let rows = try reader.rows(
      """
      SELECT \(part: .day(of: "created_at", in: days)) AS day, SUM(quantity - cancelled_quantity) AS places
      FROM event_orders AS lines CROSS JOIN orders ON orders.id = lines.order_id
      WHERE lines.event_id = \(event) AND lines.cancelled_at IS NULL AND orders.status = 'paid'
        AND orders.created_at >= \(days.first)
        AND lines.order_id > COALESCE((
          SELECT id FROM orders WHERE created_at < \(days.first - .days(7)) ORDER BY created_at DESC, id DESC LIMIT 1), 0)
      GROUP BY day
      """)
    for row in rows { places[try row.get("day")] = try row.get("places") }
    return zip(days.starts, places).map { EventSales.Day(start: $0, places: $1) }
  }
}
