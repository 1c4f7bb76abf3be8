import BookingModel
import BookingStore

extension OrderCommands {
  /// Has a ticket of one's own say another code: the one before, wherever it was printed or sent, opens nothing any more. For who
  /// lost it, or showed it to others. No password is asked for: whoever is in the account sees the new code there, and its
  /// owner is told by mail.
  ///
  /// - Throws: `.logInNeeded`, `.notFound` for an order or a ticket that isn't the principal's, `.ticketVoid`, `.tooManyTicketCodes`.
  public func reissue(_ ticket: Identifier<Ticket>, of order: Identifier<Order>) throws(BookingError) {
    try store.write(locking: [.order(order)]) { transaction in
      let account = try office.ownAccount(principal, transaction)
      guard let found = try Orders.find(order, transaction), found.account == account else {
        throw BookingError.notFound(.order)
      }
      try office.reissue(
        ticket, of: found, as: .ticketCodeAskedFor, by: principal, most: policy.ticketCodesByHolder,
        transaction)
    }
  }
}
