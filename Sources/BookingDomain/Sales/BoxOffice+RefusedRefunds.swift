import BookingModel
import BookingStore

extension BoxOffice {
  /// Asks the gateway once more for the refunds of an order that it refused, under new keys: what it refused is refused for
  /// good. Those go back again that the order still has the money for.
  ///
  /// - Returns: what goes back.
  /// - Throws: as `refund`; `.notRefundable` where nothing was refused, or the money went back another way since.
  @discardableResult
  public func retryRefunds(
    _ principal: Principal, _ order: Identifier<Order>, _ proof: Proof? = nil
  ) throws(BookingError) -> Money {
    let principal = try proven(principal, proof, for: .refund)
    let (back, payments) = try store.write { transaction -> (Money, [Payment]) in
      let found = try authorisedOrder(order, .refund, by: principal, transaction)
      let back = try retry(found, transaction)
      guard back.minorUnits > 0 else { throw BookingError.notRefundable(try refundable(found, transaction)) }
      try requireProof(for: back, of: found, isFresh: proof != nil, principal, transaction)
      try followRefunds(of: found.id, transaction)
      try audit(
        principal, .refundTriedAgain, .order(order), facts: back.formatted,
        transaction)
      return (back, try Payments.of(order, transaction))
    }
    for payment in payments { try resumeRefunds(of: payment.id) }
    return back
  }

  private func retry(_ order: Order, _ transaction: any Transaction) throws -> Money {
    let now = clock.now()
    var back: Int64 = 0
    for refund in try Refunds.of(order.id, transaction) where refund.state == .failed {
      let left = try Payment.refundable(
        Payments.of(order.id, transaction), Refunds.of(order.id, transaction))
      guard refund.amount.minorUnits <= left[refund.payment] ?? 0 else { continue }
      try Refunds.retry(refund.id, key: refundKey(), now: now, transaction)
      back += refund.amount.minorUnits
    }
    return Money(minorUnits: back, currency: order.total.currency)
  }
}
