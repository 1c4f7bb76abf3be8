import BookingModel
import BookingRules
import BookingTickets
import Synchronization

/// A gate on a device of its own: it decides by what it was told, what it scanned and what it heard of others.
///
/// While the shop answers, each question is preceded by hearing what other gates did, and each passage is told before anybody is let
/// in: two gates that both hear the shop never let the same ticket in twice. A shop that doesn't answer within `Policy.gateWait` is
/// left aside by itself, and asked again when somebody connects it anew (``connect(_:)``). What was scanned meanwhile isn't lost: it is
/// in the device's own series, durable before it was answered.
package final class DeviceDesk: GateDesk {
  let directory: DeviceDirectory
  let policy: Policy
  let clock: WallClock
  let state: Mutex<DeskState>
  /// The way to the shop, as long as it answers.
  let line = Mutex<SyncClient?>(nil)
  /// One question at a time.
  private let turn = Mutex<Void>(())
  /// That nobody else scans with this device.
  private let lock: DeviceDirectory.Lock

  /// - Parameters:
  ///   - list: nil for the first that is asked at the gate.
  ///   - gate: nil for the one it was paired for.
  /// - Throws: `.deviceTrouble`, and as files do.
  package init(
    _ directory: DeviceDirectory, list: Identifier<CheckInList>? = nil, gate: Identifier<Gate>? = nil,
    policy: Policy, clock: WallClock
  ) throws(BookingError) {
    self.directory = directory
    self.policy = policy
    self.clock = clock
    lock = try directory.lock()
    state = Mutex(try DeskState(directory, list: list, gate: gate, now: clock.now()))
  }

  // MARK: - GateDesk

  package func scan(_ text: String, _ direction: DoorDirection, layout: KeyboardLayout?)
    throws(BookingError) -> ScanAnswer
  {
    try inTurn { () throws(BookingError) -> ScanAnswer in
      let recognition = try ready { $0.ring.recognised(ScannedCode.read(text, first: layout)) }
      switch recognition {
      case .ticket(let presented, let layout):
        return try decide(presented, direction, layout: layout)
      case .ticketCode(let code): return try typed(code, direction)
      case .forged: return try refuse(.forged)
      case .incomplete: return try refuse(.incomplete)
      case .foreign: return try refuse(.foreign)
      }
    }
  }

  package func undo(_ scan: ScanID, note: String?) throws(BookingError) {
    try inTurn { () throws(BookingError) -> Void in
      let now = clock.now()
      let written = try ready { (state) throws(BookingError) -> [Scan] in
        guard let row = state.union.scan(scan), ScanUnion.direction(of: row) != nil, let ticket = row.ticket,
          !state.union.isUndone(scan),
          state.union.passages(.init(list: row.list, ticket: ticket), nil).last?.scan == scan
        else { throw .deviceTrouble(.noSuchScan) }
        let isOwn = scan.device == state.pairing.id && now - row.scannedAt <= policy.ownUndo
        let note = Self.note(note)
        guard isOwn || note != nil else { throw .deviceTrouble(.noteMissing) }
        return try state.write(
          [
            .init(
              kind: .undo, reason: row.reason, ticket: ticket, generation: row.generation, undoes: scan,
              note: note)
          ], now: now)
      }
      tell(written, patience())
    }
  }

  package func override(_ scan: ScanID, note: String) throws(BookingError) -> ScanAnswer {
    try inTurn { () throws(BookingError) -> ScanAnswer in
      guard let note = Self.note(note) else { throw .deviceTrouble(.noteMissing) }
      let now = clock.now()
      let (answer, written) = try ready { (state) throws(BookingError) -> (ScanAnswer, [Scan]) in
        guard let row = state.union.scan(scan), row.kind == .refusal, let ticket = row.ticket else {
          throw .deviceTrouble(.noSuchScan)
        }
        let written = try state.write(
          [
            .init(
              kind: .override, reason: .overridden, ticket: ticket, generation: row.generation, note: note)
          ], now: now)
        let known = DoorTicketID(publicID: ticket).flatMap { state.snapshot.ticket($0) }
        let id = written.first?.id ?? scan
        return (
          ScanAnswer(scan: id, reason: .overridden, at: state.corrected(now), ticket: known), written
        )
      }
      tell(written, patience())
      return answer
    }
  }

  package func search(_ words: String) throws(BookingError) -> [DoorTicket] {
    try ready { (state) throws(BookingError) -> [DoorTicket] in
      guard let list = state.searchable else { throw .deviceTrouble(.listClosed) }
      guard words.filter({ $0.isLetter || $0.isNumber }).count >= policy.doorSearchLetters else { return [] }
      return list.found(words, most: policy.doorSearchAnswers)
    }
  }

  package func admit(_ ticket: DoorTicketID, _ direction: DoorDirection) throws(BookingError) -> ScanAnswer {
    try inTurn { () throws(BookingError) -> ScanAnswer in
      let generation = try ready { $0.snapshot.ticket(ticket)?.generation }
      return try decide(
        PresentedTicket(id: ticket, facts: nil), direction, layout: nil, foundGeneration: generation)
    }
  }

  package func standing() -> GateStanding {
    let now = clock.now()
    return state.withLock { state in
      let unheard = state.unheard(now)
      let header = state.snapshot.header
      let rule = state.rule
      let others = header.devices.count - (header.devices.contains(state.pairing.id) ? 1 : 0)
      let mode: GateStanding.Mode =
        state.aloneSince.map { unheard < others ? .near(since: $0) : .alone(since: $0) } ?? .online
      let isBounded = rule?.usesHomeGates == true
      let known = state.union.keys(of: state.list).count
      return GateStanding(
        title: header.title, timeZone: header.timeZone, list: rule?.name ?? "",
        gate: header.gateName(state.gate), mode: mode, unheard: unheard, queued: state.queued,
        possiblyTwice: unheard == 0 || isBounded ? 0 : max(0, header.sold - known), isLead: true,
        canSearch: state.searchable != nil)
    }
  }

  // MARK: - Whether it may

  /// Does something with what is known, where it may still be decided by.
  func ready<Value: Sendable>(_ body: (inout DeskState) throws(BookingError) -> Value) throws(BookingError)
    -> Value
  {
    let now = clock.now()
    return try state.withLock { (state) throws(BookingError) -> Value in
      if state.memory.isRevoked { throw .deviceTrouble(.revoked) }
      let at = state.corrected(now)
      if at >= state.snapshot.header.endsAt + policy.gateWipe {
        try forget(&state, because: .wiped)
        throw .deviceTrouble(.wiped)
      }
      let madeAt = state.snapshot.madeAt
      let told = max(state.memory.toldAt.map { state.corrected($0) } ?? madeAt, madeAt)
      if state.aloneSince != nil, at - told > policy.longestAlone {
        throw .deviceTrouble(.tooOld(since: told))
      }
      return try body(&state)
    }
  }

  /// Removes what is about people. What it scanned stays until the shop has it.
  func forget(_ state: inout DeskState, because trouble: DeviceTrouble) throws(BookingError) {
    if trouble == .revoked { state.memory.isRevoked = true } else { state.memory.isWiped = true }
    try directory.keep(state.memory)
    state.searchable = nil
    try directory.wipe(keepingScans: state.queued > 0)
  }

  func inTurn<Value: Sendable, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    try turn.withLock { (_) throws(Failure) -> Value in try body() }
  }

  private static func note(_ text: String?) -> String? {
    let note = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !note.isEmpty else { return nil }
    return String(decoding: ByteWriter.cut(note, to: ScanRecord.longestNote), as: UTF8.self)
  }
}
