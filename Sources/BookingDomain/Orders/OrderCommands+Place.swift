import BookingModel
import BookingRules
import BookingStore

extension OrderCommands {
  /// Turns the cart into an order, moves its holds there and begins the payment. A free order is paid at once.
  ///
  /// Asked again with an empty cart it answers with the order that waits already, so that two key presses are one order.
  ///
  /// - Throws: `.logInNeeded`, `.verificationNeeded`, `.cartEmpty`, `.holdExpired`, `.amountNotTaken`, `.onlyPlayMoney`, or what
  ///   a changed offer refuses.
  ///   A gateway that can't be reached is not an error: the stage is `.processing` and trying goes on.
  public func place() throws(BookingError) -> Checkout {
    let placed = try store.write(locking: principal.locks) { transaction -> Placed in
      let account = try office.ownAccount(principal, transaction)
      guard try Accounts.isProved(account, transaction) else { throw BookingError.verificationNeeded }
      let now = clock.now()
      guard var record = try CartRecord.find(principal, now: now, transaction) else {
        guard let open = try Orders.unpaid(of: account, now: now, transaction) else {
          throw BookingError.cartEmpty
        }
        return .earlier(open)
      }
      if case .visit(let session) = record.owner {
        try office.adoptCart(of: session, by: account, transaction)
        // What was held twice is let go.
        transaction.concern(nil)
        guard let adopted = try CartRecord.find(.account(account), now: now, transaction) else {
          throw BookingError.cartEmpty
        }
        record = adopted
      }
      return try makeOrder(from: record, account, now: now, transaction)
    }
    switch placed {
    case .new(let order, let payment?):
      guard let details = try office.send(payment, order) else {
        return try visit.payments.checkout(order.id)
      }
      return try office.followUp(details)
    case .new(let order, nil): return try visit.payments.checkout(order.id)
    case .earlier(let order):
      let open = try store.read { try office.openPayment(of: order, $0) }
      guard let (payment, found) = open, let details = try office.advance(payment, found) else {
        return try visit.payments.checkout(order)
      }
      return try office.followUp(details)
    }
  }

  private enum Placed {
    /// With its payment; nil where it is free.
    case new(Order, Payment?)
    /// The one that waits already.
    case earlier(Identifier<Order>)
  }

  private func makeOrder(
    from record: CartRecord, _ account: Identifier<Account>, now: Timestamp, _ transaction: any Transaction
  ) throws -> Placed {
    let lines = try record.lines(now: now, transaction)
    guard let currency = lines.first?.offer.ticketType.price.currency else { throw BookingError.holdExpired }
    let present = try Claims.places(
      of: account, for: Set(lines.map(\.offer.event.id)), now: now, transaction)
    for line in lines {
      guard !line.isRemoved else { throw BookingError.notFound(.ticketType) }
      try SalesRule.validate(
        line.offer, quantity: line.count, holdings: Holdings(beside: line.offer, in: lines, present),
        policy: policy, now: now)
    }
    let total = Money(
      minorUnits: lines.reduce(0) { $0 + ($1.offer.ticketType.price * $1.count).minorUnits },
      currency: currency)
    // Known before anything is written: an order that nobody can pay would only hold the places.
    if !total.isZero {
      try office.refusePlayMoney(transaction)
      if let refusal = environment.gateway.refusal(of: total) { throw BookingError.amountNotTaken(refusal) }
    }
    let payBy = now + environment.gateway.paymentTimeout
    let before = try VisitHolding.of(record.id, now: now, transaction)

    let order = try Orders.insert(
      code: PublicCode.make(groups: 2, environment.randomness), account: account, total: total, payBy: payBy,
      now: now, transaction)
    let seats = try office.seats(of: lines, in: record, now: now, transaction)
    try EventOrders.insert(
      lines.map { .init(offer: $0.offer, quantity: $0.count, seats: seats($0).sorted()) }, of: order.id,
      transaction)
    try Claims.move(
      from: record.id, to: order.id, until: payBy + policy.paymentGrace, now: now, transaction)
    try record.delete(transaction)
    let after = before.map { $0.lasting(until: payBy + policy.paymentGrace) }
    try office.countHoldTime(record.owner.subject, from: before, to: after, now: now, transaction)
    try office.audit(
      principal, .orderPlaced, .order(order.id), facts: total.formatted, transaction)
    transaction.concern(record.topics(lines))
    guard total.isZero else {
      return .new(order, try office.addPayment(for: order.id, amount: total, now: now, transaction))
    }
    let eventOrders = try EventOrders.of(order.id, transaction)
    try transaction.lock(Set(eventOrders.map { StoreLock.ticketType($0.ticketType) }))
    try office.complete(order, eventOrders, now: now, transaction)
    return .new(order, nil)
  }
}

extension BoxOffice {
  /// A shop that was restored or moved without its settings has the sandbox: it must not give tickets away for test numbers.
  func refusePlayMoney(_ reader: any Reader) throws {
    guard environment.gateway.isPlay, try Payments.isRealMoneyThere(reader)
    else { return }
    throw BookingError.onlyPlayMoney
  }

  /// Where this process makes its calls itself, the payment counts as sent from the moment it is written down: `send` comes
  /// next, and should the process die before it, whoever asks the gateway learns that nothing arrived.
  func addPayment(for order: Identifier<Order>, amount: Money, now: Timestamp, _ transaction: any Transaction)
    throws -> Payment
  {
    let key = IdempotencyKey("pay-" + Hex.encoded(environment.randomness.bytes(16)))
    let state: PaymentState = environment.defersExternalCalls ? .created : .submitted
    return try Payments.insert(
      of: order, gateway: environment.gateway.name, key: key, state, amount: amount,
      nextCheckAt: environment.defersExternalCalls ? now : now + Self.foregroundTime, now: now, transaction)
  }

  /// The process that serves the customer goes first; after this anyone resumes.
  static var foregroundTime: TimeSpan { .seconds(20) }
}
