extension BoxOffice {
  /// Books money that came, then gives what was bought, or sends the money back. In one transaction.
  func confirm(
    _ payment: Payment, _ order: Order, reference: String, now: Timestamp, _ transaction: any Transaction
  ) throws {
    let isNew =
      try transaction.run(
        """
        UPDATE payments SET state = 'confirmed', reference = \(reference), presentation = NULL, failure = NULL,
          updated_at = \(now)
        WHERE id = \(payment.id) AND state <> 'confirmed'
        """) == 1
    guard isNew else { return }
    try audit(
      .worker, "payment confirmed", subject: "payment \(payment.id.rawValue)",
      facts: payment.amount.formatted,
      transaction)

    // Paid once already, whatever became of its tickets since.
    if order.paidAt != nil {
      try Ledger.book(payment, eventOrders: [], now: now, transaction)
      try addRefund(of: payment, amount: payment.amount, reason: .duplicatePayment, now: now, transaction)
      return
    }
    let all = try EventOrder.of(order.id, transaction)
    let eventOrders = all.filter { !$0.isCancelled }
    guard !eventOrders.isEmpty,
      try eventOrders.allSatisfy({ try reclaim($0, of: order, beside: eventOrders, now: now, transaction) })
    else {
      try Ledger.book(payment, eventOrders: [], now: now, transaction)
      if order.status == .pending { try end(order, now: now, transaction) }
      try dropClaims(of: order, transaction)
      let reason: RefundReason = eventOrders.isEmpty ? .eventCancelled : .latePayment
      try addRefund(of: payment, amount: payment.amount, reason: reason, now: now, transaction)
      if reason == .latePayment { try notify(.orderLate, order, transaction) }
      return
    }
    try complete(order, eventOrders, now: now, transaction)
    try Ledger.book(payment, eventOrders: eventOrders, now: now, transaction)
    // Lines whose event was cancelled while the customer paid.
    let owed = eventOrders.reduce(0) { $0 + $1.price.minorUnits }
    if owed < payment.amount.minorUnits {
      let rest = Money(minorUnits: payment.amount.minorUnits - owed, currency: payment.amount.currency)
      try addRefund(of: payment, amount: rest, reason: .eventCancelled, now: now, transaction)
      try followRefunds(
        of: order.id,
        wanted: Dictionary(
          uniqueKeysWithValues: all.filter(\.isCancelled).map { ($0.id, $0.price.minorUnits) }),
        transaction)
    }
    if eventOrders.count < all.count { try tellCancelled(order, all, transaction) }
    try tellOfChanges(order, eventOrders, transaction)
  }

  /// Of an event that was cancelled after the order had ended nobody was told: now it matters to them.
  private func tellCancelled(_ order: Order, _ eventOrders: [EventOrder], _ transaction: any Transaction)
    throws
  {
    let events = try transaction.rows(
      """
      SELECT event_id FROM event_orders WHERE order_id = \(order.id) AND cancelled_at IS NOT NULL
      GROUP BY event_id ORDER BY MIN(cancelled_at), event_id
      """
    ).map { try $0.get("event_id", as: Identifier<Event>.self) }
    let told = try transaction.count(
      "SELECT COUNT(*) FROM messages WHERE order_id = \(order.id) AND kind = 'eventCancelled'")
    for event in events.dropFirst(told) {
      try notify(
        .eventCancelled, order, eventOrders: eventOrders.filter { $0.event == event && $0.isCancelled },
        transaction)
    }
  }

