extension BoxOffice {
  /// Gives money back, whole or in part; the tickets stay valid. An account proves itself anew for each refund, however
  /// short ago it did; the operator has the directory.
  ///
  /// - Throws: `.passwordNeededAgain` without a proof, what proving throws, `.notRefundable` with what is left.
  public func refund(
    _ principal: Principal, _ order: Identifier<Order>, amount: Money, _ proof: Proof? = nil
  ) throws(BookingError) {
    let principal = try proven(principal, proof)
    let payments = try store.write { transaction -> [Payment] in
      try authorise(principal, .management, transaction)
      guard let found = try Order.find(order, transaction) else { throw BookingError.notFound }
      let left = try refundable(found, transaction)
      guard amount.currency == left.currency, amount.minorUnits > 0, amount.minorUnits <= left.minorUnits
      else {
        throw BookingError.notRefundable(left)
      }
      try addRefunds(of: found, amount: amount, reason: .goodwill, now: clock.now(), transaction)
      try audit(
        principal, "refund ordered", subject: "order \(order.rawValue)", facts: amount.formatted, transaction)
      return try Payment.of(order, transaction)
    }
    for payment in payments { try resumeRefunds(of: payment.id) }
  }

  private func proven(_ principal: Principal, _ proof: Proof?) throws(BookingError) -> Principal {
    guard let account = principal.account else { return principal }
    guard try store.read({ try role(of: account, $0) }) == .admin else { throw .notAllowed }
    guard let proof else { throw .passwordNeededAgain }
    return try authenticateAgain(principal, proof)
  }

  /// What of an order's money has not gone back and is not on its way back.
  func refundable(_ order: Order, _ reader: any Reader) throws -> Money {
    let left = try Payment.of(order.id, reader).filter { $0.state == .confirmed }
      .reduce(0) { try $0 + refundable($1, reader).minorUnits }
    return Money(minorUnits: left, currency: order.total.currency)
  }

  /// Gives `amount` back from what the order's payments have left, oldest first: one that came twice has nothing left.
  func addRefunds(
    of order: Order, amount: Money, reason: RefundReason, now: Timestamp, _ transaction: any Transaction
  ) throws {
    var rest = amount.minorUnits
    var payments = try Payment.of(order.id, transaction).filter { $0.state == .confirmed }
    if policy.plants(.secondPaymentForgotten) { payments = Array(payments.prefix(1)) }
    for payment in payments {
      let part = min(rest, try refundable(payment, transaction).minorUnits)
      guard part > 0 else { continue }
      try addRefund(
        of: payment, amount: Money(minorUnits: part, currency: amount.currency), reason: reason, now: now,
        transaction)
      rest -= part
    }
  }

  /// What of a payment has not gone back and is not on its way back.
  func refundable(_ payment: Payment, _ reader: any Reader) throws -> Money {
    let gone: Int64 =
      try reader.value(
        "SELECT COALESCE(SUM(amount), 0) FROM refunds WHERE payment_id = \(payment.id) AND state <> 'failed'")
      ?? 0
    return Money(minorUnits: payment.amount.minorUnits - gone, currency: payment.amount.currency)
  }

  func addRefund(
    of payment: Payment, amount: Money, reason: RefundReason, now: Timestamp, _ transaction: any Transaction
  ) throws {
    let key = IdempotencyKey("refund-" + Hex.encoded(environment.randomness.bytes(16)))
    try transaction.run(
      """
      INSERT INTO refunds (payment_id, order_id, key, state, amount, currency, reason, created_at, updated_at,
        next_attempt_at)
      VALUES (\(payment.id), \(payment.order), \(key), 'created', \(amount.minorUnits), \(amount.currency), \(reason),
        \(now), \(now), \(now))
      """)
  }

  func resumeRefunds(of payment: Identifier<Payment>) throws(BookingError) {
    for refund in try store.read({ try dueRefunds(of: payment, $0) }) { try resume(refund) }
  }

  func dueRefunds(of payment: Identifier<Payment>, _ reader: any Reader) throws -> [Identifier<Refund>] {
    try reader.rows(
      """
      SELECT id FROM refunds WHERE payment_id = \(payment) AND state IN ('created', 'submitted', 'unknown')
        AND next_attempt_at <= \(clock.now())
      """
    ).map { try $0.get("id") }
  }

  /// Sends a refund, or sends it again with the same key: the gateway knows that it is the same one.
  func resume(_ id: Identifier<Refund>) throws(BookingError) {
    if environment.leavesCallsToWorker { return }
    let sending = try store.write { transaction -> (Refund, Payment)? in
      let now = clock.now()
      guard let refund = try Refund.find(id, transaction),
        let payment = try Payment.find(refund.payment, transaction),
        environment.gateway(of: payment) != nil
      else { return nil }
      let isMine =
        try transaction.run(
          """
          UPDATE refunds SET state = 'submitted', attempts = attempts + 1, updated_at = \(now),
            next_attempt_at = \(now + .minutes(1))
          WHERE id = \(id) AND state IN ('created', 'submitted', 'unknown') AND next_attempt_at <= \(now)
          """) == 1
      return isMine ? (refund, payment) : nil
    }
    guard let (refund, payment) = sending, let gateway = environment.gateway(of: payment) else { return }
    var key = refund.key
    if policy.plants(.refundKeyChanges) {
      key = IdempotencyKey(Hex.encoded(environment.randomness.bytes(16)))
    }
    let request = RefundRequest(
      key: key, payment: payment.key, reference: payment.reference ?? "", amount: refund.amount)
    var outcome: RefundOutcome?
    do { outcome = try gateway.refund(request) } catch { outcome = nil }
    try store.write { try record(outcome, for: refund, $0) }
  }

  private func record(_ outcome: RefundOutcome?, for refund: Refund, _ transaction: any Transaction) throws {
    let now = clock.now()
    switch outcome {
    case .confirmed(let reference):
      let isNew =
        try transaction.run(
          """
          UPDATE refunds SET state = 'confirmed', reference = \(reference), updated_at = \(now)
          WHERE id = \(refund.id) AND state <> 'confirmed'
          """) == 1
      guard isNew else { return }
      if !policy.plants(.refundNotBooked) { try Ledger.book(refund, now: now, transaction) }
      guard let order = try Order.find(refund.order, transaction) else { throw BookingError.notFound }
      try notify(.refundIssued, order, amount: refund.amount, transaction)
      try audit(
        .worker, "refund confirmed", subject: "refund \(refund.id.rawValue)", facts: refund.amount.formatted,
        transaction)
    case .refused:
      try transaction.run(
        "UPDATE refunds SET state = 'failed', updated_at = \(now) WHERE id = \(refund.id) AND state <> 'confirmed'"
      )
      try audit(.worker, "refund refused", subject: "refund \(refund.id.rawValue)", transaction)
    case .processing, nil:
      try transaction.run(
        """
        UPDATE refunds SET state = 'unknown', updated_at = \(now),
          next_attempt_at = \(now) + MIN(3600000, 15000 * (1 << MIN(attempts, 8)))
        WHERE id = \(refund.id) AND state <> 'confirmed'
        """)
    }
  }
}
