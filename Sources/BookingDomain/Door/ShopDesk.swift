import BookingModel
import BookingRules
import BookingStore
import BookingTickets

/// A gate's desk at the shop: it asks the tables, and writes what it answered in the same transaction, under the lock of its event, so
/// that two gates don't let the same ticket in.
struct ShopDesk: GateDesk, Commands {
  let office: BoxOffice
  let principal: Principal
  let event: Identifier<Event>
  let list: Identifier<CheckInList>
  let gate: Identifier<Gate>?
  let shown: GateStanding

  func standing() -> GateStanding { shown }

  func scan(_ text: String, _ direction: DoorDirection, layout: KeyboardLayout?) throws(BookingError)
    -> ScanAnswer
  {
    try work { transaction in
      let keys = try TicketSigningKeys.all(transaction).map(\.publicKey)
      guard let ring = TicketKeyRing(publicKeys: keys) else {
        throw BookingError.damaged(detail: "a key that signs tickets")
      }
      switch ring.recognised(ScannedCode.read(text, first: layout)) {
      case .ticket(let presented, let layout):
        return try answer(
          presented, DoorTickets.find(presented.id, transaction), direction, layout: layout, transaction)
      case .ticketCode(let code):
        guard let found = try DoorTickets.find(code: code, transaction) else {
          return try refuse(.noSuchTicket, transaction)
        }
        return try answer(found, direction, transaction)
      case .forged: return try refuse(.forged, transaction)
      case .incomplete: return try refuse(.incomplete, transaction)
      case .foreign: return try refuse(.foreign, transaction)
      }
    }
  }

  func admit(_ ticket: DoorTicketID, _ direction: DoorDirection) throws(BookingError) -> ScanAnswer {
    try work { transaction in
      guard let found = try DoorTickets.find(ticket, transaction), found.event == event else {
        throw BookingError.notFound(.ticket)
      }
      return try answer(found, direction, transaction)
    }
  }

  func search(_ words: String) throws(BookingError) -> [DoorTicket] {
    let words = FoldedText.sortKey(words).split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.reduce(0, { $0 + $1.count }) >= policy.doorSearchLetters else { return [] }
    return try store.read { reader in
      _ = try office.authorisedDoor(event, .scanTickets, by: principal, reader)
      return try DoorTickets.search(in: event, limit: policy.doorSearchAnswers, reader) {
        ticket, order, phone in
        let texts = [ticket.holder, ticket.seat ?? "", ticket.code ?? "", order].map(FoldedText.sortKey)
        // Of a number its last digits are asked for: nobody lists people by a dialling code.
        return words.allSatisfy { word in
          texts.contains { $0.contains(word) } || word.count >= 4 && phone.hasSuffix(word)
        }
      }
    }
  }

  func figures() throws(BookingError) -> DoorFigures {
    try store.read { reader in
      let event = try office.authorisedDoor(event, .scanTickets, by: principal, reader)
      let list = try self.list(of: event, reader)
      var figures = DoorFigures()
      figures.expected = try DoorTickets.validCount(of: event.id, types: list.ticketTypes, reader)
      (figures.admitted, figures.inside) = try Scans.presence(on: list.id, of: event.id, reader)
      figures.refusals = try Scans.refusals(on: list.id, of: event.id, reader)
      figures.overrides = try Scans.overrides(on: list.id, of: event.id, reader)
      figures.openIncidents = try DoorIncidents.openCount(of: event.id, reader)
      figures.gates = try Scans.gates(on: list.id, of: event.id, reader)
      let now = clock.now()
      let first = Timestamp(
        milliseconds: (now.milliseconds / Self.slot.milliseconds - Int64(Self.slots) + 1)
          * Self.slot.milliseconds)
      figures.pace = try Scans.pace(
        on: list.id, of: event.id, since: first, slots: Self.slots, of: Self.slot, reader)
      figures.allInAt = Self.allInAt(figures, now: now)
      return figures
    }
  }

  /// An hour, in steps of five minutes.
  private static let slot: TimeSpan = .minutes(5)
  private static let slots = 12

  /// By the pace of the last quarter of an hour; nil while too few came to tell.
  static func allInAt(_ figures: DoorFigures, now: Timestamp) -> Timestamp? {
    let recent = figures.pace.suffix(3).reduce(0, +)
    let missing = figures.expected - figures.admitted
    guard recent >= 5, missing > 0 else { return nil }
    return now + TimeSpan(milliseconds: Int64(missing) * 3 * slot.milliseconds / Int64(recent))
  }
}

// What it answers, and writes down
extension ShopDesk {
  /// One question: allowed anew, in its own transaction.
  func work<Value>(_ body: (any Transaction) throws -> Value) throws(BookingError) -> Value {
    try store.write(locking: [.event(event)]) { transaction in
      _ = try office.authorisedDoor(event, .scanTickets, by: principal, transaction)
      transaction.concern([.event(event)])
      return try body(transaction)
    }
  }