  /// Makes sure that a line has a claim for each of its places, taking free ones for those that ended. Whether it could.
  private func reclaim(
    _ eventOrder: EventOrder, of order: Order, beside eventOrders: [EventOrder], now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Bool {
    // Claims past their end count for nobody: they are taken anew, if there still is room.
    try Claims.endPast(of: eventOrder.ticketType, now: now, transaction)
    let live = try transaction.count("SELECT COUNT(*) FROM claims WHERE event_order_id = \(eventOrder.id)")
    let missing = eventOrder.quantity - live
    guard missing > 0 else { return true }
    // What the account bought since then counts: late money buys no more places than money in time.
    let others = try Claims.places(
      of: order.account, for: eventOrder.event, except: order.id, now: now, transaction)
    let own = eventOrders.filter { $0.event == eventOrder.event }.reduce(0) { $0 + $1.quantity }
    guard others + own <= policy.placesPerAccountAndEvent else { return false }
    guard try TicketType.find(eventOrder.ticketType, transaction) != nil else { return false }
    let offer = try offer(eventOrder.ticketType, except: nil, now: now, transaction)
    guard offer.event.status == .published, now < offer.event.endsAt,
      offer.available >= missing
    else {
      return false
    }
    // Sold or let go in this very transaction.
    let hold = Hold(now: now, end: now + policy.hold, hardLimit: now + policy.hold, visit: nil)
    guard eventOrder.seats.isEmpty else { return try reclaimSeats(of: eventOrder, hold, transaction) }
    try Claims.add(missing, of: eventOrder.ticketType, to: .eventOrder(eventOrder.id), hold, transaction)
    return true
  }

  /// The very seats that were ordered, or none.
  private func reclaimSeats(of eventOrder: EventOrder, _ hold: Hold, _ transaction: any Transaction) throws
    -> Bool
  {
    let held = Set(
      try transaction.rows(
        """
        SELECT seats.label FROM claims JOIN seats ON seats.id = claims.seat_id WHERE event_order_id = \(eventOrder.id)
        """
      ).map { try $0.get("label", as: String.self) })
    return try eventOrder.seats.filter { !held.contains($0) }.allSatisfy {
      try Claims.add(seat: $0, of: eventOrder.ticketType, to: .eventOrder(eventOrder.id), hold, transaction)
    }
  }

  /// Closes a pending order, or has its other payment cancelled first: the gateway knows before the order is gone.
  private func end(_ order: Order, now: Timestamp, _ transaction: any Transaction) throws {
    let isOpen = try Payment.of(order.id, transaction).contains { $0.state.isOpen }
    if isOpen {
      try endTime(of: order.id, now: now, transaction)
    } else {
      try close(order, as: .expired, now: now, transaction)
    }
  }

  private func dropClaims(of order: Order, _ transaction: any Transaction) throws {
    try transaction.run(
      "DELETE FROM claims WHERE event_order_id IN (SELECT id FROM event_orders WHERE order_id = \(order.id))")
  }

  /// The order is paid: its claims are sold, its tickets made, its confirmation queued.
  ///
  /// - Parameter lines: those that were not cancelled.
  func complete(_ order: Order, _ eventOrders: [EventOrder], now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try transaction.run(
      "UPDATE orders SET status = 'paid', paid_at = \(now), closed_at = \(now) WHERE id = \(order.id)")
    try forgive(
      VisitHolding.of(order.id, now: now, transaction), of: .account(order.account), now: now, transaction)
    let customer = try transaction.first("SELECT name, email FROM accounts WHERE id = \(order.account)")
    let holder = try customer?.get("name", as: String.self) ?? ""
    let press = try TicketIssuer(randomness: environment.randomness, now: now, transaction)
    var tickets: [Identifier<EventOrder>: [MessageFacts.NamedTicket]] = [:]
    for eventOrder in eventOrders {
      try transaction.run(
        "UPDATE claims SET expires_at = NULL, hard_limit = NULL, visit_id = NULL WHERE event_order_id = \(eventOrder.id)"
      )
      try transaction.run(
        "UPDATE ticket_types SET sold = sold + \(eventOrder.quantity) WHERE id = \(eventOrder.ticketType)")
      tickets[eventOrder.id] = try press.issue(
        eventOrder, account: order.account, holder: holder, now: now, transaction)
    }
    let told = try notify(
      .orderConfirmed, order, customer: customer, eventOrders: eventOrders, tickets: tickets, transaction)
    try audit(
      .worker, Fingerprint.confirmed, subject: "order \(order.id.rawValue)", facts: order.total.formatted,
      fingerprint: Fingerprint.facts(told.facts), transaction)
  }
}
