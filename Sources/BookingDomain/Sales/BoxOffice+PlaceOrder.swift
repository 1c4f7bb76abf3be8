extension BoxOffice {
  /// Turns the cart into an order, moves its holds there and begins the payment. A free order is paid at once.
  ///
  /// Asked again with an empty cart it answers with the order that waits already, so that two key presses are one order.
  ///
  /// - Throws: `.logInNeeded`, `.verificationNeeded`, `.cartEmpty`, `.holdExpired`, `.amountNotTaken`, `.onlyPlayMoney`, or what
  ///   a changed offer refuses.
  ///   A gateway that can't be reached is not an error: the stage is `.processing` and trying goes on.
  public func placeOrder(_ principal: Principal) throws(BookingError) -> Checkout {
    let (placed, open) = try store.write { transaction -> (order: Identifier<Order>, isNew: Bool) in
      let account = try ownAccount(principal, transaction)
      guard try Accounts.isProved(account, transaction) else { throw BookingError.verificationNeeded }
      let now = clock.now()
      guard var record = try CartRecord.find(principal, now: now, transaction) else {
        guard let open = try openOrder(of: account, transaction) else { throw BookingError.cartEmpty }
        return (open, false)
      }
      if case .visit(let session) = record.owner {
        try adoptCart(of: session, by: account, transaction)
        guard let adopted = try CartRecord.find(.account(account), now: now, transaction) else {
          throw BookingError.cartEmpty
        }
        record = adopted
      }
      return (try makeOrder(from: record, principal, account, now: now, transaction), true)
    } thenRead: { placed, reader in
      (placed, try openPayment(of: placed.order, reader))
    }
    guard let (payment, order) = open,
      let details = try placed.isNew ? send(payment, order) : resume(payment, order)
    else {
      return try checkout(principal, placed.order)
    }
    return try checkout(details)
  }

  /// The principal's order that still waits for money, if any: where a lost session goes on.
  public func openCheckout(_ principal: Principal) throws(BookingError) -> Checkout? {
    guard principal.account != nil else { return nil }
    guard let order = try store.read({ try openOrder(of: ownAccount(principal, $0), $0) }) else { return nil }
    return try checkout(principal, order)
  }

  /// The principal's order that may still be paid; nil without one. Asks no gateway.
  public func unpaidOrder(_ principal: Principal) throws(BookingError) -> OrderDetails? {
    guard principal.account != nil else { return nil }
    return try store.read { reader in
      try openOrder(of: ownAccount(principal, reader), reader).map { try details(of: $0, reader) }
    }
  }

  private func openOrder(of account: Identifier<Account>, _ reader: any Reader) throws -> Identifier<Order>? {
    try reader.value(
      """
      SELECT id FROM orders WHERE account_id = \(account) AND status = 'pending' AND pay_by > \(clock.now())
      ORDER BY id DESC LIMIT 1
      """)
  }

  private func makeOrder(
    from record: CartRecord, _ principal: Principal, _ account: Identifier<Account>, now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Identifier<Order> {
    let lines = try record.quantities(now: now, transaction)
    guard !lines.isEmpty else { throw BookingError.holdExpired }
    let offers = try lines.map { type, quantity in
      let offer = try offer(type, except: record.id, now: now, transaction)
      let holdings = try holdings(principal, beside: offer, lines, now: now, transaction)
      try SalesRule.validate(offer, quantity: quantity, holdings: holdings, policy: policy, now: now)
      return (offer, quantity)
    }
    guard let currency = offers.first?.0.ticketType.price.currency else { throw BookingError.cartEmpty }
    let total = Money(
      minorUnits: offers.reduce(0) { $0 + ($1.0.ticketType.price * $1.1).minorUnits }, currency: currency)
    // Known before anything is written: an order that nobody can pay would only hold the places.
    if !total.isZero {
      try refusePlayMoney(transaction)
      if let refusal = environment.gateway.refusal(of: total) { throw BookingError.amountNotTaken(refusal) }
    }
    let payBy = now + environment.gateway.paymentTimeout
    let before = try VisitHolding.of(record.id, now: now, transaction)

    let order: Identifier<Order> = try transaction.insert(
      """
      INSERT INTO orders (code, account_id, status, total, currency, created_at, pay_by)
      VALUES (\(PublicCode.make(groups: 2, environment.randomness)), \(account), 'pending', \(total.minorUnits),
        \(currency), \(now), \(payBy)) RETURNING id
      """)
    for (offer, quantity) in offers {
      let labels =
        try offer.ticketType.seatingPlan == nil
        ? [] : Claims.seats(of: offer.ticketType.id, in: record.id, now: now, transaction).sorted()
      let seats = labels.isEmpty ? nil : labels.joined(separator: "\n")
      let line: Identifier<EventOrder> = try transaction.insert(
        """
        INSERT INTO event_orders (order_id, seller_id, event_id, ticket_type_id, quantity, unit_price, currency, seats)
        VALUES (\(order), \(offer.event.seller), \(offer.event.id), \(offer.ticketType.id), \(quantity),
          \(offer.ticketType.price.minorUnits), \(currency), \(seats)) RETURNING id
        """)
      try transaction.run(
        """
        UPDATE claims SET cart_id = NULL, event_order_id = \(line), expires_at = \(payBy + policy.paymentGrace)
        WHERE cart_id = \(record.id) AND ticket_type_id = \(offer.ticketType.id) AND expires_at > \(now)
        """)
    }
    try record.delete(transaction)
    let after = before.map { $0.lasting(until: payBy + policy.paymentGrace) }
    try count(record.owner.subject, from: before, to: after, now: now, transaction)
    try audit(
      principal, "order placed", subject: "order \(order.rawValue)", facts: total.formatted, transaction)
    if total.isZero {
      guard let made = try Order.find(order, transaction) else { throw BookingError.notFound(.order) }
      try complete(made, EventOrder.of(order, transaction), now: now, transaction)
    } else {
      try addPayment(for: order, amount: total, now: now, transaction)
    }
    return order
  }

  /// A shop that was restored or moved without its settings has the sandbox: it must not give tickets away for test numbers.
  func refusePlayMoney(_ reader: any Reader) throws {
    guard environment.gateway.isPlay, try Payment.isRealMoneyThere(reader)
    else { return }
    throw BookingError.onlyPlayMoney
  }

  /// Where this process makes its calls itself, the payment counts as sent from the moment it is written down: `send` comes
  /// next, and should the process die before it, whoever asks the gateway learns that nothing arrived.
  func addPayment(for order: Identifier<Order>, amount: Money, now: Timestamp, _ transaction: any Transaction)
    throws
  {
    let key = IdempotencyKey("pay-" + Hex.encoded(environment.randomness.bytes(16)))
    let state: PaymentState = environment.defersExternalCalls ? .created : .submitted
    try transaction.run(
      """
      INSERT INTO payments (order_id, gateway, key, state, amount, currency, created_at, updated_at, next_check_at)
      VALUES (\(order), \(environment.gateway.name), \(key), \(state), \(amount.minorUnits), \(amount.currency), \(now),
        \(now), \(environment.defersExternalCalls ? now : now + Self.foregroundTime))
      """)
  }

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
    try transaction.run("UPDATE orders SET pay_by = \(payBy) WHERE id = \(order.id)")
    try transaction.run(
      """
      UPDATE claims SET expires_at = \(payBy + policy.paymentGrace)
      WHERE expires_at > \(now) AND event_order_id IN (SELECT id FROM event_orders WHERE order_id = \(order.id))
      """)
    let after = try VisitHolding.of(order.id, now: now, transaction)
    try count(.account(order.account), from: before, to: after, now: now, transaction)
  }

  /// The process that serves the customer goes first; after this anyone resumes.
  static var foregroundTime: TimeSpan { .seconds(20) }
}
