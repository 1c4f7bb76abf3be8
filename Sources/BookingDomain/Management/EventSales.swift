/// What is known of an event's sales, for management.
public struct EventSales: Sendable, Equatable {
  public let paidOrders: Int
  /// What cancelling the event would give back: what its tickets cost, less what was given back already. Nil before the
  /// first sale.
  public let revenue: Money?
  public init(paidOrders: Int, revenue: Money?) {
    self.paidOrders = paidOrders
    self.revenue = revenue
  }
}
