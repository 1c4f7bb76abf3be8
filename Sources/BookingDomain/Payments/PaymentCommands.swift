import BookingModel
import BookingRules
import BookingStore

/// How an order of the visitor's is paid: what comes next, and who has to do it.
public struct PaymentCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// Where the order stands now; asks the gateway when that is its turn.
  ///
  /// - Throws: `.logInNeeded`, `.notFound` for an order that isn't the principal's.
  public func checkout(_ order: Identifier<Order>) throws(BookingError) -> Checkout {
    try office.followUp(try visit.orders.own(order))
  }

  /// Passes what the customer typed to the gateway. Nothing of it is stored.
  ///
  /// - Throws: `.orderClosed` when the order's time is over; `.onlyPlayMoney`.
  public func submit(_ order: Identifier<Order>, _ answer: CustomerAnswer) throws(BookingError) -> Checkout {
    let payment = try store.write(locking: [.order(order)]) { transaction -> Payment? in
      let now = clock.now()
      let found = try payable(order, now: now, transaction)
      guard let payment = try Payments.of(order, transaction).last, !office.isForeign(payment) else {
        return nil
      }
      try office.refusePlayMoney(transaction)
      transaction.concern([.account(found.account)])
      let isMine = try Payments.takeAnswered(
        payment.id, nextCheckAt: now + BoxOffice.foregroundTime, now: now, transaction)
      return isMine ? payment : nil
    }
    guard let payment else { return try checkout(order) }
    let reply = try office.ask { () throws(GatewayError) in
      try environment.gateway.submit(answer, key: payment.key)
    }
    if reply.hadNoEffect {
      // The customer's turn again: what they typed reached nobody.
      try office.apply(.outcome(.awaitingCustomer(payment.presentation ?? .cardForm)), to: payment)
      throw .gatewayUnreachable
    }
    let details = try office.apply(reply, to: payment)
    return Checkout(
      details: details, stage: office.stage(of: details),
      hasCallableGateway: office.hasCallableGateway(details))
  }

  /// The principal's order that still waits for money, if any: where a lost session goes on.
  public func openCheckout() throws(BookingError) -> Checkout? {
    guard principal.account != nil else { return nil }
    let order = try store.read {
      try Orders.unpaid(of: office.ownAccount(principal, $0), now: clock.now(), $0)
    }
    guard let order else { return nil }
    return try checkout(order)
  }

  /// The principal's own order, while it may be paid.
  ///
  /// - Throws: `.logInNeeded`, `.notFound` for somebody else's, `.orderClosed`.
  func payable(_ id: Identifier<Order>, now: Timestamp, _ reader: any Reader) throws -> Order {
    let account = try office.ownAccount(principal, reader)
    guard let order = try Orders.find(id, reader), order.account == account else {
      throw BookingError.notFound(.order)
    }
    guard order.status == .pending, now < order.payBy else {
      throw BookingError.orderClosed(order.status == .pending ? .expired : order.status)
    }
    return order
  }
}

extension BoxOffice {
  func followUp(_ found: OrderDetails) throws(BookingError) -> Checkout {
    var details = found
    if let last = found.payments.last, last.state.isOpen, !last.isCustomersTurn || isForeign(last) {
      if let resumed = try advance(last, found.order) {
        details = resumed
      } else {
        details = try currentDetails(found.order.id)
      }
    }
    return Checkout(
      details: details, stage: stage(of: details), hasCallableGateway: hasCallableGateway(details))
  }

  /// Whether it was begun with another gateway than today's, which takes its money no more.
  func isForeign(_ payment: Payment) -> Bool { payment.gateway != environment.gateway.name }

  func hasCallableGateway(_ details: OrderDetails) -> Bool {
    guard let open = details.payments.last(where: { $0.state.isOpen }) else { return true }
    return environment.configuredGateways?.contains(open.gateway) ?? true
  }

  func stage(of details: OrderDetails) -> Checkout.Stage {
    switch details.order.status {
    case .paid: return .paid
    case .expired, .cancelled: return .closed(details.order.status)
    case .pending: break
    }
    guard let payment = details.payments.last else { return .processing }
    switch payment.state {
    case .awaitingCustomer where isForeign(payment): return .processing
    case .awaitingCustomer: return payment.presentation.map(Checkout.Stage.pay) ?? .processing
    case .failed: return .failed(payment.failure ?? .refusedByGateway)
    case .cancelled: return .failed(.endedUnpaid)
    case .created, .submitted, .unknown, .confirmed: return .processing
    }
  }

