extension BoxOffice {
  /// Adds a draft event. - Throws: `.invalid` with every field that needs mending.
  public func addEvent(_ principal: Principal, _ draft: EventDraft) throws(BookingError) -> Event {
    try store.write { transaction in
      try authorise(principal, .management, transaction)
      let draft = draft.tidied
      let rules = EventRules(
        now: clock.now(), placesPerCart: policy.placesPerCart, refusal: environment.gateway.refusal)
      let problems = rules.problems(of: draft)
      guard problems.isEmpty else { throw BookingError.invalid(problems) }
      let event = try insert(draft, status: .draft, transaction)
      try audit(
        principal, "event added", event: event.id, subject: event.code,
        fingerprint: Fingerprint.event(event.id, transaction), transaction)
      return event
    }
  }

  /// Makes the event what the draft says. Ticket types that were ordered are only taken off sale when they are removed, and
  /// are on sale again when a later draft has them; prices of orders never change.
  ///
  /// - Parameter holders: what people with tickets hear of a new title, time or place; where anybody has one it must be said.
  /// - Throws: `.invalid`, `.changedMeanwhile` when `revision` is not the stored one, `.notOnSale` for a cancelled event,
  ///   `.holdersAffected` where `holders` isn't said and matters: nothing is changed then.
  public func changeEvent(
    _ principal: Principal, _ id: Identifier<Event>, _ draft: EventDraft, revision: Int,
    telling holders: HoldersTold? = nil
  ) throws(BookingError) -> Event {
    let changed = try store.write { transaction in
      try authorise(principal, .management, transaction)
      guard let event = try Event.find(id, transaction) else { throw BookingError.notFound }
      guard event.status != .cancelled else { throw BookingError.notOnSale }
      guard event.revision == revision else { throw BookingError.changedMeanwhile }
      let now = clock.now()
      let draft = draft.tidied
      let onSale = try EventDetails.Offer.all(of: id, at: now, transaction)
      let offers = try onSale + EventDetails.Offer.offSale(of: id, at: now, transaction)
      for offer in offers { try Claims.endPast(of: offer.id, now: now, transaction) }
      let taken = Dictionary(
        offers.map { ($0.id, $0.availability.sold + $0.availability.held) }, uniquingKeysWith: { $1 })
      guard draft.ticketTypes.allSatisfy({ $0.id.map { taken[$0] != nil } ?? true }) else {
        throw BookingError.changedMeanwhile
      }
      let rules = EventRules(
        taken: taken, now: draft.endsAt == event.endsAt ? nil : now, placesPerCart: policy.placesPerCart,
        needsTickets: event.status == .published, refusal: environment.gateway.refusal)
      let problems = rules.problems(of: draft)
      guard problems.isEmpty else { throw BookingError.invalid(problems) }
      let change = EventChange(before: Occasion(event), after: draft.occasion)
      let affected = try holdersAffected(by: change, of: event, transaction)
      if let affected, holders == nil { throw BookingError.holdersAffected(affected) }
      let changed = try update(event, to: draft, replacing: onSale.map(\.id), transaction)
      try audit(
        principal, "event changed", event: id, subject: event.code,
        facts: affected.map { Self.record(of: holders, $0) } ?? "",
        fingerprint: Fingerprint.event(id, transaction), transaction)
      if affected != nil, case .everybody(let returnBy) = holders {
        try note(change, of: changed, returnBy: returnBy, by: principal, transaction)
      }
      return changed
    }
    if case .everybody = holders { try tellHolders(of: id) }
    return changed
  }

  /// For the record: whether those with tickets were told, and how many they are.
  private static func record(of told: HoldersTold?, _ affected: HoldersAffected) -> String {
    let people = affected.people == 1 ? "1 person has" : "\(affected.people) people have"
    let tickets = affected.tickets == 1 ? "1 ticket" : "\(affected.tickets) tickets"
    return switch told {
    case .everybody(returnBy: nil): "\(people) \(tickets) and will be told"
    case .everybody: "\(people) \(tickets), will be told and may return them"
    case .nobody, nil: "\(people) \(tickets); nobody is told"
    }
  }
}

