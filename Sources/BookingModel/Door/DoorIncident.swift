/// Something that happened at a door and that a person has to look at. It is never refused for being odd: what happened, happened.
public struct DoorIncident: Sendable, Equatable, Identifiable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Two gates that couldn't hear each other let the same ticket in.
    case doubleEntry
    /// A ticket that was void already in what the device had been told.
    case enteredVoid
    /// Signed by the shop, and no ticket of its tables.
    case unknownTicket
    /// A device whose clock was far from the shop's.
    case clockWrong
    /// A device that was revoked went on.
    case revokedDevice
    /// Its scans don't follow one another: some are missing, or were changed.
    case brokenChain
    /// Somebody brought a row under a device's number that this device hasn't signed.
    case forgedScan
  }

  public let id: Identifier<DoorIncident>
  public let event: Identifier<Event>
  public let kind: Kind
  public let ticket: DoorTicket?
  /// What it is about, in the order of time: both entries of a double one.
  public let passages: [Passage]
  public let device: Identifier<GateDevice>?
  public let openedAt: Timestamp
  public let closedAt: Timestamp?
  public let closedBy: Identifier<Account>?
  public let note: String?

  public init(
    id: Identifier<DoorIncident>, event: Identifier<Event>, kind: Kind, ticket: DoorTicket?,
    passages: [Passage], device: Identifier<GateDevice>?, openedAt: Timestamp, closedAt: Timestamp?,
    closedBy: Identifier<Account>?, note: String?
  ) {
    self.id = id
    self.event = event
    self.kind = kind
    self.ticket = ticket
    self.passages = passages
    self.device = device
    self.openedAt = openedAt
    self.closedAt = closedAt
    self.closedBy = closedBy
    self.note = note
  }
}
