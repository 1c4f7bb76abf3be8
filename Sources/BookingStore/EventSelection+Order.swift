import BookingModel

/// The order of a list, and where a page of it begins and ends.
extension EventSelection {
  package var order: SQL {
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
  func lastRow(of most: Int, _ conditions: [SQL], _ reader: any Reader) throws -> [SQL] {
    guard let match else { return [] }
    let row: Int64? = try reader.value(
      """
      SELECT \(part: match.row) FROM \(part: source) WHERE \(part: all(conditions))
      ORDER BY \(part: match.row) LIMIT 1 OFFSET \(most - 1)
      """)
    return row.map { ["\(part: match.row) <= \(SortKeyRowID($0).lastOfGroup)"] } ?? []
  }

  /// A piece of the list that an index has in its order.
  package struct Part {
    var conditions: [SQL]
    package var order: SQL

    package init(conditions: [SQL], order: SQL) {
      self.conditions = conditions
      self.order = order
    }
  }

  /// The list from a place on: one part, but for prices.
  package func parts(after place: EventCursor?) -> [Part] {
    guard query.sort == .price else { return [Part(conditions: place.map(position) ?? [], order: order)] }
    return priceParts(after: place)
  }

  private func position(_ after: EventCursor) -> [SQL] {
    let place: SQL
    let group: Int64
    switch after.key {
    case .start(let start):
      place = "(events.starts_at, events.id) > (\(start), \(after.id))"
      group = SortKeyRowID.group(start)
    case .title(let title):
      place = "(events.title_key, events.id) > (\(title), \(after.id))"
      group = SortKeyRowID.group(title: title)
    case .price: return []
    }
    return [place] + rows(from: group)
  }

  /// What is free, prices of the currency that comes first, the others. Where a page ended within a currency, what is left of
  /// that is a part too.
  private func priceParts(after place: EventCursor?) -> [Part] {
    let first = (query.maxPrice?.currency ?? query.firstCurrency)?.code
    var key = ""
    var rest: [SQL] = []
    if let place, case .price(let currency, let price) = place.key {
      key = currency
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
      Part(conditions: others + rows(from: SortKeyRowID.group(before, price: .max) + 1), order: order))
    return parts
  }

  /// Of one currency, or of what is free.
  private func part(of group: String, _ conditions: [SQL]) -> Part {
    let rows =
      group.isEmpty
      ? rows(from: 0, until: 1)
      : rows(from: SortKeyRowID.group(group, price: 1), until: SortKeyRowID.group(group, price: .max) + 1)
    return Part(
      conditions: ["\(part: Self.priceGroup) = \(group)"] + conditions + rows,
      order: "events.from_price, events.id")
  }

  /// The search rows of groups, where something is searched for.
  private func rows(from group: Int64, until end: Int64? = nil) -> [SQL] {
    guard let match else { return [] }
    let from: SQL = "\(part: match.row) >= \(SortKeyRowID.first(of: group))"
    return [from] + (end.map { ["\(part: match.row) < \(SortKeyRowID.first(of: $0))"] } ?? [])
  }

  package func cursor(_ row: SQLRow) throws -> EventCursor {
    let key: EventCursor.Key =
      switch query.sort {
      case .date: .start(try row.get("starts_at"))
      case .title: .title(try row.get("title_key"))
      case .price:
        try row.get("from_price", as: Int64.self) == 0
          ? .price(currency: "", 0) : .price(currency: try row.get("currency"), try row.get("from_price"))
      }
    return EventCursor(key: key, id: try row.get("id"))
  }

  package mutating func append(startingFrom start: Timestamp) {
    conditions.append("events.starts_at >= \(start)")
    guard let match, query.sort == .date else { return }
    conditions.append("\(part: match.row) >= \(SortKeyRowID.first(of: SortKeyRowID.group(start)))")
  }

  package mutating func append(startingBefore end: Timestamp) {
    conditions.append("events.starts_at < \(end)")
    guard let match, query.sort == .date else { return }
    conditions.append("\(part: match.row) < \(SortKeyRowID.first(of: SortKeyRowID.group(end) + 1))")
  }

  package mutating func append(upTo price: Money) {
    let (currency, amount) = (price.currency.code, price.minorUnits)
    guard query.sort == .price else {
      // Not the index by price: all that it has would have to be sorted. Events are passed over in the list's own.
      return conditions.append("events.currency || '' = \(currency) AND events.from_price <= \(amount)")
    }
    conditions.append("events.currency = \(currency) AND events.from_price <= \(amount)")
  }
}
