import BookingModel
import BookingRules
import BookingStore
import BookingTickets

// What a device is told and tells, over the line that its key opens
extension Operator {
  /// Nil for a key that is no device's; one that is revoked says so.
  public func device(publicKey: [UInt8]) throws(BookingError) -> GateDevice? {
    try store.read { try GateDevices.find(publicKey: publicKey, $0) }
  }

  /// Binds a key to the event and gate of a pairing code, which is used up by it.
  ///
  /// - Throws: `.wrongCode`, `.codeExpired`, `.keyInUse` for a key that is a device's already, `.invalid` for what is no key.
  public func pair(_ code: String, publicKey: [UInt8], from origin: Origin) throws(BookingError) -> GateDevice
  {
    guard publicKey.count == 32 else { throw .invalid([FieldProblem(.keyName, .unreadable)]) }
    let paired = try store.write { transaction -> Result<GateDevice, BookingError> in
      guard try GateDevices.find(publicKey: publicKey, transaction) == nil else { return .failure(.keyInUse) }
      switch try office.tryPairing(code, transaction) {
      case .failure(let error): return .failure(error)
      case .success(let pairing):
        let id = try GateDevices.insert(pairing, publicKey: publicKey, at: clock.now(), transaction)
        try office.noteDoor(
          .worker, .devicePaired, of: pairing.event, facts: "\(pairing.name), from \(origin.text)",
          transaction)
        guard let device = try GateDevices.find(id, transaction) else {
          return .failure(.notFound(.gateDevice))
        }
        return .success(device)
      }
    }
    return try paired.get()
  }

