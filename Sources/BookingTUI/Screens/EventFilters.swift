import BookingDomain
import TerminalUI

/// What the event list is narrowed to, as a person chose it.
struct EventFilters: Sendable, Equatable {
  enum Period: CaseIterable, Sendable {
    case any, today, thisWeek, weekend, month

    var label: SafeText {
      switch self {
      case .any: "any date"
      case .today: "today"
      case .thisWeek: "this week"
      case .weekend: "this weekend"
      case .month: "next 30 days"
      }
    }
  }

  var category: String?
  var city: String?
  var period = Period.any
  var maxPrice: Money?
  var availableOnly = false
  var sort = EventQuery.Sort.date

  /// Whether anything is left out. The order leaves nothing out.
  var isActive: Bool {
    category != nil || city != nil || period != .any || maxPrice != nil || availableOnly
  }

  /// The chosen ones in words, without the category, which has a row of its own.
  var words: [SafeText] {
    var words: [SafeText] = []
    if let city { words.append(SafeText(city)) }
    if period != .any { words.append(period.label) }
    if let maxPrice { words.append("up to \(SafeText(maxPrice.formatted))") }
    if availableOnly { words.append("available") }
    if sort != .date { words.append("by \(SafeText(sort.rawValue))") }
    return words
  }

  func query(text: String, now: Timestamp, zone: String) -> EventQuery {
    var query = EventQuery()
    query.text = text
    query.category = category
    query.city = city
    query.maxPrice = maxPrice
    query.availableOnly = availableOnly
    query.sort = sort
    (query.from, query.until) = bounds(now: now, zone: zone)
    return query
  }

  /// Days begin and end where the person is.
  private func bounds(now: Timestamp, zone: String) -> (Timestamp?, Timestamp?) {
    let today = CivilTime(now, zone: zone)
    func midnight(_ day: Int) -> Timestamp { CivilTime.midnight(day, zone: zone) }
    switch period {
    case .any: return (nil, nil)
    case .today: return (now, midnight(today.dayNumber + 1))
    case .thisWeek: return (now, midnight(today.dayNumber + 7 - today.weekday))
    case .weekend:
      let saturday = today.dayNumber + max(0, 5 - today.weekday)
      return (max(now, midnight(saturday)), midnight(today.dayNumber + 7 - today.weekday))
    case .month: return (now, midnight(today.dayNumber + 31))
    }
  }
}

/// The choices of the filter panel, one row each; left and right go through a row's values.
struct FilterPanel: Sendable {
  enum Row: CaseIterable, Sendable {
    case category, city, period, price, available, sort

    var label: SafeText {
      switch self {
      case .category: "Category"
      case .city: "City"
      case .period: "When"
      case .price: "Price"
      case .available: "Places"
      case .sort: "Order"
      }
    }
  }

  var selection = 0
  private var typed = TypeAhead()
  var row: Row { Row.allCases[min(max(0, selection), Row.allCases.count - 1)] }

  /// Goes to another row, round and round.
  mutating func move(by step: Int) {
    let count = Row.allCases.count
    selection = ((selection + step) % count + count) % count
  }

  /// Goes to the next or previous value of the selected row.
  func step(_ filters: inout EventFilters, by step: Int, _ facets: EventFacets, _ prices: [Money]) {
    let values = values(filters, facets, prices)
    let index = selected(values, filters)
    filters = values[((index + step) % values.count + values.count) % values.count]
  }

  /// Goes to the value that begins with the letters typed. False where there is none.
  mutating func jump(
    _ filters: inout EventFilters, to key: Key, now: Timestamp, _ facets: EventFacets, _ prices: [Money]
  ) -> Bool {
    let values = values(filters, facets, prices)
    let list = ListView(count: values.count, selection: selected(values, filters))
    let row = row
    let index = typed.row(for: key, now: now.milliseconds, in: list) { FilterPanel.value(row, values[$0]) }
    guard let index else { return false }
    filters = values[index]
    return true
  }

  private func selected(_ values: [EventFilters], _ filters: EventFilters) -> Int {
    values.firstIndex(of: filters) ?? 0
  }

  /// The filters with each of the selected row's values.
  private func values(_ filters: EventFilters, _ facets: EventFacets, _ prices: [Money]) -> [EventFilters] {
    func with<Value>(_ path: WritableKeyPath<EventFilters, Value>, _ values: [Value]) -> [EventFilters] {
      values.map { value in
        var filters = filters
        filters[keyPath: path] = value
        return filters
      }
    }
    switch row {
    case .category: return with(\.category, [nil] + facets.categories.map { Optional($0) })
    case .city: return with(\.city, [nil] + facets.cities.map { Optional($0) })
    case .period: return with(\.period, EventFilters.Period.allCases)
    case .price: return with(\.maxPrice, [nil] + prices)
    case .available: return with(\.availableOnly, [false, true])
    case .sort: return with(\.sort, EventQuery.Sort.allCases)
    }
  }

  static func value(_ row: Row, _ filters: EventFilters) -> SafeText {
    switch row {
    case .category: filters.category.map { SafeText($0) } ?? "all"
    case .city: filters.city.map { SafeText($0) } ?? "all"
    case .period: filters.period.label
    case .price: filters.maxPrice.map { "up to \(SafeText($0.formatted))" } ?? "any"
    case .available: filters.availableOnly ? "only what can be had" : "all"
    case .sort:
      switch filters.sort {
      case .date: "soonest first"
      case .price: "cheapest first"
      case .title: "by title"
      }
    }
  }

  /// Sensible limits in the currencies that the listed events are sold in, the commonest first.
  static func prices(_ listings: [EventListing]) -> [Money] {
    var counts: [Currency: Int] = [:]
    for listing in listings {
      if let currency = listing.fromPrice?.currency { counts[currency, default: 0] += 1 }
    }
    let common = counts.sorted { ($1.value, $0.key.code) < ($0.value, $1.key.code) }.prefix(3)
    return common.flatMap { currency, _ -> [Money] in
      let one: Int64 = currency.decimals == 0 ? 100 : currency.decimals == 3 ? 1000 : 100
      return [20, 50, 100].map { Money(minorUnits: $0 * one, currency: currency) }
    }
  }

  func draw(on canvas: inout Canvas, _ filters: EventFilters) {
    let width = min(46, canvas.size.width)
    let rows = Row.allCases.count
    let rect = Rect(
      x: canvas.size.width - width, y: 0, width: width, height: min(rows + 4, canvas.size.height))
    canvas.within(rect, surface: .overlay) { canvas in
      let inner = canvas.box(canvas.bounds, style: Style(.focusBorder), title: "Filter")
      canvas.within(inner.inset(top: 1, left: 1, right: 1)) { canvas in
        for (index, row) in Row.allCases.enumerated() {
          let isSelected = index == selection
          canvas.within(canvas.bounds.row(index), surface: isSelected ? .selection : nil) { canvas in
            canvas.write(row.label, at: Point(x: 1, y: 0), style: isSelected ? .bold : .muted)
            let value = FilterPanel.value(row, filters)
            let shown: SafeText = isSelected ? "‹ \(value) ›" : "  \(value)"
            canvas.write(
              shown, in: Rect(x: 11, y: 0, width: canvas.size.width - 12, height: 1),
              style: isSelected ? .bold : .text)
          }
        }
      }
    }
  }
}
