import BookingModel
import BookingStore

extension BoxOffice {
  /// The principal's own messages that could not be delivered in the last 30 days, newest first.
  public func undelivered(_ principal: Principal) throws(BookingError) -> [UndeliveredMessage] {
    let account = try ownAccount(principal)
    return try store.read {
      try Messages.undelivered(of: account, since: undeliveredSince, limit: 20, $0)
    }
  }

  /// For management, two hundred at most: those about orders that the principal may see, and for the operator's admins also
  /// those about accounts.
  public func allUndelivered(_ principal: Principal) throws(BookingError) -> [UndeliveredMessage] {
    try store.read { reader in
      let sellers = try authorisedSellers(principal, .viewOrders, reader)
      return try Messages.undelivered(of: sellers, since: undeliveredSince, limit: 200, reader)
    }
  }

  /// What nobody could deliver for longer than this is history.
  var undeliveredSince: Timestamp { clock.now() - .days(30) }
}