  /// - Parameter cursor: what the device has already; nil for everything.
  /// - Throws: `.notFound` for a device that is gone, `.notAllowed` for one that is revoked.
  public func knowledge(for device: GateDevice, since cursor: DoorCursor?) throws(BookingError)
    -> DoorKnowledge
  {
    try store.write(locking: [.event(device.event)]) { transaction in
      guard let known = try GateDevices.find(device.id, transaction), known.publicKey == device.publicKey
      else {
        throw BookingError.notFound(.gateDevice)
      }
      guard known.revokedAt == nil else { throw BookingError.notAllowed }
      try GateDevices.noteHeard(known.id, at: clock.now(), transaction)
      _ = try Events.find(known.event, transaction).map { try office.doorLists(of: $0, transaction) }
      transaction.concern([.event(known.event)])
    }
    return try store.read { reader in
      guard let event = try Events.find(device.event, reader) else { throw BookingError.notFound(.event) }
      let latest = try Self.cursor(of: event.id, reader)
      // One that never was is another shop's, or from before a restore.
      let since = cursor.flatMap { cursor in
        cursor.version <= latest.version && cursor.lastTicket <= latest.lastTicket ? cursor : nil
      }
      let keys = try TicketSigningKeys.all(reader)
      var tickets: [DoorTicket] = []
      try DoorTickets.each(of: event.id, since: since, now: clock.now(), reader) { tickets.append($0) }
      return DoorKnowledge(
        cursor: latest, since: since, event: event.id,
        reference: TicketFacts.reference(eventCode: event.code), title: event.title, timeZone: event.timeZone,
        endsAt: event.endsAt,
        lists: try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, reader),
        gates: try Gates.all(of: event.id, reader), devices: try GateDevices.all(of: event.id, reader),
        keys: keys.map(\.publicKey),
        handovers: try zip(keys, keys.dropFirst()).map { next, key in
          try KeyHandover(from: .init(stored: (key.publicKey, key.secretKey)), to: next.publicKey)
        },
        sold: try DoorTickets.validCount(of: event.id, types: nil, reader), tickets: tickets)
    }
  }

  /// How far an event's tickets have come, and a hash of what is known beside them: for asking whether there is anything new.
  public func cursor(of event: Identifier<Event>) throws(BookingError) -> DoorCursor {
    try store.read { try Self.cursor(of: event, $0) }
  }

  private static func cursor(of event: Identifier<Event>, _ reader: any Reader) throws -> DoorCursor {
    let tickets = try TicketRevisions.cursor(of: event, reader)
    let prints = [try Fingerprint.door(event, reader), try Fingerprint.event(event, reader)]
    let facts = prints.reduce(try TicketSigningKeys.newest(reader)?.id.rawValue ?? 0) { facts, print in
      facts ^ print.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
    return DoorCursor(version: tickets.version, lastTicket: tickets.lastTicket, facts: facts & .max)
  }

  /// By the key that signs tickets now, so that a device knows what the shop said.
  public func sign(_ bytes: [UInt8]) throws(BookingError) -> [UInt8] {
    try store.write { transaction in
      transaction.concern([])
      return try office.ticketKey(now: clock.now(), transaction).sign(bytes)
    }
  }

  /// Takes in what happened at a door, whatever it is: rows that are here already change nothing, odd ones become incidents.
  ///
  /// - Parameter scans: of any of the event's devices: they carry each other's rows.
  /// - Parameter clockError: how far the device's clock is ahead.
  /// - Returns: how far each series had been heard before.
  /// - Throws: `.notFound` for a device that is gone.
  public func upload(_ scans: [Scan], from device: GateDevice, clockError: TimeSpan?) throws(BookingError)
    -> ScansHeard
  {
    try store.write(locking: [.event(device.event)]) { transaction in
      guard let known = try GateDevices.find(device.id, transaction), known.publicKey == device.publicKey
      else {
        throw BookingError.notFound(.gateDevice)
      }
      transaction.concern([.event(known.event)])
      let before = try Scans.heard(of: known.event, transaction)
      if known.revokedAt == nil { try GateDevices.noteHeard(known.id, at: clock.now(), transaction) }
      var odd = try office.takeIn(scans, by: known.id, of: known.event, transaction)
      if let clockError, abs(clockError.milliseconds) > policy.gateClockError.milliseconds {
        odd.append(.init(.clockWrong, device: known.id))
      }
      try office.openIncidents(odd, of: known.event, transaction)
      return before
    }
  }

  /// Rows that somebody showed to a device under another one's numbers, and that it didn't believe. Those that are what they say after
  /// all, for the device didn't know everybody yet, are taken in; the others are incidents.
  ///
  /// - Throws: `.notFound` for a device that is gone.
  public func look(at doubted: [Scan], from device: GateDevice) throws(BookingError) {
    try store.write(locking: [.event(device.event)]) { transaction in
      guard let known = try GateDevices.find(device.id, transaction) else {
        throw BookingError.notFound(.gateDevice)
      }
      transaction.concern([.event(known.event)])
      try office.openIncidents(
        try office.takeIn(doubted, by: nil, of: known.event, transaction), of: known.event, transaction)
    }
  }

  /// Of each series the number of the last row that is here with all before it.
  public func heard(_ event: Identifier<Event>) throws(BookingError) -> ScansHeard {
    try store.read { try Scans.heard(of: event, $0) }
  }

  /// What somebody hasn't heard yet: series by series, each in its order. The shop's own rows are signed by the key that signs tickets,
  /// so that whoever hears of them by way of another device believes them.
  public func scans(of event: Identifier<Event>, after heard: ScansHeard, limit: Int) throws(BookingError)
    -> [Scan]
  {
    try store.read { reader in
      var scans: [Scan] = []
      let devices = try GateDevices.all(of: event, reader).map(\.id)
      for series in [nil] + devices.map(Optional.some) where scans.count < limit {
        scans += try Scans.following(
          heard[series] ?? 0, of: series, of: event, limit: limit - scans.count, reader)
      }
      guard let stored = try TicketSigningKeys.newest(reader) else { return scans }
      let key = TicketSigningKey(stored: (stored.publicKey, stored.secretKey))
      for index in scans.indices where scans[index].id.device == nil {
        scans[index].signature = try key.sign(ScanSignature.message(scans[index]))
      }
      return scans
    }
  }
}