// What a transaction that has judged the draft does
extension BoxOffice {
  /// Adds an event with its ticket types, its code and its words to search by.
  ///
  /// - Parameter code: the code it had elsewhere, kept where nobody has it here.
  func insert(
    _ draft: EventDraft, status: EventStatus, code: String? = nil, _ transaction: any Transaction
  ) throws -> Event {
    let now = clock.now()
    let category = try EventNames.spelling(of: draft.category, in: .category, transaction)
    let isFree = try code.map { try Event.find(code: $0, transaction) == nil } ?? false
    let code = try isFree ? code ?? "" : newEventCode(draft.title, transaction)
    let id: Identifier<Event> = try transaction.insert(
      """
      INSERT INTO events (code, seller_id, title, title_key, summary, description, category, venue, city, country,
        time_zone, starts_at, ends_at, doors_at, age_limit, refund_policy, status, created_at, updated_at)
      VALUES (\(code), \(Seller.house), \(draft.title),
        \(FoldedText.sortKey(draft.title)), \(draft.summary), \(draft.description), \(category), \(draft.venue),
        \(draft.city), \(draft.country), \(draft.timeZone), \(draft.startsAt), \(draft.endsAt),
        \(draft.doorsAt), \(draft.ageLimit), \(draft.refundPolicy), \(status), \(now), \(now))
      RETURNING id
      """)
    for (position, ticketType) in draft.ticketTypes.enumerated() {
      try TicketType.insert(ticketType, into: id, at: position, transaction)
    }
    return try finishWriting(id, transaction)
  }

  private func update(
    _ event: Event, to draft: EventDraft, replacing old: [Identifier<TicketType>],
    _ transaction: any Transaction
  ) throws -> Event {
    try search.remove(event.id, transaction)
    let category =
      draft.category == event.category
      ? event.category : try EventNames.spelling(of: draft.category, in: .category, transaction)
    try transaction.run(
      """
      UPDATE events SET title = \(draft.title), title_key = \(FoldedText.sortKey(draft.title)),
        summary = \(draft.summary), description = \(draft.description), category = \(category),
        venue = \(draft.venue), city = \(draft.city), country = \(draft.country), time_zone = \(draft.timeZone),
        starts_at = \(draft.startsAt), ends_at = \(draft.endsAt), doors_at = \(draft.doorsAt),
        age_limit = \(draft.ageLimit), refund_policy = \(draft.refundPolicy), revision = revision + 1,
        updated_at = \(clock.now())
      WHERE id = \(event.id)
      """)
    let kept = Set(draft.ticketTypes.compactMap(\.id))
    for id in old where !kept.contains(id) { try TicketType.remove(id, at: clock.now(), transaction) }
    for (position, ticketType) in draft.ticketTypes.enumerated() {
      if let id = ticketType.id {
        try TicketType.update(id, to: ticketType, at: position, transaction)
      } else {
        try TicketType.insert(ticketType, into: event.id, at: position, transaction)
      }
    }
    return try finishWriting(event.id, transaction)
  }

  /// Brings what is derived from an event and its ticket types in step with them.
  private func finishWriting(_ id: Identifier<Event>, _ transaction: any Transaction) throws -> Event {
    let cheapest = try transaction.first(
      """
      SELECT price, currency FROM ticket_types WHERE event_id = \(id) AND removed_at IS NULL
      ORDER BY price, id LIMIT 1
      """)
    let price = try cheapest?.get("price", as: Int64.self) ?? 0
    let currency = try cheapest?.get("currency", as: String.self) ?? ""
    try transaction.run("UPDATE events SET from_price = \(price), currency = \(currency) WHERE id = \(id)")
    guard let event = try Event.find(id, transaction) else { throw BookingError.notFound }
    try search.put(id, words: event.searchWords, transaction)
    return event
  }

  private func newEventCode(_ title: String, _ reader: any Reader) throws -> String {
    for _ in 0..<4 {
      let code = EventCode.make(title: title, environment.randomness)
      if try Event.find(code: code, reader) == nil { return code }
    }
    // Many events with one title: 40 bits in place of 20.
    return EventCode.make(title: title, environment.randomness, groups: 2)
  }
}
