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
    switch after.key {
    case .start(let start):
      ["(events.starts_at, events.id) > (\(start), \(after.id))"] + narrowed { $0.from(.start(start)) }
    case .title(let title):
      ["(events.title_key, events.id) > (\(title), \(after.id))"] + narrowed { $0.from(.title(title)) }
    case .price: []
    }
  }

  /// What the search index can tell besides, where something is searched for.
  private func narrowed(_ condition: (any SearchMatch) -> SQL?) -> [SQL] {
    match.flatMap(condition).map { [$0] } ?? []
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
      Part(
        conditions: others + narrowed { $0.past(.price(currency: before, .max)) },
        order: order))
    return parts
  }

  /// Of one currency, or of what is free.
  private func part(of group: String, _ conditions: [SQL]) -> Part {
    let (least, most): (Int64, Int64) = group.isEmpty ? (0, 0) : (1, .max)
    let rows =
      narrowed { $0.from(.price(currency: group, least)) }
      + narrowed { $0.through(.price(currency: group, most)) }
    return Part(
      conditions: ["\(part: Self.priceGroup) = \(group)"] + conditions + rows,
      order: "events.from_price, events.id")
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
    if query.sort == .date { conditions += narrowed { $0.from(.start(start)) } }
  }

  package mutating func append(startingBefore end: Timestamp) {
    conditions.append("events.starts_at < \(end)")
    if query.sort == .date { conditions += narrowed { $0.through(.start(end)) } }
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
