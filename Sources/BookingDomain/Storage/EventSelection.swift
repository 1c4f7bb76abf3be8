/// An `EventQuery` as statements.
///
/// Measured figures stand in docs/performance.md. What keeps a page fast however many events there are: an index or a
/// search table in the list's own order is read from where the page begins, and no further than it needs.
struct EventSelection {
  /// Where counting stops.
  enum Limits {
    static let count = 10_000
    /// What an index can't tell has to be looked up in the tables, which costs twenty times what an index entry does.
    static let lookedUp = 500
  }

  private let query: EventQuery
  private let now: Timestamp
  private let match: SearchMatch?
  private var conditions: [SQL] = []

  init(_ query: EventQuery, now: Timestamp, search: any SearchIndex, _ reader: any Reader) throws {
    self.now = now
    var query = query
    query.category = try query.category.map { try EventNames.spelling(of: $0, in: .category, reader) }
    query.city = try query.city.map { try EventNames.spelling(of: $0, in: .city, reader) }
    self.query = query
    match = search.match(Self.words(query), sortedBy: query.sort)
    if let match { conditions.append(match.condition) }
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

  func page(_ reader: any Reader) throws -> EventPage {
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
    let end = try lastRow(of: most, conditions, reader)
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

  func facets(_ reader: any Reader) throws -> EventFacets {
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

  private var source: SQL { match?.source ?? "events" }

  private func all(_ conditions: [SQL]) -> SQL {
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

// Order and place
extension EventSelection {
  private var order: SQL {
    switch query.sort {
    case .date: "events.starts_at, events.id"
    case .price: "\(part: Self.priceGroup), events.from_price, events.id"
    case .title: "events.title_key, events.id"
    }
  }

  /// What is free has no currency to anybody who pays. As the index `events_price` has it.
  private static let priceGroup: SQL = "CASE WHEN events.from_price = 0 THEN '' ELSE events.currency END"

  /// Where the rows end among search rows: after the last row of the group that the last event is in. Those until there
  /// are sorted, the rest is never read.
  private func lastRow(of most: Int, _ conditions: [SQL], _ reader: any Reader) throws -> [SQL] {
    guard let match else { return [] }
    let row: Int64? = try reader.value(
      """
      SELECT \(part: match.row) FROM \(part: source) WHERE \(part: all(conditions))
      ORDER BY \(part: match.row) LIMIT 1 OFFSET \(most - 1)
      """)
    return row.map { ["\(part: match.row) <= \(SearchRow($0).lastOfGroup)"] } ?? []
  }

  /// A piece of the list that an index has in its order.
  private struct Part {
    var conditions: [SQL]
    var order: SQL
  }

  /// The list from a place on: one part, but for prices.
  private func parts(after place: EventCursor?) -> [Part] {
    guard query.sort == .price else { return [Part(conditions: place.map(position) ?? [], order: order)] }
    return priceParts(after: place)
  }

  private func position(_ after: EventCursor) -> [SQL] {
    let place: SQL
    let group: Int64
    switch query.sort {
    case .date, .price:
      place = "(events.starts_at, events.id) > (\(after.startsAt), \(after.id))"
      group = SearchRow.group(after.startsAt)
    case .title:
      guard after.keys.count == 1, case .text(let title) = after.keys[0] else { return [] }
      place = "(events.title_key, events.id) > (\(title), \(after.id))"
      group = SearchRow.group(title: title)
    }
    return [place] + rows(from: group)
  }

  /// What is free, prices of the currency that comes first, the others. Where a page ended within a currency, what is left of
  /// that is a part too.
  private func priceParts(after place: EventCursor?) -> [Part] {
    let first = (query.maxPrice?.currency ?? query.firstCurrency)?.code
    var key = ""
    var rest: [SQL] = []
    if let place, place.keys.count == 2, case .text(let group) = place.keys[0],
      case .integer(let price) = place.keys[1]
    {
      key = group
      rest = ["(events.from_price, events.id) > (\(price), \(place.id))"]
    }
    var parts: [Part] = []
    if key.isEmpty { parts.append(part(of: "", rest)) }
    if let first, key.isEmpty || key == first { parts.append(part(of: first, key.isEmpty ? [] : rest)) }
    guard query.maxPrice == nil else { return parts }
    let isAmongOthers = !key.isEmpty && key != first
    if isAmongOthers { parts.append(part(of: key, rest)) }
    let before = isAmongOthers ? key : ""
    let others: [SQL] = [
      "\(part: Self.priceGroup) > \(before)", "\(part: Self.priceGroup) <> \(first ?? "")",
    ]
    parts.append(
      Part(conditions: others + rows(from: SearchRow.group(before, price: .max) + 1), order: order))
    return parts
  }

  /// Of one currency, or of what is free.
  private func part(of group: String, _ conditions: [SQL]) -> Part {
    let rows =
      group.isEmpty
      ? rows(from: 0, until: 1)
      : rows(from: SearchRow.group(group, price: 1), until: SearchRow.group(group, price: .max) + 1)
    return Part(
      conditions: ["\(part: Self.priceGroup) = \(group)"] + conditions + rows,
      order: "events.from_price, events.id")
  }

  /// The search rows of groups, where something is searched for.
  private func rows(from group: Int64, until end: Int64? = nil) -> [SQL] {
    guard let match else { return [] }
    let from: SQL = "\(part: match.row) >= \(SearchRow.first(of: group))"
    return [from] + (end.map { ["\(part: match.row) < \(SearchRow.first(of: $0))"] } ?? [])
  }

  private func cursor(_ row: SQLRow) throws -> EventCursor {
    let keys: [SQLValue] =
      switch query.sort {
      case .date: []
      case .price: [row["from_price"] == .integer(0) ? .text("") : row["currency"], row["from_price"]]
      case .title: [row["title_key"]]
      }
    return EventCursor(keys: keys, startsAt: try row.get("starts_at"), id: try row.get("id"))
  }

  private mutating func append(startingFrom start: Timestamp) {
    conditions.append("events.starts_at >= \(start)")
    guard let match, query.sort == .date else { return }
    conditions.append("\(part: match.row) >= \(SearchRow.first(of: SearchRow.group(start)))")
  }

  private mutating func append(startingBefore end: Timestamp) {
    conditions.append("events.starts_at < \(end)")
    guard let match, query.sort == .date else { return }
    conditions.append("\(part: match.row) < \(SearchRow.first(of: SearchRow.group(end) + 1))")
  }

  private mutating func append(upTo price: Money) {
    let (currency, amount) = (price.currency.code, price.minorUnits)
    guard query.sort == .price else {
      // Not the index by price: all that it has would have to be sorted. Events are passed over in the list's own.
      return conditions.append("events.currency || '' = \(currency) AND events.from_price <= \(amount)")
    }
    conditions.append("events.currency = \(currency) AND events.from_price <= \(amount)")
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
      (SELECT COALESCE(SUM(CASE WHEN removed_at IS NULL THEN capacity ELSE \(part: offSale) END), 0) FROM ticket_types
        WHERE ticket_types.event_id = events.id) AS capacity,
      (SELECT COALESCE(SUM(CASE WHEN removed_at IS NULL THEN sold ELSE \(part: offSale) END), 0) FROM ticket_types
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
