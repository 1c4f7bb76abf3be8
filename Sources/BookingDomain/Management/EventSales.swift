/// What is known of an event's sales, for management.
public struct EventSales: Sendable, Equatable {
  public let paidOrders: Int
  public let revenue: Money?
  public init(paidOrders: Int, revenue: Money?) {
    self.paidOrders = paidOrders
    self.revenue = revenue
  }
}
