/// How far somebody has been told of an event's tickets.
public struct DoorCursor: Sendable, Hashable, Codable {
  /// How many of them had been made void or anew.
  public let version: Int64
  /// The highest number of one.
  public let lastTicket: Int64
  /// A hash of what is known beside tickets: lists, gates, devices, keys.
  public let facts: Int64

  public init(version: Int64, lastTicket: Int64, facts: Int64 = 0) {
    self.version = version
    self.lastTicket = lastTicket
    self.facts = facts
  }

  /// Whether the same tickets have been told of.
  public func isAbreast(of other: DoorCursor) -> Bool {
    version == other.version && lastTicket == other.lastTicket
  }
}

/// That a key of the shop's is followed by another one: said by the earlier one itself, so that whoever knows it knows the next.
public struct KeyHandover: Sendable, Equatable, Codable {
  /// Public halves.
  public let from: [UInt8]
  public let to: [UInt8]
  public let signature: [UInt8]

  public init(from: [UInt8], to: [UInt8], signature: [UInt8]) {
    self.from = from
    self.to = to
    self.signature = signature
  }
}

/// What the shop tells a device: everything by which it decides alone, or what has changed of it.
public struct DoorKnowledge: Sendable, Equatable {
  /// Up to where this goes.
  public let cursor: DoorCursor
  /// Nil where `tickets` are all there are; otherwise at least those that changed or came since then.
  public let since: DoorCursor?
  public let event: Identifier<Event>
  /// `TicketFacts.reference(eventCode:)`
  public let reference: UInt32
  public let title: String
  public let timeZone: String
  public let endsAt: Timestamp
  public let lists: [CheckInList]
  public let gates: [Gate]
  /// The event's devices, revoked ones too: their scans are known by name, and their keys are trusted no more.
  public let devices: [GateDevice]
  /// By which tickets are known, the newest first, which signs snapshots: public halves.
  public let keys: [[UInt8]]
  /// From each of them to the next one.
  public let handovers: [KeyHandover]
  /// How many tickets the shop has sold for the event, void ones left out.
  public let sold: Int
  public let tickets: [DoorTicket]

  public init(
    cursor: DoorCursor, since: DoorCursor?, event: Identifier<Event>, reference: UInt32, title: String,
    timeZone: String, endsAt: Timestamp, lists: [CheckInList], gates: [Gate],
    devices: [GateDevice], keys: [[UInt8]], handovers: [KeyHandover] = [], sold: Int,
    tickets: [DoorTicket]
  ) {
    self.cursor = cursor
    self.since = since
    self.event = event
    self.reference = reference
    self.title = title
    self.timeZone = timeZone
    self.endsAt = endsAt
    self.lists = lists
    self.gates = gates
    self.devices = devices
    self.keys = keys
    self.handovers = handovers
    self.sold = sold
    self.tickets = tickets
  }
}

/// How far somebody has heard each series of scans: the number of the last row that it has with all before it. The key nil is the
/// shop's own series.
public typealias ScansHeard = [Identifier<GateDevice>?: Int64]
