import BookingModel
import BookingRules
import BookingStore

/// A code by which one device becomes an event's: shown once, to whoever asked for it.
public struct PairingCode: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  /// Eight symbols that can be read out.
  public let code: String
  public let expiresAt: Timestamp

  public var description: String { "(kept out of logs)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension DoorCommands {
  /// Revoked ones too.
  public func devices(of event: Identifier<Event>) throws(BookingError) -> [GateDevice] {
    try store.read { reader in
      try GateDevices.all(of: office.authorisedEvent(event, .manageDoor, by: principal, reader).id, reader)
    }
  }

  /// Good for one device, ten minutes and five tries.
  public func pairingCode(
    for event: Identifier<Event>, gate: Identifier<Gate>? = nil, name: String,
    _ profile: GateDevice.Profile = .scanOnly
  ) throws(BookingError) -> PairingCode {
    let name = try Self.checked(name, .name)
    return try store.write { transaction in
      let event = try office.authorisedEvent(event, .manageDoor, by: principal, transaction).id
      if let gate {
        guard try Gates.find(gate, transaction)?.event == event else { throw BookingError.notFound(.gate) }
      }
      let names = try GateDevices.all(of: event, transaction).filter { $0.revokedAt == nil }.map(\.name)
      guard !names.contains(name) else { throw BookingError.invalid([FieldProblem(.name, .inUse)]) }
      let code = try office.offerPairing(of: event, gate: gate, named: name, profile, transaction)
      try office.audit(
        principal, .pairingOffered, .door(event), event: event, facts: "\(name), \(profile.rawValue)",
        transaction)
      transaction.concern([])
      return code
    }
  }

  /// From now on its key is a stranger's, and what it scans is an incident.
  public func revoke(_ device: Identifier<GateDevice>) throws(BookingError) {
    try store.write { transaction in
      let sellers = try office.authorisedSellers(principal, .manageDoor, transaction)
      guard let known = try GateDevices.find(device, of: sellers, transaction) else {
        throw BookingError.notFound(.gateDevice)
      }
      guard known.revokedAt == nil else { return }
      try GateDevices.revoke(device, at: clock.now(), transaction)
      try office.noteDoor(principal, .deviceRevoked, of: known.event, facts: known.name, transaction)
    }
  }

  /// The newest first, closed ones too.
  public func incidents(of event: Identifier<Event>) throws(BookingError) -> [DoorIncident] {
    try store.read { reader in
      let event = try office.authorisedDoor(event, .overrideAdmission, by: principal, reader)
      return try DoorIncidents.all(of: event.id, reader)
    }
  }

  /// Somebody looked at it, and says what came of it.
  ///
  /// - Throws: what `authorise` throws; `.conflict` for one that is closed already, `.invalid` without a note.
  public func closeIncident(_ incident: Identifier<DoorIncident>, note: String) throws(BookingError) {
    let note = try Self.checked(note, .note, maximum: 200)
    try store.write { transaction in
      let sellers = try office.authorisedSellers(principal, .overrideAdmission, transaction)
      guard let known = try DoorIncidents.event(of: incident, of: sellers, transaction) else {
        throw BookingError.notFound(.incident)
      }
      guard known.isOpen else { throw BookingError.conflict }
      try DoorIncidents.close(incident, by: principal.account, note: note, at: clock.now(), transaction)
      try office.noteDoor(principal, .incidentClosed, of: known.id, facts: note, transaction)
    }
  }
}

extension BoxOffice {
  /// How many symbols of a code say which it is; the others, 25 bits, are its secret.
  private static let handleLength = 3

  func offerPairing(
    of event: Identifier<Event>, gate: Identifier<Gate>?, named name: String, _ profile: GateDevice.Profile,
    _ transaction: any Transaction
  ) throws -> PairingCode {
    let now = clock.now()
    try GatePairings.endPast(at: now, transaction)
    var symbols = ""
    repeat {
      symbols = PublicCode.make(groups: 2, environment.randomness).filter { $0 != "-" }
    } while try GatePairings.open(handle: String(symbols.prefix(Self.handleLength)), transaction) != nil
    let until = now + policy.pairingLifetime
    try GatePairings.insert(
      of: event, gate: gate, named: name, profile, handle: String(symbols.prefix(Self.handleLength)),
      hash: codeSecret(transaction).hash("pairing", symbols), tries: policy.pairingTries, until: until,
      transaction)
    return PairingCode(code: PublicCode.grouped(symbols), expiresAt: until)
  }

  /// Counts a try. The caller commits also when it fails: a try is never given back.
  func tryPairing(_ typed: String, _ transaction: any Transaction) throws -> Result<
    GatePairings.Open, BookingError
  > {
    guard let symbols = PublicCode.symbols(typed), symbols.count == 8,
      let open = try GatePairings.open(handle: String(symbols.prefix(Self.handleLength)), transaction),
      clock.now() < open.expiresAt, open.triesLeft > 0
    else { return .failure(.codeExpired) }
    guard KeyedSecret.areEqual(try codeSecret(transaction).hash("pairing", symbols), open.hash) else {
      try GatePairings.setTriesLeft(open.triesLeft - 1, of: open.id, transaction)
      return .failure(.wrongCode(triesLeft: open.triesLeft - 1))
    }
    try GatePairings.end(open.id, at: clock.now(), transaction)
    return .success(open)
  }
}
