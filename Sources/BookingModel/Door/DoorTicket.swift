/// What names a ticket at a door: the first 96 of its random bits, which its code says.
public struct DoorTicketID: Hashable, Sendable {
  public static let length = 12
  public let bytes: [UInt8]

  /// - Parameter publicID: of at least twelve bytes; nil for fewer.
  public init?(publicID: [UInt8]) {
    guard publicID.count >= Self.length else { return nil }
    bytes = Array(publicID.prefix(Self.length))
  }
}

/// What a door knows of a ticket, from the shop's tables or from a snapshot.
public struct DoorTicket: Sendable, Equatable, Identifiable {
  public let id: DoorTicketID
  /// For people: `TX-7Q4M-91KD`. Nil where a device doesn't carry it.
  public let code: String?
  public let ticketType: Identifier<TicketType>
  public let typeName: String
  public let seat: String?
  /// As the door may see it: "Ana Martínez" online, "Ana M." in a snapshot.
  public let holder: String
  /// The generation of the code that is good now; 0 for a code that says none.
  public let generation: Int
  /// Nil for a valid ticket.
  public let voidReason: VoidReason?
  /// Why an earlier code isn't good any more, and since when; nil where there was none.
  public let replaced: TicketReplacement?

  public init(
    id: DoorTicketID, code: String?, ticketType: Identifier<TicketType>, typeName: String, seat: String?,
    holder: String, generation: Int, voidReason: VoidReason?, replaced: TicketReplacement?
  ) {
    self.id = id
    self.code = code
    self.ticketType = ticketType
    self.typeName = typeName
    self.seat = seat
    self.holder = holder
    self.generation = generation
    self.voidReason = voidReason
    self.replaced = replaced
  }
}

/// That a ticket's code was made anew, and why.
public struct TicketReplacement: Sendable, Equatable, Codable {
  public enum Reason: String, Sendable, CaseIterable, Codable {
    /// Its holder, or staff for them, asked for another one: the old one was lost, or seen by others.
    case askedFor
    /// The event is on another day.
    case eventMoved
    /// The name on it is another one.
    case renamed
  }

  public let reason: Reason
  public let at: Timestamp

  public init(reason: Reason, at: Timestamp) {
    self.reason = reason
    self.at = at
  }
}

/// What a code that carries the shop's signature says of its ticket.
public struct PresentedTicket: Sendable, Equatable {
  public let id: DoorTicketID
  /// Nil for a code from before codes said more than their ticket's id.
  public let facts: Facts?

  /// What is signed beside the id.
  public struct Facts: Sendable, Equatable {
    /// A hash of the event's code (`TicketFacts.reference`).
    public let event: UInt32
    /// The lowest 16 bits of the ticket type's number.
    public let ticketType: UInt16
    public let validFrom: Timestamp
    public let validUntil: Timestamp
    public let generation: Int

    public init(
      event: UInt32, ticketType: UInt16, validFrom: Timestamp, validUntil: Timestamp, generation: Int
    ) {
      self.event = event
      self.ticketType = ticketType
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.generation = generation
    }
  }

  public init(id: DoorTicketID, facts: Facts?) {
    self.id = id
    self.facts = facts
  }
}
