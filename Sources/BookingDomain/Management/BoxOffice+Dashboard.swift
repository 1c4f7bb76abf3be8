extension BoxOffice {
  /// - Parameter zone: whose calendar the days are of.
  /// - Throws: what `authorise` throws.
  public func dashboard(_ principal: Principal, daysIn zone: String) throws(BookingError) -> Dashboard {
    var dashboard = try store.read { reader in
      try authorise(principal, .management, reader)
      let now = clock.now()
      let days = RecentDays(Dashboard.days, until: now, in: zone)
      let held: Int = try reader.value("SELECT COUNT(*) FROM claims WHERE expires_at > \(now)") ?? 0
      let ordersToday: Int =
        try reader.value(
          "SELECT COUNT(*) FROM orders WHERE paid_at IS NOT NULL AND created_at >= \(days.today)") ?? 0
      return Dashboard(
        sales: try sales(days, now: now, reader), ordersToday: ordersToday,
        coming: try coming(days, now: now, reader),
        held: held, expiring: try expiring(now: now, reader), undelivered: try undeliveredCount(reader),
        troubles: try houseTroubles(reader))
    }
    dashboard.troubles = environment.machineTroubles() + dashboard.troubles
    return dashboard
  }

  /// The next events, and among them those that most was sold of in these days.
  private func coming(_ recent: RecentDays, now: Timestamp, _ reader: any Reader) throws -> [EventListing] {
    var query = EventQuery()
    query.limit = Dashboard.comingCount
    var events = try EventSelection(query, now: now, search: search, reader).page(reader).listings.map(
      \.event)
    let selling = try reader.rows(
      """
      SELECT lines.event_id AS id FROM orders CROSS JOIN event_orders AS lines ON lines.order_id = orders.id
      CROSS JOIN events ON events.id = lines.event_id
      WHERE orders.created_at >= \(recent.first) AND orders.paid_at IS NOT NULL AND lines.cancelled_at IS NULL
        AND events.status = 'published' AND events.ends_at > \(now)
      GROUP BY lines.event_id ORDER BY SUM(quantity - cancelled_quantity) DESC, lines.event_id LIMIT 4
      """
    ).map { try $0.get("id", as: Identifier<Event>.self) }
    let missing = try selling.filter { id in !events.contains { $0.id == id } }.compactMap {
      try Event.find($0, reader)
    }
    while events.count + missing.count > Dashboard.comingCount,
      let last = events.lastIndex(where: { !selling.contains($0.id) })
    {
      events.remove(at: last)
    }
    return try (events + missing).sorted { ($0.startsAt, $0.id) < ($1.startsAt, $1.id) }.map { event in
      let offers =
        try EventDetails.Offer.all(of: event.id, at: now, reader)
        + EventDetails.Offer.offSale(of: event.id, at: now, reader)
      let places = offers.map(\.availability)
      return EventListing(
        event: event, fromPrice: nil,
        availability: Availability(
          capacity: places.reduce(0) { $0 + $1.capacity }, sold: places.reduce(0) { $0 + $1.sold },
          held: places.reduce(0) { $0 + $1.held }))
    }
  }

  private func sales(_ recent: RecentDays, now: Timestamp, _ reader: any Reader) throws -> [Dashboard.Sales] {
    let rows = try reader.rows(
      """
      SELECT currency, \(part: .day(of: "created_at", in: recent)) AS day, COUNT(*) AS orders, SUM(total) AS total, SUM(refunded) AS refunded,
        SUM(CASE WHEN created_at < \(now - .days(1)) THEN total ELSE 0 END) AS by_now
      FROM orders WHERE paid_at IS NOT NULL AND created_at >= \(recent.first)
      GROUP BY currency, day ORDER BY currency, day
      """)
    var days: [String: [SalesMoney]] = [:]
    var byNow: [String: Int64] = [:]
    var orders: [String: Int] = [:]
    for row in rows {
      let code: String = try row.get("currency")
      let day: Int = try row.get("day")
      let none = Money(minorUnits: 0, currency: Currency(stored: code))
      let nothing = Array(repeating: SalesMoney(gross: none, refunded: none), count: Dashboard.days)
      days[code, default: nothing][day] = SalesMoney(
        gross: try row.money("total"), refunded: try row.money("refunded"))
      if day == Dashboard.days - 2 { byNow[code] = try row.get("by_now") }
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
