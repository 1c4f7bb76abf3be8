import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What the event list is narrowed to, as a person chose it.
struct EventFilters: Sendable, Equatable {
  enum Period: CaseIterable, Sendable {
    case any, today, thisWeek, weekend, month

    func label(_ words: any Words) -> SafeText {
      switch self {
      case .any: SafeText(words.periodAny)
      case .today: SafeText(words.today)
      case .thisWeek: SafeText(words.periodThisWeek)
      case .weekend: SafeText(words.periodWeekend)
      case .month: SafeText(words.periodMonth)
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

  /// The next order.
  mutating func turnOrder() {
    let all = EventQuery.Sort.allCases
    sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
  }

  /// The chosen ones in words, without the category, which has a row of its own.
  func said(_ words: any Words) -> [SafeText] {
    var said: [SafeText] = []
    if let city { said.append(SafeText(city)) }
    if period != .any { said.append(period.label(words)) }
    if let maxPrice { said.append(SafeText(words.filterUpTo(maxPrice))) }
    if availableOnly { said.append(SafeText(words.filterAvailable)) }
    if sort != .date { said.append(FilterPanel.value(.sort, self, words)) }
    return said
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
    let today = LocalTime.shown(now, zone: zone)
    func midnight(_ day: Int) -> Timestamp { LocalTime.midnight(day, zone: zone) }
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