  /// One that a person named, by its code or by picking it: nobody has its code in hand that could be an old one.
  private func answer(
    _ found: DoorTickets.Found, _ direction: DoorDirection, _ transaction: any Transaction
  ) throws -> ScanAnswer {
    guard let known = try Events.find(event, transaction), found.event == event else {
      return try refuseOtherEvent(found.ticket.id, of: found.event, nil, transaction)
    }
    let presented = PresentedTicket(
      id: found.ticket.id,
      facts: .init(
        event: TicketFacts.reference(eventCode: known.code), ticketType: 0,
        validFrom: Timestamp(milliseconds: .min), validUntil: Timestamp(milliseconds: .max),
        generation: found.ticket.generation))
    return try answer(presented, found, direction, layout: nil, transaction)
  }

  private func answer(
    _ presented: PresentedTicket, _ found: DoorTickets.Found?, _ direction: DoorDirection,
    layout: KeyboardLayout?,
    _ transaction: any Transaction
  ) throws -> ScanAnswer {
    if let found, found.event != event {
      return try refuseOtherEvent(presented.id, of: found.event, layout, transaction)
    }
    guard let event = try Events.find(event, transaction) else { throw BookingError.notFound(.event) }
    let list = try self.list(of: event, transaction)
    let now = clock.now()
    let passages = try Scans.passages(of: presented.id, on: list.id, of: event.id, transaction).all
    let decision = AdmissionRule.decide(
      presented, .init(ticket: found?.ticket, passages: passages),
      at: .init(
        event: TicketFacts.reference(eventCode: event.code), timeZone: event.timeZone, list: list, gate: gate),
      direction, now: now)
    let kind: Scan.Kind =
      decision.reason.isPassage ? (direction == .exit ? .exit : .entry) : .refusal
    let scan = try append(
      kind, decision.reason, ticket: presented.id, generation: presented.facts?.generation, transaction)
    if found == nil, kind != .refusal {
      try office.openIncidents(
        [.init(.unknownTicket, ticket: presented.id, second: scan.id)], of: event.id, transaction)
    }
    return ScanAnswer(
      scan: scan.id, reason: decision.reason, at: now, ticket: found?.ticket, earlier: decision.earlier,
      instead: decision.reason == .notOnList
        ? try otherList(for: found?.ticket, than: list, of: event, transaction) : nil,
      bound: decision.bound, layout: layout)
  }

  /// Says which event, where it is one that the principal may know of.
  private func refuseOtherEvent(
    _ ticket: DoorTicketID, of other: Identifier<Event>, _ layout: KeyboardLayout?,
    _ transaction: any Transaction
  ) throws -> ScanAnswer {
    let scan = try append(.refusal, .otherEvent, ticket: ticket, transaction)
    let sellers = try office.doorSellers(principal, .scanTickets, transaction)
    return ScanAnswer(
      scan: scan.id, reason: .otherEvent, at: scan.scannedAt,
      instead: try Events.find(other, of: sellers, transaction)?.title, layout: layout)
  }

  private func refuse(_ reason: ScanReason, _ transaction: any Transaction) throws -> ScanAnswer {
    let scan = try append(.refusal, reason, transaction)
    return ScanAnswer(scan: scan.id, reason: reason, at: scan.scannedAt)
  }

  private func otherList(
    for ticket: DoorTicket?, than list: CheckInList, of event: Event, _ reader: any Reader
  ) throws -> String? {
    guard let ticket else { return nil }
    return try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, reader).first {
      $0.id != list.id && $0.ticketTypes?.contains(ticket.ticketType) ?? true
    }?.name
  }

  func list(of event: Event, _ reader: any Reader) throws -> CheckInList {
    let lists = try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, reader)
    guard let list = lists.first(where: { $0.id == self.list }) else {
      throw BookingError.notFound(.checkInList)
    }
    return list
  }

  /// The next row of the series that the event's own gates share.
  func append(
    _ kind: Scan.Kind, _ reason: ScanReason, ticket: DoorTicketID? = nil, generation: Int? = nil,
    undoes: ScanID? = nil, note: String? = nil, _ transaction: any Transaction
  ) throws -> Scan {
    let last = try Scans.last(of: nil, of: event, transaction)
    let now = clock.now()
    let version = try TicketRevisions.version(of: event, transaction)
    func row(_ hash: [UInt8]) -> Scan {
      Scan(
        id: ScanID(device: nil, sequence: (last?.sequence ?? 0) + 1), event: event, list: list, gate: gate,
        member: principal.account, kind: kind, reason: reason, ticket: ticket?.bytes, generation: generation,
        scannedAt: now, clockError: nil, isOffline: false, revocationVersion: version, undoes: undoes,
        note: note,
        hash: hash)
    }
    let scan = row(ScanChain.hash(after: last?.hash ?? ScanChain.start, row([])))
    try Scans.insert(scan, receivedAt: now, transaction)
    return scan
  }
}
