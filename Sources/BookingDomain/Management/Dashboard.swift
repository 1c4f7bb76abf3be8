import BookingModel

/// What is going on, for whoever runs the place: at the moment of reading.
public struct Dashboard: Sendable, Equatable {
  /// What was sold in one currency, by days.
  public struct Sales: Sendable, Equatable {
    public let currency: Currency
    /// Of the orders that were placed on each day, oldest first: the last one is today.
    public let days: [SalesMoney]
    /// What had been sold yesterday at this time of day, before refunds.
    public let yesterdayByNow: Money

    public var today: SalesMoney {
      let none = Money(minorUnits: 0, currency: currency)
      return days.last ?? SalesMoney(gross: none, refunded: none)
    }
  }

  /// Places of one event that go back on sale soon.
  public struct Expiring: Sendable, Equatable {
    public let event: Event
    public let places: Int
    public let soonest: Timestamp
  }

  /// Currencies with the most orders first.
  public let sales: [Sales]
  /// Those that were paid, whatever became of them.
  public let ordersToday: Int
  /// The next events on sale, and among them those that sell most just now; by their beginning.
  public let coming: [EventListing]
  /// Places held in carts and by orders that wait for their money.
  public let held: Int
  /// Holds that end within `expiryHorizon`, the soonest first.
  public let expiring: [Expiring]

  /// Messages of the last 30 days that nobody could deliver.
  public let undelivered: Int
  /// The worst first.
  public var troubles: [OperatorAlert] = []

  public static let days = 14
  public static let comingCount = 12
  public static let expiryHorizon = TimeSpan.minutes(2)
}
