import BookingModel
import BookingRules
import BookingStore

extension PaymentCommands {
  /// Another try after a payment failed. - Throws: as `place`.
  public func retry(_ order: Identifier<Order>) throws(BookingError) -> Checkout {
    let mine = try store.write(locking: [.order(order)]) { transaction -> (Payment, Order)? in
      let now = clock.now()
      let found = try payable(order, now: now, transaction)
      guard try !Payments.of(order, transaction).contains(where: { $0.state.isOpen }) else { return nil }
      try office.refusePlayMoney(transaction)
      let payment = try office.addPayment(for: order, amount: found.total, now: now, transaction)
      try office.extendDeadline(found, now: now, transaction)
      return (payment, found)
    }
    guard let (payment, found) = mine, let details = try office.send(payment, found) else {
      return try checkout(order)
    }
    return try office.followUp(details)
  }

  /// Gives up paying: the payment is cancelled at the gateway first, then the places go back to the cart.
  /// - Throws: `.paymentUnderWay` while the gateway can't say; `.orderClosed(.paid)` when the money had come already.
  public func cancel(_ order: Identifier<Order>) throws(BookingError) -> Cart {
    let details = try visit.orders.own(order)
    if let open = details.payments.last(where: { $0.state.isOpen }) {
      try requestCancellation(open, of: details.order)
    }
    return try store.write(locking: principal.locks.union([.order(order)])) { transaction in
      let now = clock.now()
      let account = try office.ownAccount(principal, transaction)
      guard let found = try Orders.find(order, transaction), found.account == account else {
        throw BookingError.notFound(.order)
      }
      guard found.status == .pending else {
        if found.status == .paid { throw BookingError.orderClosed(.paid) }
        return try office.cartContents(principal, transaction)
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
      try returnToCart(found, now: now, transaction)
      try office.closeOrder(found, as: .cancelled, now: now, transaction)
      try office.countHoldTime(.account(account), from: before, to: holdings(), now: now, transaction)
      return try office.cartContents(principal, transaction)
    }
  }

  /// Asks the gateway to take no money any more, or has the worker ask it: with what it says this is called again.
  private func requestCancellation(_ payment: Payment, of order: Order) throws(BookingError) {
    if let gateway = environment.gateway(of: payment) {
      let request = payment.request(for: order)
      try office.apply(try office.ask { () throws(GatewayError) in try gateway.cancel(request) }, to: payment)
      return
    }
    guard !payment.isCancelRequested else { return }
    let now = clock.now()
    try store.write(locking: [.order(order.id)]) { transaction in
      // Whoever sends one marks it first: what is not marked nobody has sent, and nobody will.
      guard try !Payments.cancelUnsent(payment.id, now: now, transaction) else { return }
      try Payments.requestCancellation(payment.id, now: now, transaction)
    }
  }

  /// The order's live claims become a cart again, as long as their first holds could have lasted.
  private func returnToCart(_ order: Order, now: Timestamp, _ transaction: any Transaction) throws {
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

extension BoxOffice {
  /// Has an order wait, and its places held, for as long as a page elsewhere lives that is begun only now. Within the order's
  /// first window, so that nobody holds places for ever by trying.
  func extendDeadline(_ order: Order, now: Timestamp, _ transaction: any Transaction) throws {
    let gateway = environment.gateway
    let payBy = now + gateway.paymentTimeout
    guard gateway.startDeadline != nil, payBy > order.payBy, now < order.createdAt + gateway.paymentTimeout
    else {
      return
    }
    let before = try VisitHolding.of(order.id, now: now, transaction)
    try Orders.setPayBy(payBy, of: order.id, transaction)
    try Claims.extend(of: order.id, until: payBy + policy.paymentGrace, now: now, transaction)
    let after = try VisitHolding.of(order.id, now: now, transaction)
    try countHoldTime(.account(order.account), from: before, to: after, now: now, transaction)
  }
}
