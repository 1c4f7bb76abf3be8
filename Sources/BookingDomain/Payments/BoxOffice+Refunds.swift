import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// The principal after its proof, where it brings one. Whoever may do this with nobody's things isn't asked to prove
  /// anything.
  func proven(_ principal: Principal, _ proof: Proof?, for permission: Permission) throws(BookingError)
    -> Principal
  {
    guard principal.account != nil, let proof else { return principal }
    guard try !store.read({ try grants(of: principal, $0) }).sellers(permission).isEmpty else {
      throw .notAllowed
    }
    return try visit(principal).session.authenticateAgain(proof)
  }

  /// - Throws: `.proofNeeded` where an earlier proof isn't enough for so much of an order's money.
  func requireProof(
    for amount: Money, of order: Order, isFresh: Bool, _ principal: Principal, _ reader: any Reader
  ) throws {
    guard principal.account != nil, !isFresh else { return }
    let inAll = Money(
      minorUnits: order.refunded.minorUnits + amount.minorUnits, currency: order.total.currency)
    guard policy.refundedOnRecentProof.covers(inAll) else { throw BookingError.proofNeeded }
  }

  /// What of an order's money has not gone back and is not on its way back.
  func refundable(_ order: Order, _ reader: any Reader) throws -> Money {
    let left = try Payment.refundable(Payments.of(order.id, reader), Refunds.of(order.id, reader))
    return Money(minorUnits: left.values.reduce(0, +), currency: order.total.currency)
  }

  /// Gives the price of what was cancelled back, as far as the order has it: what went back before is not given twice.
  ///
  /// - Parameter prices: of what was cancelled, by lines.
  /// - Returns: what goes back.
  func giveBack(
    _ prices: [Identifier<EventOrder>: Int64], of order: Order, reason: RefundReason, now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Money {
    let amount = try refundable(order, transaction).back(for: prices.values.reduce(0, +))
    try addRefunds(of: order, amount: amount, reason: reason, now: now, transaction)
    try followRefunds(of: order.id, wanted: prices, transaction)
    return amount
  }

  /// Brings what an order and its event orders say of refunds in step with the refunds there are.
  ///
  /// - Parameter wanted: of which lines the newest refund is; of all, as far as they have it, where it isn't said.
  func followRefunds(
    of id: Identifier<Order>, wanted: [Identifier<EventOrder>: Int64] = [:], _ transaction: any Transaction
  ) throws {
    guard let order = try Orders.find(id, transaction), order.paidAt != nil
    else { return }
    let back = try Refunds.of(id, transaction).filter { $0.state != .failed && $0.reason.isOfSale }
      .reduce(0) { $0 + $1.amount.minorUnits }
    // Money that came twice goes back beyond what was sold.
    let change = min(order.total.minorUnits, back) - order.refunded.minorUnits
    guard change != 0 else { return }
    let eventOrders = try EventOrders.of(id, transaction)
    let kept = eventOrders.map { $0.price.minorUnits - $0.refunded.minorUnits }
    let shares =
      change > 0
      ? Shares.of(change, wanted: eventOrders.map { wanted[$0.id] ?? 0 }, kept: kept)
      : Shares.of(-change, over: eventOrders.map(\.refunded.minorUnits)).map { -$0 }
    for (eventOrder, share) in zip(eventOrders, shares) where share != 0 {
      try EventOrders.addRefunded(share, to: eventOrder.id, transaction)
    }
    try Orders.addRefunded(change, to: id, transaction)
  }

  /// Gives `amount` back from what the order's payments have left, oldest first: one that came twice has nothing left.
  func addRefunds(
    of order: Order, amount: Money, reason: RefundReason, now: Timestamp, _ transaction: any Transaction
  ) throws {
    var rest = amount.minorUnits
    let payments = try Payments.of(order.id, transaction).filter { $0.state == .confirmed }
    let refundable = try Payment.refundable(payments, Refunds.of(order.id, transaction))
    for payment in payments {
      let part = min(rest, refundable[payment.id] ?? 0)
      guard part > 0 else { continue }
      try addRefund(
        of: payment, amount: Money(minorUnits: part, currency: amount.currency), reason: reason, now: now,
        transaction)
      rest -= part
    }
  }

  func addRefund(
    of payment: Payment, amount: Money, reason: RefundReason, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try Refunds.insert(of: payment, key: refundKey(), amount: amount, reason: reason, now: now, transaction)
  }

  func refundKey() -> IdempotencyKey {
    IdempotencyKey("refund-" + Hex.encoded(environment.randomness.bytes(16)))
  }

  func resumeRefunds(of payment: Identifier<Payment>) throws(BookingError) {
    for refund in try store.read({ try Refunds.due(of: payment, now: clock.now(), $0) }) {
      try resumeRefund(refund)
    }
  }

  /// Sends a refund, or sends it again with the same key: the gateway knows that it is the same one.
  ///
  /// Returns what came of it, where that is an end.
  @discardableResult
  func resumeRefund(_ id: Identifier<Refund>) throws(BookingError) -> WorkOutcome? {
    if environment.defersExternalCalls { return nil }
    // Taken by a condition on its own row.
    let sending = try store.write(locking: []) { transaction -> (Refund, Payment, Order)? in
      let now = clock.now()
      guard let refund = try Refunds.find(id, transaction),
        let (payment, order) = try paymentWithOrder(refund.payment, transaction),
        environment.gateway(of: payment) != nil
      else { return nil }
      let isMine = try Refunds.take(id, until: now + .minutes(1), now: now, transaction)
      return isMine ? (refund, payment, order) : nil
    }
    guard let (refund, payment, order) = sending, let gateway = environment.gateway(of: payment) else {
      return nil
    }
    let request = RefundRequest(
      key: refund.key, payment: payment.key, reference: payment.reference ?? "", amount: refund.amount,
      orderCode: order.code)
    var outcome: RefundOutcome?
    do { outcome = try gateway.refund(request) } catch { outcome = nil }
    try store.write(locking: [.order(refund.order)]) { try settleRefund(refund, with: outcome, $0) }
    return switch outcome {
    case .confirmed(let reference):
      .refunded(order: order.code, refund.amount, reference: reference)
    case .refused: .refundRefused(order: order.code, refund.amount)
    case .processing, nil: nil
    }
  }

  func settleRefund(_ refund: Refund, with outcome: RefundOutcome?, _ transaction: any Transaction) throws {
    let now = clock.now()
    switch outcome {
    case .confirmed(let reference):
      guard try Refunds.confirm(refund.id, reference: reference, now: now, transaction) else { return }
      try Ledger.book(refund, now: now, transaction)
      guard let order = try Orders.find(refund.order, transaction) else {
        throw BookingError.notFound(.order)
      }
      try notify(.refundIssued, order, amount: refund.amount, transaction)
      try audit(
        .worker, .refundConfirmed, .refund(refund.id), facts: refund.amount.formatted,
        transaction)
    case .refused:
      guard try Refunds.refuse(refund, now: now, transaction) else { return }
      try followRefunds(of: refund.order, transaction)
      try audit(.worker, .refundRefused, .refund(refund.id), transaction)
    case .processing, nil:
      // What was read before it was sent doesn't count this time.
      let pause = PaymentRule.pause(afterRefunds: refund.attempts + 1)
      try Refunds.postpone(refund, until: now + pause, now: now, transaction)
    }
  }
}