  /// Sends a payment that this process has marked as sent a moment ago; nil where the worker does.
  func send(_ payment: Payment, _ order: Order) throws(BookingError) -> OrderDetails? {
    guard !environment.defersExternalCalls else { return nil }
    let request = payment.request(for: order)
    return try apply(
      try ask { () throws(GatewayError) in try environment.gateway.begin(request) }, to: payment)
  }

  /// What came of a call to the gateway.
  package enum Answer {
    case outcome(PaymentOutcome)
    /// The call had no effect; the state stays as it was before it.
    case nothingSent
    /// The same, and it will be so until the operator fixes the key or the clock.
    case heldUp
    /// It may have had its effect: ask later.
    case unknown

    /// Whether places may be sold or free again after it.
    var isEnd: Bool {
      switch self {
      case .outcome(.confirmed), .outcome(.failed), .outcome(.cancelled): true
      default: false
      }
    }

    /// Whether the gateway takes our calls.
    var isHeard: Bool { if case .outcome = self { true } else { false } }

    var hadNoEffect: Bool {
      switch self {
      case .nothingSent, .heldUp: true
      case .outcome, .unknown: false
      }
    }
  }

  func ask(_ call: () throws(GatewayError) -> PaymentOutcome) throws(BookingError) -> Answer {
    do {
      return .outcome(try call())
    } catch {
      switch error {
      case .unreachable: return .nothingSent
      case .refusesAllCalls: return .heldUp
      case .unknown: return .unknown
      case .unsupported: return .outcome(.failed(.refusedByGateway))
      }
    }
  }

  /// Returns the order as it is once what the answer started is under way.
  @discardableResult
  package func apply(_ answer: Answer, to payment: Payment) throws(BookingError) -> OrderDetails {
    let (refunds, details) = try store.write(locking: [.order(payment.order)]) { transaction in
      try writeAnswer(answer, to: payment.id, transaction)
    } thenRead: { _, reader -> ([Identifier<Refund>], OrderDetails) in
      let details = try orderDetails(of: payment.order, reader)
      let due = details.refunds.isEmpty ? [] : try Refunds.due(of: payment.id, now: clock.now(), reader)
      return (due, details)
    }
    guard !refunds.isEmpty else { return details }
    // They go out at once; should this process die here, the worker sends them.
    for refund in refunds { try resumeRefund(refund) }
    return try currentDetails(payment.order)
  }

  private func writeAnswer(_ answer: Answer, to id: Identifier<Payment>, _ transaction: any Transaction)
    throws
  {
    let now = clock.now()
    guard let (payment, order) = try paymentWithOrder(id, transaction) else { return }
    let pause = now + PaymentRule.pause(since: payment.createdAt, now: now)
    if payment.heldUpAt != nil, answer.isHeard {
      try Payments.endHoldUp(id, transaction)
    }
    switch answer {
    case .nothingSent:
      try Payments.setNextCheck(pause, of: id, transaction)
    case .heldUp:
      let since = payment.heldUpAt ?? now
      let next = now + PaymentRule.pause(heldUpSince: since, now: now, policy: policy)
      try Payments.holdUp(id, since: since, nextCheckAt: next, transaction)
    case .unknown where payment.state.isOpen:
      try Payments.markUnknown(id, nextCheckAt: pause, now: now, transaction)
    case .unknown: return
    case .outcome(.confirmed(let reference)):
      try confirm(payment, order, reference: reference, now: now, transaction)
    case .outcome(let outcome):
      guard let next = PaymentRule.next(payment.state, outcome) else { return }
      // What was shown is kept while the gateway works at the answer: it tells that the customer was asked.
      let shown = outcome.presentation ?? (next == .submitted ? payment.presentation : nil)
      try Payments.update(
        id, to: next, shown, outcome.failure, nextCheckAt: pause, now: now, transaction)
      if next == .cancelled || next == .failed { try expireIfLate(order, now: now, transaction) }
    }
    if !answer.isEnd { transaction.concern([.account(order.account)]) }
  }
}

extension Payment {
  /// Whether nothing happens until the customer fills in a form here. A page elsewhere may be done at any moment.
  var isCustomersTurn: Bool {
    guard state == .awaitingCustomer, let presentation else { return false }
    if case .link = presentation { return false }
    return true
  }
}

extension PaymentOutcome {
  var presentation: Presentation? {
    if case .awaitingCustomer(let presentation) = self { presentation } else { nil }
  }

  var failure: PaymentFailure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}
