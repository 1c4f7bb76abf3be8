import BookingModel
import BookingRules
import BookingTickets

extension DeviceDesk {
  /// Lets in, or not, whom a code speaks for.
  ///
  /// - Parameter foundGeneration: of a ticket that was found by searching: there was no code to look at.
  func decide(
    _ presented: PresentedTicket, _ direction: DoorDirection, layout: KeyboardLayout?,
    foundGeneration: Int? = nil
  ) throws(BookingError) -> ScanAnswer {
    let patience = patience()
    let isOnline = hearShop(patience)
    let now = clock.now()
    let (answer, written, heard) = try ready {
      (state) throws(BookingError) -> (ScanAnswer, [Scan], ScansHeard) in
      try state.readHeard()
      let heard = state.union.heard
      let (answer, written) = try Self.decide(
        presented, direction, layout: layout, foundGeneration: foundGeneration, &state, now: now)
      return (answer, written, heard)
    }
    guard isOnline else { return answer }
    guard let before = tell(written, patience), answer.reason.isPassage else { return answer }
    // Somebody else let them in while this gate made up its mind, and the shop heard of that first.
    guard before.contains(where: { $0.value > (heard[$0.key] ?? 0) && $0.key != answer.scan.device }) else {
      return answer
    }
    guard hearShop(patience) else { return answer }
    return try takeBack(answer, presented, direction, before, patience)
  }

  private static func decide(
    _ presented: PresentedTicket, _ direction: DoorDirection, layout: KeyboardLayout?,
    foundGeneration: Int?, _ state: inout DeskState, now: Timestamp
  ) throws(BookingError) -> (ScanAnswer, [Scan]) {
    guard let rule = state.rule else { throw .deviceTrouble(.otherList) }
    let header = state.snapshot.header
    let at = state.corrected(now)
    let ticket = state.snapshot.ticket(presented.id)
    let homeGate =
      rule.usesHomeGates && state.unheard(now) > 0
      ? state.snapshot.homeGate(
        of: presented.id, among: header.gates.map(\.id).filter { rule.isAsked(at: $0) }) : nil
    let place = AdmissionRule.Place(
      event: header.reference, timeZone: header.timeZone, list: rule, gate: state.gate, homeGate: homeGate)
    let passages = state.union.passages(.init(list: rule.id, ticket: presented.id.bytes), header)
    // A ticket that a person found has no code that could be an old one.
    let known = foundGeneration == nil ? ticket : ticket?.withoutGeneration
    let decision = AdmissionRule.decide(
      presented, .init(ticket: known, passages: passages), at: place, direction, now: at)
    let kind: Scan.Kind =
      !decision.reason.isPassage ? .refusal : decision.reason == .left ? .exit : .entry
    let generation = presented.facts?.generation ?? foundGeneration
    let written = try state.write(
      [
        .init(
          kind: kind, reason: decision.reason, ticket: presented.id.bytes, generation: generation)
      ], now: now)
    let instead: String? =
      switch decision.reason {
      case .homeGate: header.gateName(homeGate)
      case .notOnList: rule.name
      default: nil
      }
    let answer = ScanAnswer(
      scan: written.first?.id ?? ScanID(device: state.pairing.id, sequence: 0), reason: decision.reason,
      at: at, ticket: ticket, earlier: decision.earlier, instead: instead, bound: decision.bound,
      layout: layout)
    return (answer, written)
  }

  /// Nobody has gone through yet: the row is taken back where another gate's stands in the way.
  ///
  /// - Parameter before: how far the shop had heard before it heard of this row: what came later gives way by itself.
  private func takeBack(
    _ answer: ScanAnswer, _ presented: PresentedTicket, _ direction: DoorDirection, _ before: ScansHeard,
    _ patience: Patience
  ) throws(BookingError) -> ScanAnswer {
    let now = clock.now()
    let (refusal, written) = try ready { (state) throws(BookingError) -> (ScanAnswer?, [Scan]) in
      guard let rule = state.rule else { return (nil, []) }
      let header = state.snapshot.header
      let others = state.union.passages(.init(list: rule.id, ticket: presented.id.bytes), header).filter {
        $0.scan != answer.scan && $0.scan.sequence <= (before[$0.scan.device] ?? 0)
      }
      guard
        let decision = AdmissionRule.repeated(
          others, rule.entry, timeZone: header.timeZone, direction, now: state.corrected(now))
      else { return (nil, []) }
      let generation = presented.facts?.generation
      let written = try state.write(
        [
          .init(
            kind: .undo, reason: answer.reason, ticket: presented.id.bytes, generation: generation,
            undoes: answer.scan),
          .init(
            kind: .refusal, reason: decision.reason, ticket: presented.id.bytes, generation: generation),
        ], now: now)
      let refusal = ScanAnswer(
        scan: written.last?.id ?? answer.scan, reason: decision.reason, at: answer.at, ticket: answer.ticket,
        earlier: decision.earlier, layout: answer.layout)
      return (refusal, written)
    }
    guard let refusal else { return answer }
    tell(written, patience)
    return refusal
  }

  /// A code that a person typed names a ticket only where there is a list to look in.
  func typed(_ code: String, _ direction: DoorDirection) throws(BookingError) -> ScanAnswer {
    let list = try ready { $0.searchable }
    // Without one the whole code has to be shown.
    guard let list else { return try refuse(.incomplete) }
    guard let ticket = list.ticket(code: code) else { return try refuse(.noSuchTicket) }
    let generation = try ready { $0.snapshot.ticket(ticket)?.generation }
    return try decide(
      PresentedTicket(id: ticket, facts: nil), direction, layout: nil, foundGeneration: generation ?? 0)
  }

  func refuse(_ reason: ScanReason) throws(BookingError) -> ScanAnswer {
    let now = clock.now()
    return try ready { (state) throws(BookingError) -> ScanAnswer in
      let written = try state.write([.init(kind: .refusal, reason: reason)], now: now)
      return ScanAnswer(
        scan: written.first?.id ?? ScanID(device: state.pairing.id, sequence: 0), reason: reason,
        at: state.corrected(now))
    }
  }
}

extension DoorTicket {
  fileprivate var withoutGeneration: DoorTicket {
    DoorTicket(
      id: id, code: code, ticketType: ticketType, typeName: typeName, seat: seat, holder: holder,
      generation: 0, voidReason: voidReason, replaced: replaced)
  }
}
