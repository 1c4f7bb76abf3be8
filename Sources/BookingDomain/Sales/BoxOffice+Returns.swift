extension BoxOffice {
  /// Gives tickets of one's own back while that is offered: they become void, their places are free, and what they cost is
  /// refunded, all as when staff cancel them.
  ///
  /// - Returns: what goes back.
  /// - Throws: `.logInNeeded`, `.notFound` for an order or a ticket that isn't the principal's, `.returnClosed` where no return is
  ///   offered, or no more, `.conflict` where one is void already. Nothing is changed then.
  @discardableResult
  public func returnTickets(
    _ principal: Principal, of order: Identifier<Order>, _ tickets: Set<Identifier<Ticket>>
  ) throws(BookingError) -> Money {
    let account = try ownAccount(principal)
    let (back, payments) = try store.write { transaction -> (Money, [Payment]) in
      try requireLiveSession(principal, transaction)
      guard let found = try Order.find(order, transaction), found.account == account else {
        throw BookingError.notFound(.order)
      }
      let isOffered = try tickets.allSatisfy { try returnEnd(of: $0, transaction) != nil }
      guard isOffered else { throw BookingError.returnClosed }
      let back = try end(
        tickets, of: found, refund: true, as: "tickets returned", by: principal, transaction)
      return (back, try Payment.of(order, transaction))
    }
    for payment in payments { try resumeRefunds(of: payment.id) }
    return back
  }

  private func returnEnd(of ticket: Identifier<Ticket>, _ reader: any Reader) throws -> Timestamp? {
    try reader.value("SELECT \(part: Self.returnEnd(now: clock.now())) FROM tickets WHERE id = \(ticket)")
  }

  /// Until when a ticket may be returned, for statements about `tickets`: the latest end that was offered to whoever had
  /// ordered it by then, and never past the start.
  static func returnEnd(now: Timestamp) -> SQL {
    """
    (SELECT MIN(MAX(notices.return_until), events.starts_at)
      FROM event_notices AS notices JOIN events ON events.id = notices.event_id
      WHERE notices.event_id = tickets.event_id AND notices.last_line >= tickets.event_order_id
        AND notices.return_until > \(now) AND events.starts_at > \(now) AND tickets.voided_at IS NULL
      GROUP BY events.id)
    """
  }
}
