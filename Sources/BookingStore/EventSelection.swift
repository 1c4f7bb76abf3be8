import BookingModel

/// An `EventQuery` as statements.
///
/// Measured figures stand in docs/performance.md. What keeps a page fast however many events there are: an index or a
/// search table in the list's own order is read from where the page begins, and no further than it needs.
package struct EventSelection {
  /// Where counting stops.
  package enum Limits {
    package static let count = 10_000
    /// What an index can't tell has to be looked up in the tables, which costs twenty times what an index entry does.
    static let lookedUp = 500
  }

  package let query: EventQuery
  package let now: Timestamp
  package let match: (any SearchMatch)?
  var conditions: [SQL] = []

  /// - Parameter sellers: whose events they are.
  package init(
    _ query: EventQuery, of sellers: SellerScope = .all, now: Timestamp, search: any SearchIndex,
    _ reader: any Reader
  ) throws {
    self.now = now
    var query = query
    query.category = try query.category.map { try EventNames.spelling(of: $0, in: .category, reader) }
    query.city = try query.city.map { try EventNames.spelling(of: $0, in: .city, reader) }
    self.query = query
    match = search.match(Self.words(query), sortedBy: query.sort)
    if let match { conditions.append(match.condition) }
    if case .only(let sellers) = sellers { conditions.append("events.seller_id IN \(set: sellers)") }
    if let category = query.category { conditions.append("events.category = \(category)") }
    if let city = query.city { conditions.append("events.city = \(city)") }
    if let price = query.maxPrice { append(upTo: price) }
    if let until = query.until { append(startingBefore: until) }
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

  package func page(_ reader: any Reader) throws -> EventPage {
    let limit = min(max(query.limit, 1), 1000)
    var rows: [SQLRow] = []
    for part in parts(after: query.after) where rows.count <= limit {
      rows += try self.rows(limit + 1 - rows.count, of: part, reader)
    }
    let listings = try rows.prefix(limit).map { try EventListing(row: $0) }
    let total = try count(reader)
    let cap = countingLimit
    return EventPage(
      listings: listings, total: min(total, cap), isTotalExact: total <= cap,
      next: rows.count > limit ? try rows.prefix(limit).last.map(cursor) : nil)
  }

  private func rows(_ most: Int, of part: Part, _ reader: any Reader) throws -> [SQLRow] {
    let conditions = conditions + part.conditions
    let end = try match?.first(most, under: all(conditions), reader).map { [$0] } ?? []
    return try reader.rows(
      """
      SELECT \(part: Event.columns), events.from_price, events.currency, events.title_key,
        \(part: sums)
      FROM (
        SELECT events.id AS found FROM \(part: source) WHERE \(part: all(conditions + end))
        ORDER BY \(part: part.order) LIMIT \(most)
      ) AS page JOIN events ON events.id = page.found
      ORDER BY \(part: part.order)
      """)
  }

  package func facets(_ reader: any Reader) throws -> EventFacets {
    EventFacets(categories: try names(in: .category, reader), cities: try names(in: .city, reader))
  }

  private func names(in column: EventNames.Column, _ reader: any Reader) throws -> [String] {
    try reader.rows(
      """
      \(part: EventNames.query(column)) AND EXISTS (
        SELECT 1 FROM events WHERE events.\(part: column.sql) = names.name AND \(part: all(conditions)))
      ORDER BY name
      """
    ).map { try $0.get("name") }
  }

  private func count(_ reader: any Reader) throws -> Int {
    // Up to a price only the parts are read that have it.
    let parts = query.maxPrice == nil ? [[]] : parts(after: nil).map(\.conditions)
    return try parts.reduce(0) { sum, part in
      try sum
        + reader.count(
          """
          SELECT COUNT(*) FROM (
            SELECT 1 FROM \(part: source) WHERE \(part: all(conditions + part)) LIMIT \(countingLimit + 1)
          ) AS matching
          """)
    }
  }

  private var countingLimit: Int {
    let isInIndex = match == nil && !query.availableOnly && query.maxPrice == nil && query.until == nil
    return isInIndex ? Limits.count : Limits.lookedUp
  }

  package var source: SQL { match?.source ?? "events" }

  package func all(_ conditions: [SQL]) -> SQL {
    guard var sum = conditions.first else { return "1 = 1" }
    for condition in conditions.dropFirst() { sum = "\(part: sum) AND \(part: condition)" }
    return sum
  }

  /// What to search for. The words of the filters are in the index too: naming them narrows a search before any event is
  /// looked up, and finds a city's events in the order of their titles, for which no other index is.
  private static func words(_ query: EventQuery) -> String {
    let filters = [query.category, query.city].compactMap { $0 }
    // A few days are few events, whatever they are sorted by.
    let hasIndex = query.until != nil || query.sort == .date && filters.count < 2
    if query.text.isEmpty, hasIndex { return "" }
    return ([query.text] + filters).joined(separator: " ")
  }
}

// Parts
extension EventSelection {
  /// The places of the page's events only: nothing is summed for rows that are not shown.
  ///
  /// Management also counts what is sold of ticket types that are off sale: nobody vanishes from its figures.
  private var sums: SQL {
    let offSale: SQL = query.managed ? "sold" : "0"
    return """
      (SELECT CAST(COALESCE(SUM(CASE WHEN removed_at IS NULL THEN capacity ELSE \(part: offSale) END), 0) AS BIGINT) FROM ticket_types
        WHERE ticket_types.event_id = events.id) AS capacity,
      (SELECT CAST(COALESCE(SUM(CASE WHEN removed_at IS NULL THEN sold ELSE \(part: offSale) END), 0) AS BIGINT) FROM ticket_types
        WHERE ticket_types.event_id = events.id) AS sold,
      (SELECT COUNT(*) FROM ticket_types JOIN claims ON claims.ticket_type_id = ticket_types.id
        WHERE ticket_types.event_id = events.id AND removed_at IS NULL AND claims.expires_at > \(now)) AS held
      """
  }

  /// No event that still runs started before this, so that the index by start begins near now.
  private static func earliestStart(ofEventsRunningAt now: Timestamp, _ reader: any Reader) throws
    -> Timestamp
  {
    let longest: Int64? = try reader.value("SELECT MAX(ends_at - starts_at) FROM events")
    return now - TimeSpan(milliseconds: longest ?? 0)
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
