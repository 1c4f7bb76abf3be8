import BookingModel
import BookingStore
import BookingTickets

extension BoxOffice {
  /// Gives tickets other codes, each of the next generation: the door refuses the codes they had, and says why. Their row of
  /// changes, and the audit log with its fingerprint, tell of it.
  ///
  /// - Parameter most: how many codes a ticket may have had in all.
  /// - Throws: `.ticketVoid`, `.tooManyTicketCodes`. Nothing is changed then.
  func replaceCodes(
    _ tickets: [Tickets.Coded], of order: Order, in event: Event, because reason: TicketReplacement.Reason,
    as action: AuditAction, note: String = "", by principal: Principal, most: Int,
    _ transaction: any Transaction
  ) throws {
    guard !tickets.isEmpty else { return }
    guard tickets.allSatisfy({ !$0.isVoid }) else { throw BookingError.ticketVoid }
    guard tickets.allSatisfy({ $0.generation < min(most, policy.ticketCodes) }) else {
      throw BookingError.tooManyTicketCodes(most)
    }
    let now = clock.now()
    let key = try ticketKey(now: now, transaction)
    let writer = TicketFactsWriter(key: key.id, policy: policy)
    for ticket in tickets {
      let facts = try writer.facts(
        ticket.doorID, event, ticket.ticketType, generation: ticket.generation + 1)
      try Tickets.replace(
        ticket, by: facts, signedBy: key.id, key.token(.facts(facts)).signature, because: reason, at: now,
        actor: principal.actor, transaction)
    }
    let codes = tickets.map(\.named.code).joined(separator: " ")
    try audit(
      principal, action, .ticketCodes(order.id), facts: note.isEmpty ? codes : "\(codes), \(note)",
      fingerprint: Fingerprint.ticketCodes(of: order.id, transaction), transaction)
  }

  /// After an event went to other times: those of an order's tickets get other codes whose codes aren't good then. Codes from
  /// before they said times stay. Returns whether any did.
  func renewCodes(of order: Order, for event: Event, _ transaction: any Transaction) throws -> Bool {
    let outdated = try Tickets.coded(of: order.id, for: event.id, transaction).filter { ticket in
      // One that has no code left keeps its last.
      ticket.generation < policy.ticketCodes
        && ticket.facts.map { !$0.validity.suits(event, policy) } ?? false
    }
    try replaceCodes(
      outdated, of: order, in: event, because: .eventMoved, as: .ticketsRenewed, by: .worker,
      most: policy.ticketCodes, transaction)
    return !outdated.isEmpty
  }

  /// Another code for one ticket, for whoever holds it; they are told where it is.
  func reissue(
    _ ticket: Identifier<Ticket>, of order: Order, as action: AuditAction, note: String = "",
    by principal: Principal, most: Int, _ transaction: any Transaction
  ) throws {
    guard let coded = try Tickets.coded(ticket, of: order.id, transaction),
      let event = try Events.find(coded.event, transaction),
      let eventOrder = try EventOrders.of(order.id, transaction).first(where: { $0.id == coded.eventOrder })
    else { throw BookingError.notFound(.ticket) }
    try replaceCodes(
      [coded], of: order, in: event, because: .askedFor, as: action, note: note, by: principal, most: most,
      transaction)
    try notify(
      .ticketReplaced, order, eventOrders: [eventOrder], tickets: [eventOrder.id: [coded.named]], transaction)
  }
}

/// What tickets' codes say, by one key.
struct TicketFactsWriter {
  let key: TicketKeyID
  let policy: Policy

  func facts(
    _ id: DoorTicketID, _ event: Event, _ ticketType: Identifier<TicketType>, generation: Int
  ) throws -> TicketFacts {
    guard let generation = UInt8(exactly: generation) else {
      throw BookingError.tooManyTicketCodes(policy.ticketCodes)
    }
    return TicketFacts(
      key: key, id: id, event: TicketFacts.reference(eventCode: event.code), ticketType: ticketType,
      validity: TicketValidity(of: event, policy), generation: generation)
  }
}
