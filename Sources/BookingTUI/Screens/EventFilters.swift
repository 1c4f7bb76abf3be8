import BookingModel
import BookingWords
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

  /// Nothing is left out any more; the order stays.
  mutating func clear() {
    let sort = sort
    self = EventFilters()
    self.sort = sort
  }

  /// The next order; returns it in words.
  mutating func turnOrder() -> SafeText {
    let all = EventQuery.Sort.allCases
    sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
    return FilterPanel.value(.sort, self)
  }

  /// The chosen ones in words, without the category, which has a row of its own.
  var words: [SafeText] {
    var words: [SafeText] = []
    if let city { words.append(SafeText(city)) }
    if period != .any { words.append(period.label) }
    if let maxPrice { words.append("up to \(SafeText(maxPrice.formatted))") }
    if availableOnly { words.append("available") }
    switch sort {
    case .date: break
    case .price: words.append("price by currency")
    case .title: words.append("by title")
    }
    return words
  }

  /// - Parameter paying: the currency of what is in the cart.
  func query(text: String, now: Timestamp, zone: String, paying: Currency? = nil) -> EventQuery {
    var query = EventQuery()
    query.firstCurrency = paying
    query.titlesFirst = true
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
