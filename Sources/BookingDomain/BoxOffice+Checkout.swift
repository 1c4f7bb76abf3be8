import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// Where the order stands now; asks the gateway when that is its turn.
  public func checkout(_ principal: Principal, _ order: Identifier<Order>) throws(BookingError) -> Checkout {
    try checkout(try self.order(principal, order))
  }

  package func checkout(_ found: OrderDetails) throws(BookingError) -> Checkout {
    var details = found
    if let last = found.payments.last, last.state.isOpen, !last.isCustomersTurn || isForeign(last) {
      if let resumed = try advance(last, found.order) {
        details = resumed
      } else {
        details = try current(found.order.id)
      }
    }
    return Checkout(
      details: details, stage: stage(of: details), hasCallableGateway: hasCallableGateway(details))
  }

  /// Whether it was begun with another gateway than today's, which takes its money no more.
  func isForeign(_ payment: Payment) -> Bool { payment.gateway != environment.gateway.name }

  private func hasCallableGateway(_ details: OrderDetails) -> Bool {
    guard let open = details.payments.last(where: { $0.state.isOpen }) else { return true }
    return environment.configuredGateways?.contains(open.gateway) ?? true
  }

  package func stage(of details: OrderDetails) -> Checkout.Stage {
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

  /// Passes what the customer typed to the gateway. Nothing of it is stored.
  ///
  /// - Throws: `.orderClosed` when the order's time is over; `.onlyPlayMoney`.
  public func submit(_ principal: Principal, _ order: Identifier<Order>, _ answer: CustomerAnswer)
    throws(BookingError) -> Checkout
  {
    let payment = try store.write { transaction -> Payment? in
      let account = try ownAccount(principal, transaction)
      let now = clock.now()
      guard let found = try Orders.find(order, transaction), found.account == account else {
        throw BookingError.notFound(.order)
      }
      guard found.status == .pending, now < found.payBy else {
        throw BookingError.orderClosed(found.status == .pending ? .expired : found.status)
      }
      guard let payment = try Payments.of(order, transaction).last, !isForeign(payment) else { return nil }
      try refusePlayMoney(transaction)
      let isMine = try Payments.takeAnswered(
        payment.id, nextCheckAt: now + Self.foregroundTime, now: now, transaction)
      return isMine ? payment : nil
    }
    guard let payment else { return try checkout(principal, order) }
    let reply = try ask { () throws(GatewayError) in try environment.gateway.submit(answer, key: payment.key)
    }
    if reply.hadNoEffect {
      // The customer's turn again: what they typed reached nobody.
      try apply(.outcome(.awaitingCustomer(payment.presentation ?? .cardForm)), to: payment)
      throw .gatewayUnreachable
    }
    let details = try apply(reply, to: payment)
    return Checkout(
      details: details, stage: stage(of: details), hasCallableGateway: hasCallableGateway(details))
  }

  /// Another try after a payment failed. - Throws: as `placeOrder`.
  public func retryPayment(_ principal: Principal, _ order: Identifier<Order>) throws(BookingError)
    -> Checkout
  {
    let mine = try store.write { transaction -> (Payment, Order)? in
      let account = try ownAccount(principal, transaction)
      let now = clock.now()
      guard let found = try Orders.find(order, transaction), found.account == account else {
        throw BookingError.notFound(.order)
      }
      guard found.status == .pending, now < found.payBy else {
        throw BookingError.orderClosed(found.status == .pending ? .expired : found.status)
      }
      guard try !Payments.of(order, transaction).contains(where: { $0.state.isOpen }) else { return nil }
      try refusePlayMoney(transaction)
      let payment = try addPayment(for: order, amount: found.total, now: now, transaction)
      try extendDeadline(found, now: now, transaction)
      return (payment, found)
    }
    guard let (payment, found) = mine, let details = try send(payment, found) else {
      return try checkout(principal, order)
    }
    return try checkout(details)
  }

  /// Gives up paying: the payment is cancelled at the gateway first, then the places go back to the cart.
  /// - Throws: `.paymentUnderWay` while the gateway can't say; `.orderClosed(.paid)` when the money had come already.
  public func cancelCheckout(_ principal: Principal, _ order: Identifier<Order>) throws(BookingError) -> Cart
  {
    let account = try ownAccount(principal)
    let details = try self.order(principal, order)
    guard details.order.account == account else { throw .notFound(.order) }
    if let open = details.payments.last(where: { $0.state.isOpen }) {
      try requestCancellation(open, of: details.order)
    }
    return try store.write { transaction in
      let now = clock.now()
      guard let found = try Orders.find(order, transaction) else { throw BookingError.notFound(.order) }
      guard found.status == .pending else {
        if found.status == .paid { throw BookingError.orderClosed(.paid) }
        return try cart(principal, transaction)
      }
      guard try !Payments.of(order, transaction).contains(where: { $0.state.isOpen }) else {
        throw BookingError.paymentUnderWay
      }
      func holdings() throws -> [VisitHolding] {
        let cart = try CartRecord.find(.account(account), now: now, transaction)
        return try VisitHolding.of(order, now: now, transaction)
          + (cart.map { try VisitHolding.of($0.id, now: now, transaction) } ?? [])
      }
      let before = try holdings()
      try returnToCart(found, principal, now: now, transaction)
      try close(found, as: .cancelled, now: now, transaction)
      try count(.account(account), from: before, to: holdings(), now: now, transaction)
      return try cart(principal, transaction)
    }
  }

  /// Asks the gateway to take no money any more, or has the worker ask it: with what it says this is called again.
  private func requestCancellation(_ payment: Payment, of order: Order) throws(BookingError) {
    if let gateway = environment.gateway(of: payment) {
      let request = payment.request(for: order)
      try apply(try ask { () throws(GatewayError) in try gateway.cancel(request) }, to: payment)
      return
    }
    guard !payment.isCancelRequested else { return }
    let now = clock.now()
    try store.write { transaction in
      // Whoever sends one marks it first: what is not marked nobody has sent, and nobody will.
      guard try !Payments.cancelUnsent(payment.id, now: now, transaction) else { return }
      try Payments.requestCancellation(payment.id, now: now, transaction)
    }
  }

  /// The order's live claims become a cart again, as long as their first holds could have lasted.
  private func returnToCart(
    _ order: Order, _ principal: Principal, now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    guard let limit = try Claims.hardLimit(of: order.id, now: now, transaction),
      let end = HoldRule.end(now: now, hardLimit: limit, policy: policy)
    else { return }
    if let newer = try CartRecord.find(principal, now: now, transaction) {
      // What the customer put into a cart since then wins.
      guard newer.hardLimit == nil else { return }
      try newer.delete(transaction)
    }
    let record = try CartRecord.make(principal, now: now, transaction)
    try Claims.move(from: order.id, to: record.id, until: end, now: now, transaction)
    if try record.isEmpty(now: now, transaction) { try record.delete(transaction) }
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
