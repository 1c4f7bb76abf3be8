import BookingModel

/// Whether a door lets somebody in: the same decision at the shop and at a device that is alone. Only what each of them knows differs.
public enum AdmissionRule {
  /// What is known beside the code itself.
  public struct Known: Sendable {
    /// Nil where no list here has the ticket.
    public let ticket: DoorTicket?
    /// What happened with it on the list that is asked, undone scans left out, in the order of time.
    public let passages: [Passage]

    public init(ticket: DoorTicket?, passages: [Passage]) {
      self.ticket = ticket
      self.passages = passages
    }
  }

  /// Where and when it is asked.
  public struct Place: Sendable {
    public let event: UInt32
    public let timeZone: String
    public let list: CheckInList
    public let gate: Identifier<Gate>?
    /// The gate that this ticket belongs to while this one is alone; nil where that doesn't matter.
    public let homeGate: Identifier<Gate>?

    public init(
      event: UInt32, timeZone: String, list: CheckInList, gate: Identifier<Gate>?,
      homeGate: Identifier<Gate>? = nil
    ) {
      self.event = event
      self.timeZone = timeZone
      self.list = list
      self.gate = gate
      self.homeGate = homeGate
    }
  }

  public struct Decision: Sendable, Equatable {
    public let reason: ScanReason
    public var earlier: Passage?
    public var bound: Timestamp?

    public init(_ reason: ScanReason, earlier: Passage? = nil, bound: Timestamp? = nil) {
      self.reason = reason
      self.earlier = earlier
      self.bound = bound
    }
  }

  /// Of a code that the shop signed. In this order: event, generation, whether it is void, the list and its time, and who is in already.
  public static func decide(
    _ presented: PresentedTicket, _ known: Known, at place: Place, _ direction: DoorDirection, now: Timestamp
  ) -> Decision {
    if let facts = presented.facts, facts.event != place.event { return Decision(.otherEvent) }
    if let ticket = known.ticket {
      // A code that says no generation is from before there were any: good until the ticket is made anew.
      if (presented.facts?.generation ?? 0) < ticket.generation { return Decision(.replaced) }
      if let reason = ticket.voidReason { return Decision(Self.reason(reason)) }
    }
    guard isOnList(presented, known.ticket, place) else { return Decision(.notOnList) }
    if now < place.list.opensAt { return Decision(.tooEarly, bound: place.list.opensAt) }
    if now >= place.list.closesAt { return Decision(.tooLate, bound: place.list.closesAt) }
    if let facts = presented.facts {
      if now < facts.validFrom { return Decision(.tooEarly, bound: facts.validFrom) }
      if now >= facts.validUntil { return Decision(.tooLate, bound: facts.validUntil) }
    }
    if let home = place.homeGate, home != place.gate { return Decision(.homeGate) }
    if let refusal = repeated(
      known.passages, place.list.entry, timeZone: place.timeZone, direction, now: now)
    {
      return refusal
    }
    if direction == .exit { return Decision(.left) }
    return Decision(known.ticket == nil ? .unknown : .entered)
  }

  /// Why a way through isn't open to somebody for what they did before; nil where it is.
  ///
  /// - Parameter passages: theirs on the list, undone ones left out, in the order of time.
  public static func repeated(
    _ passages: [Passage], _ entry: EntryRule, timeZone: String, _ direction: DoorDirection, now: Timestamp
  ) -> Decision? {
    let last = passages.last
    switch (direction, entry) {
    case (.exit, _): return last?.direction == .entry ? nil : Decision(.notInside, earlier: last)
    case (.entry, .inAndOut): return last?.direction == .entry ? Decision(.alreadyIn, earlier: last) : nil
    case (.entry, .once):
      return passages.last { $0.direction == .entry }.map { Decision(.alreadyIn, earlier: $0) }
    case (.entry, .daily):
      let today = LocalTime(now, in: timeZone)
      return passages.last { passage in
        passage.direction == .entry
          && LocalTime(passage.at, in: timeZone).map { ($0.year, $0.month, $0.day) }
            ?? (0, 0, 0) == today.map { ($0.year, $0.month, $0.day) } ?? (0, 0, 0)
      }.map { Decision(.alreadyIn, earlier: $0) }
    }
  }

  private static func isOnList(_ presented: PresentedTicket, _ ticket: DoorTicket?, _ place: Place) -> Bool {
    if let gates = place.list.gates, let gate = place.gate, !gates.contains(gate) { return false }
    guard let types = place.list.ticketTypes else { return true }
    if let ticket { return types.contains(ticket.ticketType) }
    // Of a ticket that isn't known only the code speaks.
    guard let type = presented.facts?.ticketType else { return false }
    return types.contains { UInt16(truncatingIfNeeded: $0.rawValue) == type }
  }

  private static func reason(_ void: VoidReason) -> ScanReason {
    switch void {
    case .eventCancelled: .eventCancelled
    case .cancelled: .cancelled
    case .refunded: .refunded
    }
  }
}
