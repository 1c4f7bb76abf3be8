import BookingModel
import TerminalUI

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
      case .available: "Availability"
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
  func step(_ filters: inout EventFilters, by step: Int, _ facets: EventFacets?, _ prices: [Money]) {
    let values = values(filters, facets, prices)
    let index = selected(values, filters)
    filters = values[((index + step) % values.count + values.count) % values.count]
  }

  static func keys<Action>(clear: Action, _ action: (FilterCommand) -> Action) -> Keymap<Action> {
    Keymap([
      KeyBinding([.up, .shiftTab], "choose", action(.move(-1)), group: "Filter", keysLabel: "↑↓"),
      KeyBinding([.down, .tab], "down", action(.move(1)), group: "Filter", places: []),
      KeyBinding(.left, "change", action(.step(-1)), group: "Filter", keysLabel: "←→ a–z"),
      KeyBinding([.right, .space], "next value", action(.step(1)), group: "Filter", places: []),
      KeyBinding([.delete, .backspace], "show all", clear, group: "Filter", keysLabel: "Del"),
      KeyBinding([.enter, .escape], "done", action(.close), group: "Filter", keysLabel: "⏎"),
    ])
  }

  /// Letters are the beginning of a value, whether there is such a value or not.
  mutating func handle(
    _ input: Input, _ filters: inout EventFilters, now: Timestamp, _ facets: EventFacets?, _ prices: [Money]
  ) -> TextField.Outcome {
    guard case .key(let key) = input, let letter = key.typed, letter.isLetter || letter.isNumber else {
      return .ignored
    }
    return jump(&filters, to: key, now: now, facets, prices) ? .changed : .moved
  }

  /// Goes to the value that begins with the letters typed. False where there is none.
  private mutating func jump(
    _ filters: inout EventFilters, to key: Key, now: Timestamp, _ facets: EventFacets?, _ prices: [Money]
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
  private func values(_ filters: EventFilters, _ facets: EventFacets?, _ prices: [Money]) -> [EventFilters] {
    func with<Value>(_ path: WritableKeyPath<EventFilters, Value>, _ values: [Value]) -> [EventFilters] {
      values.map { value in
        var filters = filters
        filters[keyPath: path] = value
        return filters
      }
    }
    switch row {
    case .category: return with(\.category, [nil] + (facets?.categories ?? []).map { Optional($0) })
    case .city: return with(\.city, [nil] + (facets?.cities ?? []).map { Optional($0) })
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
    case .available: filters.availableOnly ? "with tickets left" : "any"
    case .sort:
      switch filters.sort {
      case .date: "soonest first"
      case .price: "price by currency"
      case .title: "by title"
      }
    }
  }

  /// Sensible limits in the currencies that the listed events are sold in, the commonest first.
  static func prices(_ listings: some Sequence<EventListing>) -> [Money] {
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

  /// What it takes: a line of air above and below its rows, and a frame.
  static let size = Size(width: 40, height: Row.allCases.count + 4)

  /// - Parameter found: how many events are like that.
  func draw(on canvas: inout Canvas, in rect: Rect, _ filters: EventFilters, found: SafeText) {
    canvas.within(rect, surface: .overlay) { canvas in
      let title: SafeText = found.isEmpty ? "Filter" : "Filter · \(found)"
      let inner = canvas.box(canvas.bounds, style: Style(.focusBorder), title: title)
      canvas.within(inner.inset(top: 1, left: 1, right: 1)) { canvas in
        for (index, row) in Row.allCases.enumerated() {
          let isSelected = index == selection
          canvas.within(canvas.bounds.row(index), surface: isSelected ? .selection : nil) { canvas in
            canvas.write(row.label, at: Point(x: 1, y: 0), style: isSelected ? .bold : .muted)
            let value = FilterPanel.value(row, filters)
            let shown: SafeText = isSelected ? "‹ \(value) ›" : "  \(value)"
            canvas.write(
              shown, in: Rect(x: 14, y: 0, width: canvas.size.width - 15, height: 1),
              style: isSelected ? .bold : .text)
          }
        }
      }
    }
  }
}
