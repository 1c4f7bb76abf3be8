import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// The order with this code, or with a ticket that has it; nil where there is none.
  public func managedOrder(_ principal: Principal, code: String) throws(BookingError) -> OrderListing? {
    let named = try store.read { reader in
      try Orders.named(by: OrderSearch(code), of: authorisedSellers(principal, .viewOrders, reader), reader)
    }
    guard named.count == 1, let id = named.first else { return nil }
    var query = OrderQuery()
    query.text = code
    return try managedOrders(principal, query).first { $0.id == id }
  }

  public func managedOrders(_ principal: Principal, _ query: OrderQuery) throws(BookingError)
    -> [OrderListing]
  {
    try store.read { reader in
      let sellers = try authorisedSellers(principal, .viewOrders, reader)
      return try Orders.listings(query, OrderSearch(query.text), of: sellers, reader)
    }
  }
}
