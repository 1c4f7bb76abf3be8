import BookingModel
import BookingStore

extension Operator {
  /// Takes note that something happened at the gateway: what it is about is asked about at once. Nothing is believed, so the
  /// order in which events come doesn't matter. Returns false for one that was noted before.
  ///
  /// Whoever calls has checked the gateway's signature.
  @discardableResult
  public func noteGatewayEvent(_ id: String, payment: IdempotencyKey?, refund: IdempotencyKey?)
    throws(BookingError) -> Bool
  {
    let now = clock.now()
    return try store.write { transaction in
      guard try GatewayEvents.note(id, at: now, transaction) else { return false }
      // Gateways repeat an event for days, not for months.
      try GatewayEvents.delete(before: now - .days(30), transaction)
      // Before all that is merely due: something did happen there.
      if let payment { try Payments.makeDue(payment, transaction) }
      if let refund { try Refunds.makeDue(refund, transaction) }
      return true
    }
  }
}
