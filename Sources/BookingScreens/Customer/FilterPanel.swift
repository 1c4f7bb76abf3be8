import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The choices of the filter panel, one row each; left and right go through a row's values.
struct FilterPanel: Sendable {
  enum Row: CaseIterable, Sendable {
    case category, city, period, price, available, sort

    func label(_ words: any Words) -> SafeText {
      switch self {
      case .category: SafeText(words.name(.category))
      case .city: SafeText(words.name(.city))
      case .period: SafeText(words.filterWhen)
      case .price: SafeText(words.name(.price))
      case .available: SafeText(words.filterAvailability)
      case .sort: SafeText(words.filterSort)
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

  static func keys<Action>(
    clear: Action, _ words: any Words, _ action: (FilterCommand) -> Action
  ) -> Keymap<Action> {
    let group = SafeText(words.group(.filter))
    let delete = Key.delete.label(KeyNames(words.keyLabels))
    return Keymap([
      KeyBinding(
        [.up, .shiftTab], SafeText(words.keyChoose), action(.move(-1)), group: group, keysLabel: "↑↓"),
      KeyBinding([.down, .tab], SafeText(words.keyDown), action(.move(1)), group: group, places: []),
      KeyBinding(.left, SafeText(words.keyChange), action(.step(-1)), group: group, keysLabel: "←→ a–z"),
      KeyBinding(
        [.right, .space], SafeText(words.keyNextValue), action(.step(1)), group: group, places: []),
      KeyBinding(
        [.delete, .backspace], SafeText(words.keyShowAll), clear, group: group, keysLabel: delete),
      KeyBinding(
        [.enter, .escape], SafeText(words.keyDone), action(.close), group: group, keysLabel: "⏎"),
    ])
  }

  /// Letters are the beginning of a value, whether there is such a value or not.
  mutating func handle(
    _ input: Input, _ filters: inout EventFilters, now: Timestamp, _ facets: EventFacets?,
    _ prices: [Money], _ words: any Words
  ) -> TextField.Outcome {
    guard case .key(let key) = input, let letter = key.typed, letter.isLetter || letter.isNumber else {
      return .ignored
    }
    return jump(&filters, to: key, now: now, facets, prices, words) ? .changed : .moved
  }

  /// Goes to the value that begins with the letters typed. False where there is none.
  private mutating func jump(
    _ filters: inout EventFilters, to key: Key, now: Timestamp, _ facets: EventFacets?,
    _ prices: [Money], _ words: any Words
  ) -> Bool {
    let values = values(filters, facets, prices)
    let list = ListView(count: values.count, selection: selected(values, filters))
    let row = row
    let index = typed.row(for: key, now: now.milliseconds, in: list) {
      FilterPanel.value(row, values[$0], words)
    }
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

  static func value(_ row: Row, _ filters: EventFilters, _ words: any Words) -> SafeText {
    switch row {
    case .category: SafeText(filters.category ?? words.filterAll)
    case .city: SafeText(filters.city ?? words.filterAll)
    case .period: filters.period.label(words)
    case .price: SafeText(filters.maxPrice.map(words.filterUpTo) ?? words.filterAnyPrice)
    case .available:
      SafeText(filters.availableOnly ? words.filterWithTickets : words.filterAnyAvailability)
    case .sort:
      switch filters.sort {
      case .date: SafeText(words.sortByDate)
      case .price: SafeText(words.sortByPrice)
      case .title: SafeText(words.sortByTitle)
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
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ filters: EventFilters, found: SafeText, _ words: any Words
  ) {
    let column = max(14, (Row.allCases.map { $0.label(words).width }.max() ?? 0) + 2)
    canvas.within(rect, surface: .overlay) { canvas in
      let heading = SafeText(words.filterTitle)
      let title = found.isEmpty ? heading : "\(heading) · \(found)"
      let inner = canvas.box(canvas.bounds, style: Style(.focusBorder), title: title)
      canvas.within(inner.inset(top: 1, left: 1, right: 1)) { canvas in
        for (index, row) in Row.allCases.enumerated() {
          let isSelected = index == selection
          canvas.within(canvas.bounds.row(index), surface: isSelected ? .selection : nil) { canvas in
            canvas.write(row.label(words), at: Point(x: 1, y: 0), style: isSelected ? .bold : .muted)
            let value = FilterPanel.value(row, filters, words)
            let shown: SafeText = isSelected ? "‹ \(value) ›" : "  \(value)"
            canvas.write(
              shown, in: Rect(x: column, y: 0, width: canvas.size.width - column - 1, height: 1),
              style: isSelected ? .bold : .text)
          }
        }
      }
    }
  }
}
