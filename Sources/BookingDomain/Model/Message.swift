/// Mail or a text to a person, as the outbox keeps it: facts, never rendered words. It may hold a code, so it has no
/// description.
public struct Message: Sendable, Equatable, Identifiable, CustomStringConvertible, CustomReflectable {
  public let id: Identifier<Message>
  public let account: Identifier<Account>?
  public let order: Identifier<Order>?
  public let channel: Contact
  public let recipient: String
  public let kind: MessageKind
  public let facts: MessageFacts
  /// A code in clear, until the message is delivered or expires.
  public let secret: String?
  public let state: MessageState
  public let createdAt: Timestamp

  public var description: String { "message \(id.rawValue)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

public enum MessageKind: String, Sendable, CaseIterable, Codable {
  case emailCode, phoneCode, resetCode, accountExists, passwordChanged, keyAdded
  case secondFactorOn, secondFactorOff
  case orderConfirmed, eventCancelled, refundIssued, orderLate
}

public enum MessageState: String, Sendable, CaseIterable, Codable {
  case queued, delivered, failed, expired
}

/// What a message is about, complete enough to word it in any language years later.
public struct MessageFacts: Sendable, Equatable, Codable {
  public struct Line: Sendable, Equatable, Codable {
    public var event: String
    public var venue: String
    public var city: String
    public var timeZone: String
    public var startsAt: Timestamp
    public var ticketType: String
    public var quantity: Int
    public var unitPrice: Money
    public var ticketCodes: [String]

    public init(
      event: String, venue: String, city: String, timeZone: String, startsAt: Timestamp, ticketType: String,
      quantity: Int, unitPrice: Money, ticketCodes: [String]
    ) {
      self.event = event
      self.venue = venue
      self.city = city
      self.timeZone = timeZone
      self.startsAt = startsAt
      self.ticketType = ticketType
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.ticketCodes = ticketCodes
    }
  }

  public var name: String?
  public var orderCode: String?
  public var amount: Money?
  public var lines: [Line]?
  public var expiresAt: Timestamp?
  public var keyName: String?

  public init(
    name: String? = nil, orderCode: String? = nil, amount: Money? = nil, lines: [Line]? = nil,
    expiresAt: Timestamp? = nil, keyName: String? = nil
  ) {
    self.name = name
    self.orderCode = orderCode
    self.amount = amount
    self.lines = lines
    self.expiresAt = expiresAt
    self.keyName = keyName
  }
}
