import BookingModel
import BookingRules
import BookingStore

extension PaymentCommands {
  /// Mails the customer of an order the address of the page where it is paid: it is hundreds of characters long, and a
  /// terminal may be no place to click it. Returns where it went: to the account's own address, which has been proved.
  ///
  /// The mail holds nothing that anybody typed, and is not sent once the order's time to pay is over.
  /// - Throws: `.logInNeeded`, `.verificationNeeded`, `.notFound` for another's order and where there is no such page,
  ///   `.orderClosed`, `.tooManyLinks`.
  public func mailLink(_ order: Identifier<Order>) throws(BookingError) -> String {
    try store.write(locking: principal.locks.union([.order(order)])) { transaction in
      let id = try office.ownAccount(principal, transaction)
      guard let account = try Accounts.find(id, transaction), account.isEmailVerified else {
        throw BookingError.verificationNeeded
      }
      guard let found = try Orders.find(order, transaction), found.account == id else {
        throw BookingError.notFound(.order)
      }
      let now = clock.now()
      guard found.status == .pending, now < found.payBy else {
        throw BookingError.orderClosed(found.status == .pending ? .expired : found.status)
      }
      let links = try Payments.of(order, transaction).compactMap { payment -> String? in
        guard case .link(let link)? = payment.presentation else { return nil }
        return link
      }
      guard let link = links.last else { throw BookingError.notFound(.paymentPage) }
      let sent = try Messages.times(of: .payLink, for: id, transaction)
      let next = VerificationCodeRule.nextSend(
        after: sent, most: policy.payLinksPerHour, in: .hours(1), now: now)
      if let next { throw BookingError.tooManyLinks(until: next) }
      try office.queueMessage(
        .payLink, by: .email, to: account.email, account: id, order: order,
        facts: MessageFacts(
          orderCode: found.code, amount: found.total, expiresAt: found.payBy, link: link),
        until: found.payBy, transaction)
      try office.audit(principal, .paymentLinkMailed, .order(order), transaction)
      return account.email
    }
  }
}
