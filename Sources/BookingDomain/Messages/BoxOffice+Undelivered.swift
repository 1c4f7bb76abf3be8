extension BoxOffice {
  /// The principal's own messages that could not be delivered in the last 30 days, newest first.
  public func undelivered(_ principal: Principal) throws(BookingError) -> [UndeliveredMessage] {
    let account = try ownAccount(principal)
    return try store.read {
      try Messages.undelivered(of: account, since: undeliveredSince, limit: 20, $0)
    }
  }

  /// Everybody's, for management, two hundred at most.
  public func allUndelivered(_ principal: Principal) throws(BookingError) -> [UndeliveredMessage] {
    try store.read { reader in
      try authorise(principal, .management, reader)
      return try Messages.undelivered(of: nil, since: undeliveredSince, limit: 200, reader)
    }
  }

  /// What nobody could deliver for longer than this is history.
  var undeliveredSince: Timestamp { clock.now() - .days(30) }
}
