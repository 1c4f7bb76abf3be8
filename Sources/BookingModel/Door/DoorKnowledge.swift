/// How far somebody has been told of an event's tickets.
public struct DoorCursor: Sendable, Hashable, Codable {
  /// How many of them had been made void or anew.
  public let version: Int64
  /// The highest number of one.
  public let lastTicket: Int64

  public init(version: Int64, lastTicket: Int64) {
    self.version = version
    self.lastTicket = lastTicket
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
  /// By which tickets and snapshots are known: public halves.
  public let keys: [[UInt8]]
  /// How many tickets the shop has sold for the event, void ones left out.
  public let sold: Int
  public let tickets: [DoorTicket]

  public init(
    cursor: DoorCursor, since: DoorCursor?, event: Identifier<Event>, reference: UInt32, title: String,
    timeZone: String, endsAt: Timestamp, lists: [CheckInList], gates: [Gate],
    devices: [GateDevice], keys: [[UInt8]], sold: Int, tickets: [DoorTicket]
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
    self.sold = sold
    self.tickets = tickets
  }
}

/// How far somebody has heard each series of scans: the number of the last row that it has with all before it. The key nil is the
/// shop's own series.
public typealias ScansHeard = [Identifier<GateDevice>?: Int64]
