import BookingModel
import BookingStore

extension BoxOffice {
  /// The principal's tickets: coming events first by date, then past ones, newest first.
  public func tickets(_ principal: Principal) throws(BookingError) -> [TicketDetails] {
    let now = clock.now()
    let all = try store.read { reader in
      try TicketDetails.ofAccount(ownAccount(principal, reader), now: now, reader)
    }
    let coming = all.filter { $0.event.endsAt > now }.sorted {
      ($0.event.startsAt, $0.id) < ($1.event.startsAt, $1.id)
    }
    let past = all.filter { $0.event.endsAt <= now }.sorted {
      ($1.event.startsAt, $0.id) < ($0.event.startsAt, $1.id)
    }
    return coming + past
  }

  /// The valid tickets of an order.
  package func tickets(of order: Identifier<Order>, _ reader: any Reader) throws -> [TicketDetails] {
    try TicketDetails.valid(of: order, now: clock.now(), reader)
  }

  /// The principal's orders, newest first, at most `limit` of them. What was only left is no part of one's history: it is
  /// among them for a while, so that one sees what became of it.
  public func orders(_ principal: Principal, limit: Int = 1000) throws(BookingError) -> [OrderDetails] {
    try store.read { reader in
      try OrderDetails.ofAccount(
        ownAccount(principal, reader), unpaidSince: clock.now() - policy.unpaidOrderShown, limit: limit,
        reader)
    }
  }

  /// One order: the principal's own, or as much of it as is of the sellers whose orders they may see.
  ///
  /// - Throws: `.notFound` also for another seller's; what `authorise` throws.
  public func order(_ principal: Principal, _ id: Identifier<Order>) throws(BookingError) -> OrderDetails {
    try store.read { reader in
      try requireLiveSession(principal, reader)
      if let account = principal.account, try Orders.find(id, reader)?.account == account {
        return try details(of: id, reader)
      }
      return try details(of: id, by: authorisedSellers(principal, .viewOrders, reader), reader)
    }
  }

  func current(_ id: Identifier<Order>) throws(BookingError) -> OrderDetails {
    try store.read { try details(of: id, $0) }
  }

  /// - Parameter sellers: whose part of it.
  package func details(of id: Identifier<Order>, by sellers: SellerScope = .all, _ reader: any Reader) throws
    -> OrderDetails
  {
    guard let details = try OrderDetails.find(id, of: sellers, reader) else {
      throw BookingError.notFound(.order)
    }
    return details
  }
}
