import BookingModel
import BookingTickets
import Synchronization

/// A shop that has an event, its tickets and its devices in memory and nothing else: what drills, benchmarks and tests of gates hold
/// theirs against.
package final class RehearsalShop: Sendable {
  package let gates: [Gate]
  package let list: CheckInList
  package let startsAt: Timestamp
  package let endsAt: Timestamp
  package let tickets: [DoorTicketID]
  private let clock: WallClock
  private let state: Mutex<State>

  private struct State: Sendable {
    var devices: [[UInt8]: GateDevice] = [:]
    var invitations: [String: (name: String, gate: Identifier<Gate>?)] = [:]
    var scans = ScanUnion()
    /// Rows that their devices didn't sign, and who brought or showed them.
    var forged: [ScanID] = []
    /// The newest first.
    var keys: [TicketSigningKey]
    /// What is different about some tickets, and since which version.
    var changes: [Int: (version: Int64, generation: Int, void: VoidReason?)] = [:]
    var version: Int64 = 0

    mutating func takeIn(_ scans: [Scan]) {
      for scan in scans {
        let device = devices.values.first { $0.id == scan.id.device }
        guard let device, ScanSignature.isGood(scan, by: device.publicKey) else {
          forged.append(scan.id)
          continue
        }
        self.scans.add(scan)
      }
    }
  }

  private static let event = Identifier<Event>(1)
  private static let type = Identifier<TicketType>(1)
  private static let reference = TicketFacts.reference(eventCode: "rehearsal")

  /// - Parameters:
  ///   - gates: their names.
  ///   - randomness: the tickets' and the key's.
  /// - Throws: `.storage` where no key can be made.
  package init(
    people: Int, gates: [String], entry: EntryRule = .once, usesHomeGates: Bool = false, clock: WallClock,
    randomness: Randomness
  ) throws(BookingError) {
    guard let key = try? TicketSigningKey(randomness: randomness) else { throw .storage("no key pair") }
    let now = clock.now()
    (self.clock, startsAt, endsAt) = (clock, now + .hours(1), now + .hours(5))
    self.gates = gates.enumerated().map { index, name in
      Gate(id: Identifier(Int64(index) + 1), event: Self.event, name: name)
    }
    list = CheckInList(
      id: Identifier(1), event: Self.event, name: "Admission", entry: entry, opensAt: now - .hours(1),
      closesAt: endsAt, usesHomeGates: usesHomeGates)
    tickets = (0..<people).compactMap { _ in
      DoorTicketID(publicID: randomness.bytes(DoorTicketID.length))
    }
    state = Mutex(State(keys: [key]))
  }

  /// What the code of a ticket says now, or said at an earlier generation.
  package func code(_ number: Int, generation: Int? = nil) throws(BookingError) -> String {
    let (current, key) = state.withLock { ($0.changes[number]?.generation ?? 0, $0.keys[0]) }
    let facts = TicketFacts(
      key: key.id, id: tickets[number], event: Self.reference, ticketType: Self.type,
      validity: TicketValidity(from: startsAt - .hours(12), until: endsAt + .hours(6)),
      generation: UInt8(truncatingIfNeeded: generation ?? current))
    guard let token = try? key.token(.facts(facts)) else { throw .storage("no signature") }
    return token.text
  }

  // MARK: - What its staff does

  /// The code that a device types.
  package func invite(_ name: String, gate: Identifier<Gate>?) -> String {
    state.withLock { state in
      let code = "PAIR\(1000 + state.invitations.count + state.devices.count)"
      state.invitations[code] = (name, gate)
      return code
    }
  }

  /// Another key signs from now on.
  package func rotateKey(randomness: Randomness) throws(BookingError) {
    guard let key = try? TicketSigningKey(randomness: randomness) else { throw .storage("no key pair") }
    state.withLock { state in
      state.keys.insert(key, at: 0)
      state.version += 1
    }
  }

  package func revoke(_ name: String) {
    let now = clock.now()
    state.withLock { state in
      for (key, device) in state.devices where device.name == name {
        state.devices[key] = GateDevice(
          id: device.id, name: device.name, event: device.event, gate: device.gate, profile: device.profile,
          publicKey: device.publicKey, pairedAt: device.pairedAt, heardAt: device.heardAt, revokedAt: now)
      }
      state.version += 1
    }
  }

  package func void(_ number: Int, _ reason: VoidReason) { change(number) { $0.void = reason } }

  package func reissue(_ number: Int) { change(number) { $0.generation += 1 } }

  private func change(
    _ number: Int, _ body: (inout (version: Int64, generation: Int, void: VoidReason?)) -> Void
  ) {
    state.withLock { state in
      state.version += 1
      var change = state.changes[number] ?? (0, 0, nil)
      change.version = state.version
      body(&change)
      state.changes[number] = change
    }
  }

  /// All that devices have told it.
  package var scans: ScanUnion { state.withLock { $0.scans } }
  package var forged: [ScanID] { state.withLock { $0.forged } }

  package var header: SnapshotHeader { SnapshotHeader(knowledge(since: nil), types: []) }

  // MARK: - What devices hear

  /// The end of a line that was opened with a key.
  package func host(for publicKey: [UInt8]) -> any SyncHost { Host(shop: self, publicKey: publicKey) }

  package func knowledge(since: DoorCursor?) -> DoorKnowledge {
    state.withLock { state in
      let told = tickets.indices.filter { number in
        since.map { (state.changes[number]?.version ?? 0) > $0.version } ?? true
      }
      return DoorKnowledge(
        cursor: Self.cursor(state.version), since: since, event: Self.event, reference: Self.reference,
        title: "Rehearsal", timeZone: "UTC", endsAt: endsAt, lists: [list], gates: gates,
        devices: state.devices.values.sorted { $0.id < $1.id }, keys: state.keys.map(\.publicKey),
        handovers: zip(state.keys, state.keys.dropFirst()).compactMap { next, key in
          try? KeyHandover(from: key, to: next.publicKey)
        }, sold: tickets.count,
        tickets: told.map { number in ticket(number, state.changes[number]) })
    }
  }

  /// Nothing is sold during a rehearsal.
  private static func cursor(_ version: Int64) -> DoorCursor { DoorCursor(version: version, lastTicket: 0) }

  /// - Parameter age: 0 for the key that signs now, 1 for the one before it.
  package func sign(_ bytes: [UInt8], age: Int = 0) throws(BookingError) -> [UInt8] {
    guard let signature = try? state.withLock({ $0.keys[age] }).sign(bytes) else {
      throw .storage("no signature")
    }
    return signature
  }

  private func ticket(_ number: Int, _ change: (version: Int64, generation: Int, void: VoidReason?)?)
    -> DoorTicket
  {
    DoorTicket(
      id: tickets[number], code: nil, ticketType: Self.type, typeName: "Standard",
      seat: "\(number / 40 + 1)-\(number % 40 + 1)", holder: "Ana Mar\(number)",
      generation: change?.generation ?? 0, voidReason: change?.void,
      replaced: (change?.generation ?? 0) > 0 ? TicketReplacement(reason: .askedFor, at: startsAt) : nil)
  }

  private struct Host: SyncHost {
    let shop: RehearsalShop
    let publicKey: [UInt8]

    func device() throws(BookingError) -> SyncMessage.DeviceRecord? {
      guard let device = shop.state.withLock({ $0.devices[publicKey] }) else { return nil }
      guard device.revokedAt == nil else { throw .deviceTrouble(.revoked) }
      return SyncMessage.DeviceRecord(
        id: device.id, name: device.name, event: device.event, gate: device.gate, profile: device.profile)
    }

    func now() -> Timestamp { shop.clock.now() }
    func cursor() throws(BookingError) -> DoorCursor? {
      shop.state.withLock { RehearsalShop.cursor($0.version) }
    }

    func pair(_ code: String) throws(BookingError) -> (
      device: SyncMessage.DeviceRecord, keys: [[UInt8]]
    ) {
      let now = shop.clock.now()
      let isKnown = shop.state.withLock { state in
        guard let invitation = state.invitations.removeValue(forKey: code) else { return false }
        state.version += 1
        state.devices[publicKey] = GateDevice(
          id: Identifier(Int64(state.devices.count) + 1), name: invitation.name, event: RehearsalShop.event,
          gate: invitation.gate, profile: .scanOnly, publicKey: publicKey, pairedAt: now, heardAt: now,
          revokedAt: nil)
        return true
      }
      guard isKnown, let device = try device() else { throw .wrongCode(triesLeft: 4) }
      return (device, shop.state.withLock { $0.keys.map(\.publicKey) })
    }

    func frame(since: DoorCursor?) throws(BookingError) -> [UInt8] {
      try SnapshotFrame.make(shop.knowledge(since: since), for: publicKey, now: shop.clock.now()) {
        (bytes) throws(BookingError) in try shop.sign(bytes)
      }
    }

    func take(_ scans: [Scan], clockError: TimeSpan?) throws(BookingError) -> ScansHeard {
      shop.state.withLock { state in
        let before = state.scans.heard
        state.takeIn(scans)
        return before
      }
    }

    func look(at doubted: [Scan]) throws(BookingError) { shop.state.withLock { $0.takeIn(doubted) } }

    func scans(after heard: ScansHeard, limit: Int) throws(BookingError) -> [Scan] {
      shop.state.withLock { $0.scans.scans(after: heard, limit: limit) }
    }
  }
}
