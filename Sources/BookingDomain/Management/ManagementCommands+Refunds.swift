import BookingModel
import BookingRules
import BookingStore

extension ManagementCommands {
  /// Cancels tickets of a paid or free order: they become void and their places are free in the same transaction. Their
  /// price goes back, as far as the order still has it, or is kept; the customer is told which.
  ///
  /// - Returns: what goes back.
  /// - Throws: `.passwordNeededAgain`, `.proofNeeded` and what proving throws as `refund` does, `.notFound` for a ticket of another order,
  ///   `.conflict` where one is void already, `.orderClosed`. Nothing is changed then.
  @discardableResult
  public func cancelTickets(
    of order: Identifier<Order>, _ tickets: Set<Identifier<Ticket>>, refund: Bool, _ proof: Proof? = nil
  ) throws(BookingError) -> Money {
    let proven = try office.proven(principal, proof, for: .cancelTickets)
    let (back, payments) = try store.write(locking: [.order(order)]) { transaction -> (Money, [Payment]) in
      let found = try office.authorisedOrder(order, .cancelTickets, by: proven, transaction)
      if refund { _ = try office.authorisedOrder(order, .refund, by: proven, transaction) }
      let back = try office.endTickets(
        tickets, of: found, refund: refund, as: .ticketsCancelled, by: proven, transaction)
      if back.minorUnits > 0 {
        try office.requireProof(for: back, of: found, isFresh: proof != nil, proven, transaction)
      }
      return (back, try Payments.of(order, transaction))
    }
    for payment in payments { try office.resumeRefunds(of: payment.id) }
    return back
  }

  /// Gives money back out of goodwill, whole or in part; the tickets stay valid.
  ///
  /// What an account proved in the last 15 minutes is enough for an order's refunds up to `Policy.refundedOnRecentProof`
  /// in all; beyond that each takes a proof of its own. The operator has the directory.
  /// - Throws: `.passwordNeededAgain`, `.proofNeeded` where one is missing, what proving throws, `.notRefundable` with what
  ///   is left.
  public func refund(_ order: Identifier<Order>, amount: Money, _ proof: Proof? = nil) throws(BookingError) {
    let principal = try office.proven(principal, proof, for: .refund)
    let payments = try store.write(locking: [.order(order)]) { transaction -> [Payment] in
      let found = try office.authorisedOrder(order, .refund, by: principal, transaction)
      try office.requireProof(for: amount, of: found, isFresh: proof != nil, principal, transaction)
      let left = try office.refundable(found, transaction)
      guard amount.currency == left.currency, amount.minorUnits > 0, amount.minorUnits <= left.minorUnits
      else {
        throw BookingError.notRefundable(left)
      }
      try office.addRefunds(of: found, amount: amount, reason: .goodwill, now: clock.now(), transaction)
      try office.followRefunds(of: found.id, transaction)
      try office.audit(
        principal, .refundOrdered, .order(order), facts: amount.formatted, transaction)
      return try Payments.of(order, transaction)
    }
    for payment in payments { try office.resumeRefunds(of: payment.id) }
  }

  /// Asks the gateway once more for the refunds of an order that it refused, under new keys: what it refused is refused for
  /// good. Those go back again that the order still has the money for.
  ///
  /// - Returns: what goes back.
  /// - Throws: as `refund`; `.notRefundable` where nothing was refused, or the money went back another way since.
  @discardableResult
  public func retryRefunds(_ order: Identifier<Order>, _ proof: Proof? = nil) throws(BookingError) -> Money {
    let principal = try office.proven(principal, proof, for: .refund)
    let (back, payments) = try store.write(locking: [.order(order)]) { transaction -> (Money, [Payment]) in
      let found = try office.authorisedOrder(order, .refund, by: principal, transaction)
      let back = try retry(found, transaction)
      guard back.minorUnits > 0 else {
        throw BookingError.notRefundable(try office.refundable(found, transaction))
      }
      try office.requireProof(for: back, of: found, isFresh: proof != nil, principal, transaction)
      try office.followRefunds(of: found.id, transaction)
      try office.audit(
        principal, .refundTriedAgain, .order(order), facts: back.formatted,
        transaction)
      return (back, try Payments.of(order, transaction))
    }
    for payment in payments { try office.resumeRefunds(of: payment.id) }
    return back
  }

  private func retry(_ order: Order, _ transaction: any Transaction) throws -> Money {
    let now = clock.now()
    var back: Int64 = 0
    for refund in try Refunds.of(order.id, transaction) where refund.state == .failed {
      let left = try Payment.refundable(
        Payments.of(order.id, transaction), Refunds.of(order.id, transaction))
      guard refund.amount.minorUnits <= left[refund.payment] ?? 0 else { continue }
      try Refunds.retry(refund.id, key: office.refundKey(), now: now, transaction)
      back += refund.amount.minorUnits
    }
    return Money(minorUnits: back, currency: order.total.currency)
  }
}
