import BookingModel

/// How it goes today: sales, how full the next events are, what is held.
public protocol DashboardWords: TimeWords {
  var dashboard: String { get }
  /// A heading, with today's date.
  func salesToday(_ date: String) -> String
  /// The heading of a chart of the last two weeks.
  func twoWeeks(_ currency: Currency) -> String
  /// The heading of the list of how much is sold of the next events.
  var soldHeading: String { get }
  var holdsHeading: String { get }
  func undelivered(_ messages: Int) -> String
  var nothingSoldInTwoWeeks: String { get }
  /// - Parameters:
  ///   - hasBars: whether little bars stand above, one for each day.
  ///   - currencies: how many there are besides those shown.
  func ordersToday(_ orders: Int, hasBars: Bool, moreCurrencies currencies: Int) -> String
  /// `− €20.00 refunded = net €12.00`, behind what came in.
  func refunded(_ refunded: Money, net: Money) -> String
  /// `net €12.00`: what is left of what came in.
  func net(_ money: Money) -> String
  /// `12% on yesterday`, behind an arrow up or down.
  func onYesterday(_ percent: Int) -> String
  var nothingYesterday: String { get }
  var asYesterday: String { get }
  var noUpcoming: String { get }
  func held(_ places: Int) -> String
  /// Behind a countdown and an event's title: how many places are about to be released.
  func expiring(_ places: Int) -> String
}
