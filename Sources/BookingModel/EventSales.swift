/// What is known of an event's sales, for management.
public struct EventSales: Sendable, Equatable {
  /// What was sold on one day.
  ///
  /// A place counts from the moment its order is paid, on the day that order was placed, as in the dashboard's sums. It
  /// counts no more once its ticket or the event is cancelled. Money given back out of goodwill changes nothing: the
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

  /// Orders that have valid tickets for it.
  public let paidOrders: Int
  /// Whether anybody ever ordered it, paid or not: such an event is cancelled, not deleted.
  public let wasOrdered: Bool
  /// What was sold and what of that went back; nil before the first sale. It stays when tickets or the event are cancelled.
  public let money: SalesMoney?
  /// What cancelling the event would give back: what its valid tickets cost, less what was given back already. Nil
  /// where there are none.
  public let toRefund: Money?
  /// The last `dayCount` days, oldest first, the last one today; empty where nobody asked for them.
  public let days: [Day]

  public static let dayCount = 7

  public init(
    paidOrders: Int, wasOrdered: Bool, money: SalesMoney?, toRefund: Money?, days: [Day] = []
  ) {
    self.paidOrders = paidOrders
    self.wasOrdered = wasOrdered
    self.money = money
    self.toRefund = toRefund
    self.days = days
  }
}
