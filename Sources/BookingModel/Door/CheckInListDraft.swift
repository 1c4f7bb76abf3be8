/// A check-in list as somebody wants it.
public struct CheckInListDraft: Sendable, Equatable {
  public var name: String
  public var entry: EntryRule
  /// Nil: every type's.
  public var ticketTypes: Set<Identifier<TicketType>>?
  /// Nil: at every gate.
  public var gates: Set<Identifier<Gate>>?
  /// Nil: some time before the event's doors, wherever they are moved to.
  public var opensAt: Timestamp?
  /// Nil: until the event's end.
  public var closesAt: Timestamp?
  public var usesHomeGates: Bool

  public init(
    name: String, entry: EntryRule = .once, ticketTypes: Set<Identifier<TicketType>>? = nil,
    gates: Set<Identifier<Gate>>? = nil, opensAt: Timestamp? = nil, closesAt: Timestamp? = nil,
    usesHomeGates: Bool = false
  ) {
    self.name = name
    self.entry = entry
    self.ticketTypes = ticketTypes
    self.gates = gates
    self.opensAt = opensAt
    self.closesAt = closesAt
    self.usesHomeGates = usesHomeGates
  }
}
