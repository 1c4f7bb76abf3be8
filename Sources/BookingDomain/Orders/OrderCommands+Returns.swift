import BookingModel
import BookingStore

extension OrderCommands {
  /// Gives tickets of one's own back while that is offered: they become void, their places are free, and what they cost is
  /// refunded, all as when staff cancel them.
  ///
  /// - Returns: what goes back.
  /// - Throws: `.logInNeeded`, `.notFound` for an order or a ticket that isn't the principal's, `.returnClosed` where no return is
  ///   offered, or no more, `.conflict` where one is void already. Nothing is changed then.
  @discardableResult
  public func returnTickets(of order: Identifier<Order>, _ tickets: Set<Identifier<Ticket>>)
    throws(BookingError) -> Money
  {
    let (back, payments) = try store.write(locking: [.order(order)]) { transaction -> (Money, [Payment]) in
      let account = try office.ownAccount(principal, transaction)
      guard let found = try Orders.find(order, transaction), found.account == account else {
        throw BookingError.notFound(.order)
      }
      let isOffered = try tickets.allSatisfy {
        try Tickets.returnEnd(of: $0, now: clock.now(), transaction) != nil
      }
      guard isOffered else { throw BookingError.returnClosed }
      let back = try office.endTickets(
        tickets, of: found, refund: true, as: .ticketsReturned, by: principal, transaction)
      return (back, try Payments.of(order, transaction))
    }
    for payment in payments { try office.resumeRefunds(of: payment.id) }
    return back
  }
}
