import BookingModel
import BookingRules
import BookingStore

/// What the visitor ordered, and the tickets of it.
public struct OrderCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// The principal's order that may still be paid; nil without one. Asks no gateway.
  public func unpaid() throws(BookingError) -> OrderDetails? {
    guard principal.account != nil else { return nil }
    return try store.read { reader in
      try Orders.unpaid(of: office.ownAccount(principal, reader), now: clock.now(), reader)
        .map { try office.orderDetails(of: $0, reader) }
    }
  }

  /// The principal's tickets: coming events first by date, then past ones, newest first.
  public func tickets() throws(BookingError) -> [TicketDetails] {
    let now = clock.now()
    let all = try store.read { reader in
      try TicketDetails.ofAccount(office.ownAccount(principal, reader), now: now, reader)
    }
    let coming = all.filter { $0.event.endsAt > now }.sorted {
      ($0.event.startsAt, $0.id) < ($1.event.startsAt, $1.id)
    }
    let past = all.filter { $0.event.endsAt <= now }.sorted {
      ($1.event.startsAt, $0.id) < ($0.event.startsAt, $1.id)
    }
    return coming + past
  }

  /// The principal's orders, newest first, at most `limit` of them. What was only left is no part of one's history: it is
  /// among them for a while, so that one sees what became of it.
  public func history(limit: Int = 1000) throws(BookingError) -> [OrderDetails] {
    try store.read { reader in
      try OrderDetails.ofAccount(
        office.ownAccount(principal, reader), unpaidSince: clock.now() - policy.unpaidOrderShown,
        limit: limit,
        reader)
    }
  }

  /// One order: the principal's own, or as much of it as is of the sellers whose orders they may see.
  ///
  /// - Throws: `.notFound` also for another seller's; what `authorise` throws.
  public func order(_ id: Identifier<Order>) throws(BookingError) -> OrderDetails {
    try store.read { reader in
      try office.requireLiveSession(principal, reader)
      if let account = principal.account, try Orders.find(id, reader)?.account == account {
        return try office.orderDetails(of: id, reader)
      }
      return try office.orderDetails(
        of: id, by: office.authorisedSellers(principal, .viewOrders, reader), reader)
    }
  }

  /// - Throws: `.logInNeeded`, `.notFound` for an order that isn't the principal's.
  func own(_ id: Identifier<Order>) throws(BookingError) -> OrderDetails {
    try store.read { reader in
      let account = try office.ownAccount(principal, reader)
      guard try Orders.find(id, reader)?.account == account else { throw BookingError.notFound(.order) }
      return try office.orderDetails(of: id, reader)
    }
  }
}

extension BoxOffice {
  /// The valid tickets of an order.
  func validTickets(of order: Identifier<Order>, _ reader: any Reader) throws -> [TicketDetails] {
    try TicketDetails.valid(of: order, now: clock.now(), reader)
  }

  func currentDetails(_ id: Identifier<Order>) throws(BookingError) -> OrderDetails {
    try store.read { try orderDetails(of: id, $0) }
  }

  /// - Parameter sellers: whose part of it.
  func orderDetails(of id: Identifier<Order>, by sellers: SellerScope = .all, _ reader: any Reader) throws
    -> OrderDetails
  {
    guard let details = try OrderDetails.find(id, of: sellers, reader) else {
      throw BookingError.notFound(.order)
    }
    return details
  }
}
