import BookingModel
import BookingRules
import BookingStore
import BookingTickets

extension BoxOffice {
  /// Books money that came, then gives what was bought, or sends the money back. In one transaction.
  func confirm(
    _ payment: Payment, _ order: Order, reference: String, now: Timestamp, _ transaction: any Transaction
  ) throws {
    guard try Payments.confirm(payment.id, reference: reference, now: now, transaction) else { return }
    try audit(
      .worker, .paymentConfirmed, .payment(payment.id),
      facts: payment.amount.formatted,
      transaction)

    // Paid once already, whatever became of its tickets since.
    if order.paidAt != nil {
      try Ledger.book(payment, eventOrders: [], now: now, transaction)
      try addRefund(of: payment, amount: payment.amount, reason: .duplicatePayment, now: now, transaction)
      return
    }
    let all = try EventOrders.of(order.id, transaction)
    try transaction.lock(
      Set(all.map { StoreLock.ticketType($0.ticketType) }).union([.account(order.account)]))
    let eventOrders = all.filter { !$0.isCancelled }
    guard try !eventOrders.isEmpty && reclaim(eventOrders, of: order, now: now, transaction) else {
      try Ledger.book(payment, eventOrders: [], now: now, transaction)
      if order.status == .pending { try endUnpaid(order, now: now, transaction) }
      try Claims.drop(of: order.id, transaction)
      let reason: RefundReason = eventOrders.isEmpty ? .eventCancelled : .latePayment
      try addRefund(of: payment, amount: payment.amount, reason: reason, now: now, transaction)
      if reason == .latePayment { try notify(.orderLate, order, transaction) }
      return
    }
    try complete(order, eventOrders, now: now, transaction)
    transaction.concern(order.topics(all))
    try Ledger.book(payment, eventOrders: eventOrders, now: now, transaction)
    // Those whose event was cancelled while the customer paid.
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
    let told = try Messages.count(of: .eventCancelled, about: order.id, transaction)
    for event in try EventOrders.cancelledEvents(of: order.id, transaction).dropFirst(told) {
      try notify(
        .eventCancelled, order, eventOrders: eventOrders.filter { $0.event == event && $0.isCancelled },
        transaction)
    }
  }

  /// Makes sure that each event order has a claim for each of its places, taking free ones for those that ended. Whether it could.
  private func reclaim(
    _ eventOrders: [EventOrder], of order: Order, now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    // Claims past their end count for nobody: they are taken anew, if there still is room.
    try Claims.endPast(of: order.id, now: now, transaction)
    let present = try Claims.counts(of: order.id, transaction)
    return try eventOrders.allSatisfy { eventOrder in
      let missing = eventOrder.quantity - (present[eventOrder.id] ?? 0)
      return try missing <= 0
        || reclaimMissing(missing, of: eventOrder, of: order, beside: eventOrders, now: now, transaction)
    }
  }

  private func reclaimMissing(
    _ missing: Int, of eventOrder: EventOrder, of order: Order, beside eventOrders: [EventOrder],
    now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Bool {
    // What the account bought since then counts: late money buys no more places than money in time.
    let others = try Claims.places(
      of: order.account, for: eventOrder.event, except: order.id, now: now, transaction)
    let own = eventOrders.filter { $0.event == eventOrder.event }.reduce(0) { $0 + $1.quantity }
    guard others + own <= policy.placesPerAccountAndEvent else { return false }
    guard try TicketTypes.find(eventOrder.ticketType, transaction) != nil else { return false }
    let offer = try freshOffer(eventOrder.ticketType, now: now, transaction)
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
    let held = try Claims.seats(of: eventOrder.id, transaction)
    let missing = eventOrder.seats.filter { !held.contains($0) }
    return try Claims.add(
      seats: missing, of: eventOrder.ticketType, to: .eventOrder(eventOrder.id), hold, transaction
    ).isEmpty
  }

  /// Closes a pending order, or has its other payment cancelled first: the gateway knows before the order is gone.
  private func endUnpaid(_ order: Order, now: Timestamp, _ transaction: any Transaction) throws {
    let isOpen = try Payments.of(order.id, transaction).contains { $0.state.isOpen }
    if isOpen {
      try endTime(of: order.id, now: now, transaction)
    } else {
      try closeOrder(order, as: .expired, now: now, transaction)
    }
  }

  /// The order is paid: its claims are sold, its tickets made, its confirmation queued.
  ///
  /// - Parameter eventOrders: those that were not cancelled.
  func complete(_ order: Order, _ eventOrders: [EventOrder], now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try Orders.markPaid(order.id, now: now, transaction)
    try forgiveHoldTime(
      VisitHolding.of(order.id, now: now, transaction), of: .account(order.account), now: now, transaction)
    let sold = try Claims.sell(of: order.id, transaction)
    try TicketTypes.addSold(by: order.id, transaction)
    guard let customer = try Accounts.customer(order.account, transaction) else {
      throw BookingError.notFound(.account)
    }
    let events = try Events.find(eventOrders.map(\.event), transaction)
    let issuer = TicketIssuer(
      key: try ticketKey(now: now, transaction), randomness: environment.randomness, policy: policy)
    let tickets = try issuer.issue(
      eventOrders, of: events, sold, account: order.account, holder: customer.name, now: now, transaction)
    let told = try notify(
      .orderConfirmed, order, customer: customer, eventOrders: eventOrders, events: events, tickets: tickets,
      transaction)
    try audit(
      .worker, .orderPaid, .order(order.id), facts: order.total.formatted,
      fingerprint: Fingerprint.facts(told.facts), transaction)
  }
}

/// Makes the tickets of paid event orders.
struct TicketIssuer {
  let key: TicketSigningKey
  let randomness: Randomness
  let policy: Policy

  /// One ticket for each of the event orders' places, which must be sold by now. Returns what their holder is told of them.
  func issue(
    _ eventOrders: [EventOrder], of events: [Identifier<Event>: Event], _ sold: [Claims.Sold],
    account: Identifier<Account>, holder: String, now: Timestamp,
    _ transaction: any Transaction
  ) throws -> [Identifier<EventOrder>: [MessageFacts.NamedTicket]] {
    let claims = Dictionary(grouping: sold, by: \.eventOrder)
    let writer = TicketFactsWriter(key: key.id, policy: policy)
    var tickets: [Tickets.New] = []
    for eventOrder in eventOrders {
      guard let event = events[eventOrder.event] else { throw BookingError.notFound(.event) }
      let claims = claims[eventOrder.id] ?? []
      guard claims.count == eventOrder.quantity else {
        throw BookingError.damaged(detail: "claims of event order \(eventOrder.id.rawValue)")
      }
      tickets += try claims.map { claim in
        guard let id = DoorTicketID(publicID: randomness.bytes(DoorTicketID.length)) else {
          throw BookingError.storage("no random bytes")
        }
        let facts = try writer.facts(id, event, eventOrder.ticketType, generation: 1)
        return Tickets.New(
          facts: facts, signedBy: key.id, signature: try key.token(.facts(facts)).signature,
          code: "TX-" + PublicCode.make(groups: 2, randomness), claim: claim,
          event: eventOrder.event)
      }
    }
    try Tickets.insert(tickets, account: account, holder: holder, now: now, transaction)
    return Dictionary(grouping: tickets, by: \.claim.eventOrder).mapValues { tickets in
      tickets.map { MessageFacts.NamedTicket(code: $0.code, seat: $0.claim.seat) }
    }
  }
}
