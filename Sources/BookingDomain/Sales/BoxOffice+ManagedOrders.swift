extension BoxOffice {
  /// The order with this code, or with a ticket that has it; nil where there is none.
  public func managedOrder(_ principal: Principal, code: String) throws(BookingError) -> OrderListing? {
    let named = try store.read { reader in
      try authorise(principal, .management, reader)
      return try OrderSearch(code).named(reader)
    }
    guard named.count == 1, let id = named.first else { return nil }
    var query = OrderQuery()
    query.text = code
    return try managedOrders(principal, query).first { $0.id == id }
  }

  public func managedOrders(_ principal: Principal, _ query: OrderQuery) throws(BookingError)
    -> [OrderListing]
  {
    try store.read { reader in
      try authorise(principal, .management, reader)
      let rows = try reader.rows(
        """
        SELECT \(part: Order.columns), accounts.name AS customer_name, accounts.email AS customer_email,
          (SELECT SUM(CASE WHEN cancelled_at IS NULL THEN quantity - cancelled_quantity ELSE 0 END) FROM event_orders
            WHERE order_id = orders.id) AS places,
          (SELECT COUNT(DISTINCT event_id) FROM event_orders WHERE order_id = orders.id) AS event_count,
          (SELECT title FROM event_orders JOIN events ON events.id = event_orders.event_id
            WHERE order_id = orders.id ORDER BY event_orders.id LIMIT 1) AS event_title
        FROM orders JOIN accounts ON accounts.id = orders.account_id
        WHERE orders.id IN (\(part: Self.page(query, reader))) ORDER BY orders.id DESC
        """)
      return try rows.map { row in
        OrderListing(
          order: try Order(row: row), customerName: try row.get("customer_name"),
          customerEmail: try row.get("customer_email"), places: try row.get("places"),
          eventTitle: try row.get("event_title"), otherEvents: try row.get("event_count", as: Int.self) - 1)
      }
    }
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

  /// The newest orders that match, read from an index no further than the page needs.
  private static func page(_ query: OrderQuery, _ reader: any Reader) throws -> SQL {
    // CROSS JOIN: an event's orders come in the list's order, whatever else is asked of them.
    var source: SQL = "orders CROSS JOIN accounts ON accounts.id = orders.account_id"
    var conditions: SQL = "1 = 1"
    if let event = query.event {
      source =
        """
        event_orders AS lines CROSS JOIN orders ON orders.id = lines.order_id
        CROSS JOIN accounts ON accounts.id = orders.account_id
        """
      conditions = "lines.event_id = \(event)"
    }
    let id: SQL = query.event == nil ? "orders.id" : "lines.order_id"
    if let state = query.state { conditions = conditions + " AND \(part: condition(state))" }
    if let after = query.after { conditions = conditions + " AND \(part: id) < \(after)" }
    let search = OrderSearch(query.text)
    let named = try search.named(reader)
    if !named.isEmpty {
      conditions = conditions + " AND orders.id IN \(list: named)"
    } else if let condition = search.condition {
      conditions = conditions + " AND \(part: condition)"
    }
    return """
      SELECT DISTINCT \(part: id) FROM \(part: source) WHERE \(part: conditions)
      ORDER BY \(part: id) DESC LIMIT \(query.limit)
      """
  }
}
