import BookingModel
import BookingRules
import BookingStore

/// For staff: everybody's orders, their money and their messages.
public struct ManagementCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// The order with this code, or with a ticket that has it; nil where there is none.
  public func order(code: String) throws(BookingError) -> OrderListing? {
    let named = try store.read { reader in
      try Orders.named(
        by: OrderSearch(code), of: office.authorisedSellers(principal, .viewOrders, reader), reader)
    }
    guard named.count == 1, let id = named.first else { return nil }
    var query = OrderQuery()
    query.text = code
    return try orders(query).first { $0.id == id }
  }

  /// One order, as much of it as the principal may see, with what they may do with it.
  ///
  /// - Throws: `.notFound` also for another seller's; what `authorise` throws.
  public func details(of order: Identifier<Order>) throws(BookingError) -> ManagedOrder {
    try store.read { reader in
      let sellers = try office.authorisedSellers(principal, .viewOrders, reader)
      return ManagedOrder(
        try office.orderDetails(of: order, by: sellers, reader),
        permissions: try office.permissions(of: principal, on: order, reader))
    }
  }

  public func orders(_ query: OrderQuery) throws(BookingError) -> [OrderListing] {
    try store.read { reader in
      let sellers = try office.authorisedSellers(principal, .viewOrders, reader)
      return try Orders.listings(query, OrderSearch(query.text), of: sellers, reader)
    }
  }
}
