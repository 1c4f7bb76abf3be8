import BookingModel
import BookingRules
import BookingStore

/// For staff: events, what is sold of them, their posters.
public struct EventCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// Adds a draft event of a seller's. - Throws: `.invalid` with every field that needs mending.
  public func add(_ draft: EventDraft, of seller: Identifier<Seller> = Seller.defaultSeller)
    throws(BookingError) -> Event
  {
    try store.write { transaction in
      try office.authorise(principal, .editEvents, of: .seller(seller), transaction)
      let draft = draft.tidied
      let rules = EventRules(
        now: clock.now(), placesPerCart: policy.placesPerCart, refusal: environment.gateway.refusal)
      let problems = rules.problems(of: draft)
      guard problems.isEmpty else { throw BookingError.invalid(problems) }
      let event = try office.insertEvent(draft, of: seller, status: .draft, transaction)
      try office.audit(
        principal, .eventAdded, .event(event.id, code: event.code),
        fingerprint: Fingerprint.event(event.id, transaction), transaction)
      return event
    }
  }

  /// Makes the event what the draft says. Ticket types that were ordered are only taken off sale when they are removed, and
  /// are on sale again when a later draft has them; prices of orders never change.
  ///
  /// - Parameter holders: what people with tickets hear of a new title, time or place; where anybody has one it must be said.
  /// - Throws: `.invalid`, `.conflict` when `revision` is not the stored one, `.notOnSale` for a cancelled event,
  ///   `.holdersAffected` where `holders` isn't said and matters: nothing is changed then.
  public func change(
    _ id: Identifier<Event>, _ draft: EventDraft, revision: Int, telling holders: HolderNotification? = nil
  ) throws(BookingError) -> Event {
    let (changed, isNoted) = try store.write { transaction -> (Event, Bool) in
      let event = try office.authorisedEvent(id, .editEvents, by: principal, transaction)
      guard event.status != .cancelled else { throw BookingError.notOnSale }
      guard event.revision == revision else { throw BookingError.conflict }
      let now = clock.now()
      let draft = draft.tidied
      let onSale = try TicketTypes.onSale([id], at: now, transaction)[id] ?? []
      let offers = try onSale + (TicketTypes.offSale([id], at: now, transaction)[id] ?? [])
      try Claims.endPast(of: offers.map(\.id), now: now, transaction)
      let taken = Dictionary(
        offers.map { ($0.id, $0.availability.sold + $0.availability.held) }, uniquingKeysWith: { $1 })
      guard draft.ticketTypes.allSatisfy({ $0.id.map { taken[$0] != nil } ?? true }) else {
        throw BookingError.conflict
      }
      let rules = EventRules(
        taken: taken, now: draft.endsAt == event.endsAt ? nil : now, placesPerCart: policy.placesPerCart,
        needsTickets: event.status == .published, refusal: environment.gateway.refusal)
      let problems = rules.problems(of: draft)
      guard problems.isEmpty else { throw BookingError.invalid(problems) }
      let change = EventChange(before: EventEssentials(event), after: draft.occasion)
      let affected = try office.holdersAffected(by: change, of: event, transaction)
      if let affected, holders == nil { throw BookingError.holdersAffected(affected) }
      let changed = try office.updateEvent(event, to: draft, replacing: onSale.map(\.id), transaction)
      try office.audit(
        principal, .eventChanged, .event(id, code: event.code),
        facts: affected.map { Self.auditFacts(of: holders, $0) } ?? "",
        fingerprint: Fingerprint.event(id, transaction), transaction)
      if affected != nil, case .everybody(let returnBy) = holders {
        try office.noteChange(change, of: changed, returnBy: returnBy, by: principal, transaction)
        return (changed, true)
      }
      return (changed, try office.noteSilentChange(change, of: changed, by: principal, transaction))
    }
    if isNoted { try office.tellHolders(of: id) }
    return changed
  }

  /// For the audit log: whether those with tickets were told, and how many they are.
  private static func auditFacts(of told: HolderNotification?, _ affected: AffectedHolders) -> String {
    let people = affected.people == 1 ? "1 person has" : "\(affected.people) people have"
    let tickets = affected.tickets == 1 ? "1 ticket" : "\(affected.tickets) tickets"
    return switch told {
    case .everybody(returnBy: nil): "\(people) \(tickets) and will be told"
    case .everybody: "\(people) \(tickets), will be told and may return them"
    case .nobody, nil: "\(people) \(tickets); nobody is told"
    }
  }
}
