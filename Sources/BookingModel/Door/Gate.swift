/// A way into an event: "North", "Stage door".
public struct Gate: Sendable, Equatable, Hashable, Identifiable {
  public let id: Identifier<Gate>
  public let event: Identifier<Event>
  public let name: String

  public init(id: Identifier<Gate>, event: Identifier<Event>, name: String) {
    self.id = id
    self.event = event
    self.name = name
  }
}

/// Who may come in where, when, and how often. A ticket is good on each list by itself: "Admission" and "Backstage tour" don't know
/// of each other.
public struct CheckInList: Sendable, Equatable, Identifiable {
  public let id: Identifier<CheckInList>
  public let event: Identifier<Event>
  public let name: String
  public let entry: EntryRule
  /// Whose tickets are on it; nil: every type's.
  public let ticketTypes: Set<Identifier<TicketType>>?
  /// Where it is asked; nil: at every gate.
  public let gates: Set<Identifier<Gate>>?
  public let opensAt: Timestamp
  public let closesAt: Timestamp
  /// Whether a gate that is alone lets in only those tickets that are its own (`HomeGate`), and sends the others to theirs.
  public let usesHomeGates: Bool

  public init(
    id: Identifier<CheckInList>, event: Identifier<Event>, name: String, entry: EntryRule,
    ticketTypes: Set<Identifier<TicketType>>? = nil, gates: Set<Identifier<Gate>>? = nil,
    opensAt: Timestamp, closesAt: Timestamp, usesHomeGates: Bool = false
  ) {
    self.id = id
    self.event = event
    self.name = name
    self.entry = entry
    self.ticketTypes = ticketTypes
    self.gates = gates
    self.opensAt = opensAt
    self.closesAt = closesAt
    self.usesHomeGates = usesHomeGates
  }
}

/// How often a ticket lets somebody in.
public enum EntryRule: String, Sendable, CaseIterable, Codable {
  case once
  /// Once on each day of the venue's calendar.
  case daily
  /// Whenever they are outside: whoever leaves is scanned, too.
  case inAndOut
}

/// Which way somebody goes.
public enum DoorDirection: String, Sendable, CaseIterable, Codable {
  case entry, exit
}
