import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// One step: what the payment's state asks for. Returns what came of it, where that is an end or a new trouble.
  func resumePayment(_ id: Identifier<Payment>) throws(BookingError) -> WorkOutcome? {
    guard let (payment, order) = try store.read({ try paymentWithOrder(id, $0) }) else { return nil }
    let details = try advance(payment, order)
    return details?.payments.first { $0.id == id }.flatMap { WorkOutcome(of: payment, now: $0, order) }
  }

  /// The same with what was just read. Returns the order as it is after it; nil where there was nothing to do.
  func advance(_ payment: Payment, _ order: Order) throws(BookingError) -> OrderDetails? {
    guard payment.state.isOpen, let gateway = environment.gateway(of: payment) else { return nil }
    // Even one that was never sent: another process may be sending it at this moment. The gateway knows before the
    // places go.
    let request = payment.request(for: order)
    if clock.now() >= order.payBy || order.status != .pending || payment.isCancelRequested
      || isForeign(payment)
    {
      return try apply(
        try ask { () throws(GatewayError) in try gateway.cancel(request) }, to: payment)
    }
    if payment.state != .created {
      let answer = try ask { () throws(GatewayError) in try gateway.status(of: request) }
      let details = try apply(answer, to: payment)
      guard case .outcome(.notFound) = answer else { return details }
    }
    // It never arrived there, or was never sent: the same request, with the same key, unless it is too late for it.
    if let most = gateway.startDeadline, clock.now() - payment.createdAt > most {
      return try beginAnew(payment, order)
    }
    return try begin(payment, order)
  }

  /// Puts another payment in the place of one that was never begun and can't be any more, because nobody worked meanwhile.
  /// The customer has nothing to do: the order waits for the new one.
  private func beginAnew(_ payment: Payment, _ order: Order) throws(BookingError) -> OrderDetails? {
    let open = try store.write(locking: [.order(order.id)]) { transaction -> (Payment, Order)? in
      let now = clock.now()
      guard let found = try Orders.find(order.id, transaction), found.status == .pending, now < found.payBy,
        try Payments.cancelUnsent(payment.id, unlessCancelRequested: true, now: now, transaction)
      else { return nil }
      let next = try addPayment(for: order.id, amount: payment.amount, now: now, transaction)
      try extendDeadline(found, now: now, transaction)
      return (next, found)
    }
    guard let (payment, order) = open else { return nil }
    return try send(payment, order)
  }

  private func begin(_ payment: Payment, _ order: Order) throws(BookingError) -> OrderDetails? {
    let isMine = try store.write(locking: [.order(order.id)]) { transaction in
      let now = clock.now()
      transaction.concern([.account(order.account)])
      return try Payments.takeUnsent(
        payment.id, nextCheckAt: now + Self.foregroundTime, now: now, transaction)
    }
    return isMine ? try send(payment, order) : nil
  }

  /// The order's payment that may still take money, if any.
  func openPayment(of order: Identifier<Order>, _ reader: any Reader) throws -> (Payment, Order)? {
    guard let payment = try Payments.of(order, reader).last(where: { $0.state.isOpen }),
      let order = try Orders.find(order, reader)
    else { return nil }
    return (payment, order)
  }

  func paymentWithOrder(_ id: Identifier<Payment>, _ reader: any Reader) throws -> (Payment, Order)? {
    guard let payment = try Payments.find(id, reader), let order = try Orders.find(payment.order, reader)
    else {
      return nil
    }
    return (payment, order)
  }

  /// Ends a pending order whose time is over and for which no money can come any more; its places are free again.
  func expireIfLate(_ order: Order, now: Timestamp, _ transaction: any Transaction) throws {
    guard order.status == .pending, now >= order.payBy else { return }
    try closeOrder(order, as: .expired, now: now, transaction)
  }

  func closeOrder(_ order: Order, as status: OrderStatus, now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try Orders.close(order.id, as: status, now: now, transaction)
    try Claims.drop(of: order.id, transaction)
    try audit(.worker, AuditAction(ended: status), .order(order.id), transaction)
  }
}
