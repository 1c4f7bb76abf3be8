import BookingModel
import BookingRules
import BookingStore

/// An event's door: who may come in where and when, the desk that lets them in, and what has to be looked at.
public struct DoorCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// Those at whose door the principal may work, until an hour after their end: the soonest first.
  public func events() throws(BookingError) -> [Event] {
    try store.read { reader in
      try Events.ending(
        after: clock.now() - policy.gateLogInAfterEnd,
        of: office.doorSellers(principal, .scanTickets, reader), reader)
    }
  }

  /// One for everybody, "Admission", is made where there is none yet.
  public func lists(of event: Identifier<Event>) throws(BookingError) -> [CheckInList] {
    let known = try store.read { reader in
      let event = try office.authorisedDoor(event, .scanTickets, by: principal, reader)
      return try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, reader)
    }
    guard known.isEmpty else { return known }
    return try store.write(locking: [.event(event)]) { transaction in
      try office.doorLists(
        of: office.authorisedDoor(event, .scanTickets, by: principal, transaction), transaction)
    }
  }

  public func gates(of event: Identifier<Event>) throws(BookingError) -> [Gate] {
    try store.read { reader in
      try Gates.all(of: office.authorisedDoor(event, .scanTickets, by: principal, reader).id, reader)
    }
  }

  /// Where a gate's questions are answered for the whole evening. What it is asked is allowed anew each time, in the
  /// question's own transaction: by the session, the role, the event and the time.
  ///
  /// - Throws: what `authorisedDoor` throws; `.notFound` for a list or gate that isn't of this event.
  public func desk(list: Identifier<CheckInList>, gate: Identifier<Gate>?) throws(BookingError)
    -> any GateDesk
  {
    try store.read { reader -> ShopDesk in
      let sellers = try office.doorSellers(principal, .scanTickets, reader)
      guard let id = try CheckInLists.event(of: list, of: sellers, reader) else {
        throw BookingError.notFound(.checkInList)
      }
      let event = try office.authorisedDoor(id, .scanTickets, by: principal, reader)
      let lists = try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, reader)
      guard let list = lists.first(where: { $0.id == list }) else {
        throw BookingError.notFound(.checkInList)
      }
      let gate = try gate.map { id in
        guard let gate = try Gates.find(id, reader), gate.event == event.id else {
          throw BookingError.notFound(.gate)
        }
        return gate
      }
      let isLead = try office.grants(of: principal, reader).allow(
        .overrideAdmission, of: .seller(event.seller))
      return ShopDesk(
        office: office, principal: principal, event: event.id, list: list.id, gate: gate?.id,
        shown: GateStanding(
          title: event.title, timeZone: event.timeZone, list: list.name, gate: gate?.name, mode: .online,
          isLead: isLead, canSearch: true))
    }
  }

  /// Who is expected, by name: all of them, which is more than a helper needs.
  public func attendees(of event: Identifier<Event>) throws(BookingError) -> [Attendee] {
    try store.write(locking: [.event(event)]) { transaction in
      let event = try office.authorisedDoor(event, .manageDoor, by: principal, transaction)
      try office.audit(principal, .attendeesListed, .door(event.id), event: event.id, transaction)
      transaction.concern([])
      return try DoorTickets.attendees(of: event.id, transaction)
    }
  }

  /// - Throws: what `authorise` throws; `.invalid` for a name that is none, or another gate's.
  public func addGate(_ name: String, of event: Identifier<Event>) throws(BookingError) -> Gate {
    let name = try Self.checked(name, .name)
    return try store.write(locking: [.event(event)]) { transaction in
      let event = try office.authorisedEvent(event, .manageDoor, by: principal, transaction).id
      try requireFree(name, among: Gates.all(of: event, transaction).map(\.name))
      let id = try Gates.insert(name, of: event, at: clock.now(), transaction)
      try office.noteDoor(principal, .doorChanged, of: event, facts: name, transaction)
      return Gate(id: id, event: event, name: name)
    }
  }

  public func renameGate(_ gate: Identifier<Gate>, to name: String) throws(BookingError) {
    let name = try Self.checked(name, .name)
    try store.write { transaction in
      let sellers = try office.authorisedSellers(principal, .manageDoor, transaction)
      guard let known = try Gates.find(gate, of: sellers, transaction) else {
        throw BookingError.notFound(.gate)
      }
      let others = try Gates.all(of: known.event, transaction).filter { $0.id != gate }
      try requireFree(name, among: others.map(\.name))
      try Gates.setName(name, of: gate, transaction)
      try office.noteDoor(principal, .doorChanged, of: known.event, facts: name, transaction)
    }
  }

  /// - Throws: what `authorise` throws; `.invalid`; `.notFound` for a gate or a ticket type of another event.
  public func addList(_ draft: CheckInListDraft, of event: Identifier<Event>) throws(BookingError)
    -> CheckInList
  {
    try store.write(locking: [.event(event)]) { transaction in
      let event = try office.authorisedEvent(event, .manageDoor, by: principal, transaction)
      let draft = try checked(draft, of: event, among: lists(of: event, transaction), transaction)
      let id = try CheckInLists.insert(draft, of: event.id, at: clock.now(), transaction)
      return try noted(id, draft, of: event, transaction)
    }
  }

  @discardableResult public func changeList(
    _ list: Identifier<CheckInList>, to draft: CheckInListDraft
  ) throws(BookingError) -> CheckInList {
    try store.write { transaction in
      let sellers = try office.authorisedSellers(principal, .manageDoor, transaction)
      guard let id = try CheckInLists.event(of: list, of: sellers, transaction),
        let event = try Events.find(id, transaction)
      else { throw BookingError.notFound(.checkInList) }
      let others = try lists(of: event, transaction).filter { $0.id != list }
      let draft = try checked(draft, of: event, among: others, transaction)
      try CheckInLists.update(list, to: draft, transaction)
      return try noted(list, draft, of: event, transaction)
    }
  }

  private func noted(
    _ list: Identifier<CheckInList>, _ draft: CheckInListDraft, of event: Event,
    _ transaction: any Transaction
  ) throws -> CheckInList {
    try office.noteDoor(principal, .doorChanged, of: event.id, facts: draft.name, transaction)
    guard let made = try lists(of: event, transaction).first(where: { $0.id == list }) else {
      throw BookingError.notFound(.checkInList)
    }
    return made
  }

  private func lists(of event: Event, _ reader: any Reader) throws -> [CheckInList] {
    try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, reader)
  }

  private func checked(
    _ draft: CheckInListDraft, of event: Event, among others: [CheckInList], _ reader: any Reader
  ) throws -> CheckInListDraft {
    var draft = draft
    draft.name = try Self.checked(draft.name, .name)
    try requireFree(draft.name, among: others.map(\.name))
    // None at all would be a list that lets nobody in, and reads like one that is everybody's.
    if draft.ticketTypes == [] { throw BookingError.invalid([FieldProblem(.ticketTypes, .missing)]) }
    if draft.gates == [] { throw BookingError.invalid([FieldProblem(.name, .missing)]) }
    if let opens = draft.opensAt, let closes = draft.closesAt, closes <= opens {
      throw BookingError.invalid([FieldProblem(.endsAt, .endsBeforeStart)])
    }
    let types = try TicketTypes.all(of: event.id, reader)
    guard draft.ticketTypes?.isSubset(of: types) ?? true else { throw BookingError.notFound(.ticketType) }
    let gates = try Gates.all(of: event.id, reader).map(\.id)
    guard draft.gates?.isSubset(of: gates) ?? true else { throw BookingError.notFound(.gate) }
    return draft
  }

  private func requireFree(_ name: String, among others: [String]) throws {
    guard !others.contains(where: { FoldedText.sortKey($0) == FoldedText.sortKey(name) }) else {
      throw BookingError.invalid([FieldProblem(.name, .inUse)])
    }
  }

  static func checked(_ typed: String, _ field: FieldProblem.Field, maximum: Int = 40) throws(BookingError)
    -> String
  {
    let text = NormalizedText.normalised(typed)
    if let reason = TextRule(maximum: maximum, minimum: 1).reason(against: text) {
      throw .invalid([FieldProblem(field, reason)])
    }
    return text
  }
}
