extension BoxOffice {
  /// - Parameter today: when the day began for whoever asks.
  /// - Throws: what `authorise` throws.
  public func dashboard(_ principal: Principal, today: Timestamp) throws(BookingError) -> Dashboard {
    try store.read { reader in
      try authorise(principal, .management, reader)
      let now = clock.now()
      var query = EventQuery()
      query.limit = 12
      let coming = try EventSelection(query, now: now, search: search, reader).page(reader).listings
      let held: Int = try reader.value("SELECT COUNT(*) FROM claims WHERE expires_at > \(now)") ?? 0
      let ordersToday: Int =
        try reader.value(
          "SELECT COUNT(*) FROM orders WHERE status = 'paid' AND created_at >= \(today)") ?? 0
      return Dashboard(
        sales: try sales(today: today, now: now, reader), ordersToday: ordersToday, coming: coming,
        held: held, expiring: try expiring(now: now, reader))
    }
  }

  private func sales(today: Timestamp, now: Timestamp, _ reader: any Reader) throws -> [Dashboard.Sales] {
    let yesterday = today - .days(1)
    let since = today - .days(Int64(Dashboard.days - 1))
    let day = Span.days(1).milliseconds
    let rows = try reader.rows(
      """
      SELECT currency, (created_at - \(since)) / \(day) AS day, COUNT(*) AS orders, SUM(total) AS total,
        SUM(CASE WHEN created_at >= \(yesterday) AND created_at < \(now - .days(1)) THEN total ELSE 0 END) AS by_now
      FROM orders WHERE status = 'paid' AND created_at >= \(since)
      GROUP BY currency, day ORDER BY currency, day
      """)
    var days: [String: [Int64]] = [:]
    var byNow: [String: Int64] = [:]
    var orders: [String: Int] = [:]
    for row in rows {
      let code: String = try row.get("currency")
      let index = min(Dashboard.days - 1, max(0, try row.get("day") as Int))
      days[code, default: Array(repeating: 0, count: Dashboard.days)][index] += try row.get("total")
      byNow[code, default: 0] += try row.get("by_now")
      orders[code, default: 0] += try row.get("orders")
    }
    let codes = days.keys.sorted { (orders[$1] ?? 0, $0) < (orders[$0] ?? 0, $1) }
    return codes.map { code in
      let currency = Currency(stored: code)
      return Dashboard.Sales(
        currency: currency, days: days[code] ?? [],
        yesterdayByNow: Money(minorUnits: byNow[code] ?? 0, currency: currency))
    }
  }

  private func expiring(now: Timestamp, _ reader: any Reader) throws -> [Dashboard.Expiring] {
    let rows = try reader.rows(
      """
      SELECT ticket_types.event_id AS event_id, COUNT(*) AS places, MIN(claims.expires_at) AS soonest
      FROM claims JOIN ticket_types ON ticket_types.id = claims.ticket_type_id
      WHERE claims.expires_at > \(now) AND claims.expires_at <= \(now + Dashboard.window)
      GROUP BY ticket_types.event_id ORDER BY soonest, event_id LIMIT 5
      """)
    return try rows.compactMap { row in
      guard let event = try Event.find(try row.get("event_id"), reader) else { return nil }
      return Dashboard.Expiring(event: event, places: try row.get("places"), soonest: try row.get("soonest"))
    }
  }
}
