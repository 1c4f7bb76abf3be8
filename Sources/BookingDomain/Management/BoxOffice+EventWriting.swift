import BookingModel
import BookingRules
import BookingStore

// What a transaction that has judged a draft does
extension BoxOffice {
  /// Adds an event with its ticket types, its code and its words to search by.
  ///
  /// - Parameter code: the code it had elsewhere, kept where nobody has it here.
  func insertEvent(
    _ draft: EventDraft, of seller: Identifier<Seller>, status: EventStatus, code: String? = nil,
    _ transaction: any Transaction
  ) throws -> Event {
    let category = try EventNames.spelling(of: draft.category, in: .category, transaction)
    let isFree = try code.map { try Events.find(code: $0, transaction) == nil } ?? false
    let code = try isFree ? code ?? "" : newEventCode(draft.title, transaction)
    let id = try Events.insert(
      draft, code: code, seller: seller, category: category, status: status, at: clock.now(),
      transaction)
    for (position, ticketType) in draft.ticketTypes.enumerated() {
      try write(ticketType, of: id, at: position, transaction)
    }
    return try finishWriting(id, transaction)
  }

  /// - Parameter old: the ticket types that are on sale; those that the draft has no more are removed.
  func updateEvent(
    _ event: Event, to draft: EventDraft, replacing old: [Identifier<TicketType>],
    _ transaction: any Transaction
  ) throws -> Event {
    try search.remove(event.id, transaction)
    let category =
      draft.category == event.category
      ? event.category : try EventNames.spelling(of: draft.category, in: .category, transaction)
    try Events.update(event.id, to: draft, category: category, at: clock.now(), transaction)
    let kept = Set(draft.ticketTypes.compactMap(\.id))
    for id in old where !kept.contains(id) { try removeTicketType(id, transaction) }
    for (position, ticketType) in draft.ticketTypes.enumerated() {
      try write(ticketType, of: event.id, at: position, transaction)
    }
    return try finishWriting(event.id, transaction)
  }

  /// Lets carts' holds go, then deletes it; one that was ever ordered stays as a row that is no longer on sale.
  func removeTicketType(_ ticketType: Identifier<TicketType>, _ transaction: any Transaction) throws {
    try Claims.deleteHolds(of: ticketType, transaction)
    // A list that names it alone would be everybody's without it.
    if try EventOrders.isAny(of: ticketType, transaction) || CheckInLists.name(ticketType, transaction) {
      try TicketTypes.takeOffSale(ticketType, at: clock.now(), transaction)
    } else {
      try TicketTypes.delete(ticketType, transaction)
    }
  }

  /// Adds a ticket type, or changes the one whose id the draft has. A plan's seats are its capacity.
  private func write(
    _ draft: EventDraft.TicketTypeDraft, of event: Identifier<Event>, at position: Int,
    _ transaction: any Transaction
  ) throws {
    let plan: SeatingPlan?
    do throws(SeatingPlanProblem) {
      plan = try draft.seatingPlan.map { notation throws(SeatingPlanProblem) in try SeatingPlan(notation) }
    } catch {
      throw BookingError.invalid([FieldProblem(.seatingPlan, .notAPlan(error))])
    }
    let capacity = plan?.seats.count ?? draft.capacity
    let id: Identifier<TicketType>
    if let known = draft.id {
      id = known
      try TicketTypes.update(id, to: draft, capacity: capacity, at: position, transaction)
    } else {
      id = try TicketTypes.insert(draft, capacity: capacity, into: event, at: position, transaction)
    }
    try writeSeats(of: id, to: plan, transaction)
  }

  /// Brings the seats in step with a plan. Seats that stay keep their claims.
  ///
  /// - Throws: `.invalid` where the plan lacks a seat that is sold or held.
  private func writeSeats(
    of id: Identifier<TicketType>, to plan: SeatingPlan?, _ transaction: any Transaction
  ) throws {
    let seats = plan?.seats ?? []
    let gone = try Seats.labels(of: id, transaction).subtracting(seats.map(\.label)).sorted()
    if let label = try Seats.delete(gone, of: id, transaction).min() {
      throw BookingError.invalid([FieldProblem(.seatingPlan, .seatInUse(label))])
    }
    try Seats.put(seats, of: id, transaction)
  }

  /// Brings what is derived from an event and its ticket types in step with them.
  private func finishWriting(_ id: Identifier<Event>, _ transaction: any Transaction) throws -> Event {
    try Events.updatePrice(id, transaction)
    guard let event = try Events.find(id, transaction) else { throw BookingError.notFound(.event) }
    try search.put(id, words: event.searchWords, transaction)
    return event
  }

  private func newEventCode(_ title: String, _ reader: any Reader) throws -> String {
    for _ in 0..<4 {
      let code = EventCode.make(title: title, environment.randomness)
      if try Events.find(code: code, reader) == nil { return code }
    }
    // Many events with one title: 40 bits in place of 20.
    return EventCode.make(title: title, environment.randomness, groups: 2)
  }
}
