/// An `EventQuery` as statements.
///
/// Measured on 1,000,000 events, SQLite 3.40, warm: a page by date, title or price 0.4 ms, a page of a search 0.5 to 7 ms,
/// its capped count 4 to 10 ms. A search sorted by price or title reads all of its matches (1 s for 300,000): see
/// `Limits.searchCount` for what keeps typing fast.
struct EventSelection {
  /// Where counting stops.
  enum Limits {
    static let count = 10_000
    /// A match has to be looked up in `events` to be counted, which costs ten times what an index entry does.
    static let searchCount = 1_000
  }

  private let query: EventQuery
  private let now: Timestamp
  private let match: SearchMatch?
  private var conditions: [SQL] = []

  init(_ query: EventQuery, now: Timestamp, search: any SearchIndex, _ reader: any Reader) throws {
    self.query = query
    self.now = now
    // The words of the filters are in the index too: naming them narrows the search before any event is looked up.
    let words = query.text.isEmpty ? [] : [query.text, query.category ?? "", query.city ?? ""]
    match = search.match(words.joined(separator: " "))
    if let match { conditions.append(match.condition) }
    if let category = query.category { conditions.append("events.category = \(category)") }
    if let city = query.city { conditions.append("events.city = \(city)") }
    if let price = query.maxPrice {
      conditions.append(
        "events.currency = \(price.currency) AND events.from_price <= \(price.minorUnits)")
    }
    if let until = query.until { conditions.append("events.starts_at < \(until)") }
    if query.availableOnly { conditions.append(Self.hasPlaces(at: now)) }
    if query.managed {
      if let status = query.status { conditions.append("events.status = \(status)") }
      if let from = query.from { append(startingFrom: from) }
    } else {
      conditions.append("events.status = 'published' AND events.ends_at > \(now)")
      let running = try Self.earliestStart(ofEventsRunningAt: now, reader)
      append(startingFrom: max(query.from ?? running, running))
    }
  }

  func page(_ reader: any Reader) throws -> EventPage {
    let limit = min(max(query.limit, 1), 1000)
    let rows = try reader.rows(
      """
      SELECT \(part: Event.columns), events.from_price, events.currency, events.title_key,
        \(part: sums)
      FROM (
        SELECT events.* FROM \(part: source) WHERE \(part: all(conditions + position))
        ORDER BY \(part: order) LIMIT \(limit + 1)
      ) AS events
      ORDER BY \(part: plainOrder)
      """)
    let listings = try rows.prefix(limit).map { try EventListing(row: $0) }
    let total = try count(reader)
    let cap = countingLimit
    return EventPage(
      listings: listings, total: min(total, cap), isTotalExact: total <= cap,
      next: rows.count > limit ? try rows.prefix(limit).last.map(cursor) : nil)
  }

  func facets(_ reader: any Reader) throws -> EventFacets {
    func values(_ column: SQL) throws -> [EventFacets.Value] {
      try reader.rows(
        """
        SELECT events.\(part: column) AS name, COUNT(*) AS events FROM \(part: source)
        WHERE \(part: all(conditions)) GROUP BY events.\(part: column) ORDER BY events.\(part: column)
        """
      ).map { EventFacets.Value(name: try $0.get("name"), count: try $0.get("events")) }
    }
    return EventFacets(categories: try values("category"), cities: try values("city"))
  }

  private func count(_ reader: any Reader) throws -> Int {
    try reader.count(
      """
      SELECT COUNT(*) FROM (
        SELECT 1 FROM \(part: source) WHERE \(part: all(conditions)) LIMIT \(countingLimit + 1)
      ) AS matching
      """)
  }

  private var countingLimit: Int { match == nil ? Limits.count : Limits.searchCount }
  private var source: SQL { match?.source ?? "events" }

  private mutating func append(startingFrom start: Timestamp) {
    conditions.append("events.starts_at >= \(start)")
    if let match { conditions.append("\(part: match.order) >= \(value: match.position(start, nil))") }
  }

  private func all(_ conditions: [SQL]) -> SQL {
    guard var sum = conditions.first else { return "1 = 1" }
    for condition in conditions.dropFirst() { sum = "\(part: sum) AND \(part: condition)" }
    return sum
  }
}

// Order and place
extension EventSelection {
  /// Matches come sorted by start from the index: sorting by anything else reads them all.
  private var order: SQL {
    if query.sort == .date, let match { match.order } else { plainOrder }
  }

  private var plainOrder: SQL {
    switch query.sort {
    case .date: "events.starts_at, events.id"
    case .price: "events.currency, events.from_price, events.id"
    case .title: "events.title_key, events.id"
    }
  }

  private var position: [SQL] {
    guard let after = query.after else { return [] }
    switch (query.sort, after.keys.count) {
    case (.date, 0):
      if let match { return ["\(part: match.order) > \(value: match.position(after.startsAt, after.id))"] }
      return ["(events.starts_at, events.id) > (\(after.startsAt), \(after.id))"]
    case (.price, 2):
      return [
        "(events.currency, events.from_price, events.id) > (\(value: after.keys[0]), \(value: after.keys[1]), \(after.id))"
      ]
    case (.title, 1): return ["(events.title_key, events.id) > (\(value: after.keys[0]), \(after.id))"]
    default: return []
    }
  }

  private func cursor(_ row: SQLRow) throws -> EventCursor {
    let keys: [SQLValue] =
      switch query.sort {
      case .date: []
      case .price: [row["currency"], row["from_price"]]
      case .title: [row["title_key"]]
      }
    return EventCursor(keys: keys, startsAt: try row.get("starts_at"), id: try row.get("id"))
  }
}

// Parts
extension EventSelection {
  /// The places of the page's events only: nothing is summed for rows that are not shown.
  private var sums: SQL {
    """
    (SELECT COALESCE(SUM(capacity), 0) FROM ticket_types
      WHERE ticket_types.event_id = events.id AND removed_at IS NULL) AS capacity,
    (SELECT COALESCE(SUM(sold), 0) FROM ticket_types
      WHERE ticket_types.event_id = events.id AND removed_at IS NULL) AS sold,
    (SELECT COUNT(*) FROM ticket_types JOIN claims ON claims.ticket_type_id = ticket_types.id
      WHERE ticket_types.event_id = events.id AND removed_at IS NULL AND claims.expires_at > \(now)) AS held
    """
  }

  /// No event that still runs started before this, so that the index by start begins near now.
  private static func earliestStart(ofEventsRunningAt now: Timestamp, _ reader: any Reader) throws
    -> Timestamp
  {
    let longest: Int64? = try reader.value("SELECT MAX(ends_at - starts_at) FROM events")
    return now - Span(milliseconds: longest ?? 0)
  }

  private static func hasPlaces(at now: Timestamp) -> SQL {
    """
    EXISTS (
      SELECT 1 FROM ticket_types
      WHERE ticket_types.event_id = events.id AND ticket_types.removed_at IS NULL
        AND (ticket_types.sale_ends_at IS NULL OR ticket_types.sale_ends_at > \(now))
        AND ticket_types.capacity - ticket_types.sold > (
          SELECT COUNT(*) FROM claims
          WHERE claims.ticket_type_id = ticket_types.id AND claims.expires_at > \(now)))
    """
  }
}
