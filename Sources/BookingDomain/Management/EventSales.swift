/// What is known of an event's sales, for management.
public struct EventSales: Sendable, Equatable {
  /// What was sold on one day.
  ///
  /// A place counts from the moment its order is paid, on the day that order was placed, as in the dashboard's sums. It
  /// counts no more once the order or the event is cancelled. Money given back out of goodwill changes nothing: the
  /// ticket stays valid.
  public struct Day: Sendable, Equatable {
    /// Midnight, when it begins.
    public let start: Timestamp
    public let places: Int

    public init(start: Timestamp, places: Int) {
      self.start = start
      self.places = places
    }
  }

  public let paidOrders: Int
  /// What cancelling the event would give back: what its tickets cost, less what was given back already. Nil before the
  /// first sale.
  public let revenue: Money?
  /// The last `dayCount` days, oldest first, the last one today; empty where nobody asked for them.
  public let days: [Day]

  public static let dayCount = 7

  public init(paidOrders: Int, revenue: Money?, days: [Day] = []) {
    self.paidOrders = paidOrders
    self.revenue = revenue
    self.days = days
  }
}
