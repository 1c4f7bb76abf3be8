import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// An event at whose door the principal may do this. A log-in of this very session is proof enough, until an hour after the
  /// event's end: nobody types a password between two guests. What overrides a door's decision or changes the door asks
  /// `authorisedEvent` instead, which wants a proof of the last minutes.
  ///
  /// - Throws: `.logInNeeded`, `.sessionEnded`, `.notAllowed`, `.passwordNeededAgain` for who typed none in this session, `.notFound` for
  ///   another seller's as for one that isn't there, `.doorClosed`.
  func authorisedDoor(
    _ id: Identifier<Event>, _ permission: Permission, by principal: Principal, _ reader: any Reader
  ) throws -> Event {
    guard let event = try Events.find(id, of: doorSellers(principal, permission, reader), reader) else {
      throw BookingError.notFound(.event)
    }
    guard clock.now() < event.endsAt + policy.gateLogInAfterEnd else { throw BookingError.doorClosed }
    return event
  }

  /// With whose doors the principal may do this.
  func doorSellers(_ principal: Principal, _ permission: Permission, _ reader: any Reader) throws
    -> SellerScope
  {
    if principal.isGuest { throw BookingError.logInNeeded }
    try requireLiveSession(principal, reader)
    let sellers = try grants(of: principal, reader).sellers(permission)
    guard !sellers.isEmpty else { throw BookingError.notAllowed }
    guard principal.account == nil || principal.authenticatedAt != nil else {
      throw BookingError.passwordNeededAgain
    }
    return sellers
  }

  /// Writes into the audit log what a door is from now on.
  func noteDoor(
    _ principal: Principal, _ action: AuditAction, of event: Identifier<Event>, facts: String,
    _ transaction: any Transaction
  ) throws {
    try audit(
      principal, action, .door(event), event: event, facts: facts,
      fingerprint: Fingerprint.door(event, transaction), transaction)
    transaction.concern([.event(event)])
  }

  /// An event's lists; one for everybody is made where there is none.
  func doorLists(of event: Event, _ transaction: any Transaction) throws -> [CheckInList] {
    if try !CheckInLists.isAny(of: event.id, transaction) {
      let draft = CheckInListDraft(name: Self.firstList)
      _ = try CheckInLists.insert(draft, of: event.id, at: clock.now(), transaction)
      try noteDoor(.worker, .doorChanged, of: event.id, facts: draft.name, transaction)
    }
    return try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, transaction)
  }

  private static let firstList = "Admission"

  /// Opens incidents that nobody was told of, and writes into the audit log that there are some.
  func openIncidents(
    _ incidents: [DoorIncidents.About], of event: Identifier<Event>, _ transaction: any Transaction
  ) throws {
    let now = clock.now()
    let opened = try incidents.filter { try DoorIncidents.insert($0, of: event, at: now, transaction) }
    guard !opened.isEmpty else { return }
    try noteDoor(
      .worker, .incidentOpened, of: event, facts: opened.map(\.kind.rawValue).joined(separator: " "),
      transaction)
  }
}
