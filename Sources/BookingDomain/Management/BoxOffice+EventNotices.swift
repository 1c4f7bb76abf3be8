import BookingModel
import BookingStore

extension BoxOffice {
  /// Who has valid tickets for an event, with the message that they would get; nil where nobody has, or the event is over
  /// before and after.
  func holdersAffected(
    by change: EventChange, of event: Event, _ reader: any Reader
  ) throws -> AffectedHolders? {
    let now = clock.now()
    guard change.isNews, max(change.before.endsAt, change.after.endsAt) > now,
      let holders = try Tickets.holders(of: event.id, reader),
      let (order, name) = try Orders.find(ofEventOrder: holders.firstEventOrder, reader)
    else { return nil }
    return AffectedHolders(
      people: holders.people, tickets: holders.tickets, change: change,
      suggestedReturnBy: suggestedReturn(change, now: now),
      example: try facts(of: change, event, order, name: name, returnBy: nil, reader))
  }

  private func suggestedReturn(_ change: EventChange, now: Timestamp) -> Timestamp? {
    let latest = min(now + policy.returnPeriod, change.after.startsAt)
    return change.isElsewhere && latest > now ? latest : nil
  }

  private func facts(
    of change: EventChange, _ event: Event, _ order: Order, name: String, returnBy: Timestamp?,
    _ reader: any Reader
  ) throws -> MessageFacts {
    let mine = try EventOrders.of(order.id, reader).filter { $0.event == event.id && !$0.isCancelled }
    let eventOrders = try factsLines(mine, tickets: [:], reader).filter { !$0.tickets.isEmpty }
    let price = eventOrders.reduce(0) { $0 + ($1.unitPrice * $1.quantity).minorUnits }
    return MessageFacts(
      name: name, orderCode: order.code, refund: try refundable(order, reader).back(for: price),
      lines: eventOrders,
      eventCode: event.code, change: change, returnBy: returnBy)
  }

  /// Writes down what holders are to be told: they are told one after the other, after the commit.
  ///
  /// - Throws: `.invalid` for a return that would end before it begins, or after the event has.
  func noteChange(
    _ change: EventChange, of event: Event, returnBy: Timestamp?, by principal: Principal,
    _ transaction: any Transaction
  ) throws {
    let now = clock.now()
    if let returnBy, returnBy <= now || returnBy > event.startsAt {
      throw BookingError.invalid([
        FieldProblem(.returnBy, returnBy <= now ? .inThePast : .notBeforeStart)
      ])
    }
    let notice = try EventNotices.insert(
      change, of: event.id, returnUntil: returnBy, isSilent: false, now: now, transaction)
    try audit(
      principal, .holdersToBeTold, .notice(notice),
      fingerprint: Fingerprint.notice(notice, transaction), transaction)
  }

  /// Of a change that nobody is told of: the tickets have to say it all the same, where there are any. Whether there are.
  func noteSilentChange(
    _ change: EventChange, of event: Event, by principal: Principal, _ transaction: any Transaction
  ) throws -> Bool {
    guard change.isAtOtherTimes, try Tickets.holders(of: event.id, transaction) != nil else { return false }
    let notice = try EventNotices.insert(
      change, of: event.id, returnUntil: nil, isSilent: true, now: clock.now(), transaction)
    try audit(
      principal, .ticketsToBeRenewed, .notice(notice),
      fingerprint: Fingerprint.notice(notice, transaction), transaction)
    return true
  }

  /// Makes the tickets anew that say other times than the event's, and tells everybody whom its notices concern and who hasn't been
  /// told, a few in each transaction: an event with 100,000 tickets must not hold the gate for seconds. A stop in between loses
  /// nothing, the worker goes on. Returns how many orders it came by.
  @discardableResult
  func tellHolders(of event: Identifier<Event>) throws(BookingError) -> Int {
    var count = 0
    while let told = try store.write({ try tellSomeHolders(of: event, $0) }) { count += told }
    return count
  }

  /// Nil where no notice is unfinished.
  private func tellSomeHolders(of event: Identifier<Event>, _ transaction: any Transaction) throws -> Int? {
    guard let notice = try EventNotices.all(of: [event], transaction).first(where: { !$0.isFinished }),
      let event = try Events.find(event, transaction)
    else { return nil }
    let batch = 20
    let orders = try EventNotices.ordersToTell(notice, limit: batch, transaction)
    for order in orders {
      let isRenewed = try renewCodes(of: order, for: event, transaction)
      if !notice.isSilent { try tell(notice, event, order, hasNewCodes: isRenewed, transaction) }
    }
    if let last = orders.last { try EventNotices.setToldOrder(last.id, of: notice.id, transaction) }
    if orders.count < batch { try EventNotices.finish(notice.id, at: clock.now(), transaction) }
    return orders.count
  }

  /// An order that is paid only now has tickets for an event as it was when it was ordered.
  /// - Parameter eventOrders: those that were not cancelled.
  func tellOfChanges(_ order: Order, _ eventOrders: [EventOrder], _ transaction: any Transaction) throws {
    let notices = try EventNotices.all(of: Set(eventOrders.map(\.event)), transaction).filter { notice in
      !notice.isSilent && notice.hasPassed(order.id)
        && eventOrders.contains { $0.event == notice.event && $0.id <= notice.lastEventOrder }
    }
    let events = try Events.find(notices.map(\.event), transaction)
    for notice in notices {
      guard let event = events[notice.event] else { continue }
      try tell(notice, event, order, hasNewCodes: false, transaction)
    }
  }

  private func tell(
    _ notice: EventNotice, _ event: Event, _ order: Order, hasNewCodes: Bool, _ transaction: any Transaction
  ) throws {
    guard let customer = try Accounts.customer(order.account, transaction) else {
      throw BookingError.notFound(.account)
    }
    var facts = try facts(
      of: notice.change, event, order, name: customer.name, returnBy: notice.returnUntil, transaction)
    if hasNewCodes { facts.hasNewCodes = true }
    try queueMessage(
      .eventChanged, by: .email, to: customer.email, account: order.account, order: order.id,
      notice: notice.id, facts: facts, transaction)
  }

  /// Events some of whose ticket holders haven't been told yet.
  func eventsToTell() throws(BookingError) -> [Identifier<Event>] {
    try store.read { try EventNotices.unfinishedEvents($0) }
  }
}
