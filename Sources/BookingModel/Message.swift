/// Mail or a text to a person, as the outbox keeps it: facts, never rendered words. It may hold a code, so it has no
/// description.
public struct Message: Sendable, Equatable, Identifiable, CustomStringConvertible, CustomReflectable {
  public let id: Identifier<Message>
  public let account: Identifier<Account>?
  public let order: Identifier<Order>?
  public let channel: Channel
  public let recipient: String
  public let kind: MessageKind
  public let facts: MessageFacts
  /// A code in clear, until the message is delivered or expires.
  public let secret: String?
  public let state: MessageState
  public let createdAt: Timestamp
  /// What it is to be said in, by ISO 639-1: its reader's.
  public var language = Message.defaultLanguage

  package init(
    id: Identifier<Message>, account: Identifier<Account>?, order: Identifier<Order>?, channel: Channel,
    recipient: String, kind: MessageKind, facts: MessageFacts, secret: String?, state: MessageState,
    createdAt: Timestamp, language: String = Message.defaultLanguage
  ) {
    self.id = id
    self.account = account
    self.order = order
    self.channel = channel
    self.recipient = recipient
    self.kind = kind
    self.facts = facts
    self.secret = secret
    self.state = state
    self.createdAt = createdAt
    self.language = language
  }

  /// Of readers who never said what they speak.
  public static let defaultLanguage = "en"

  public var description: String { "message \(id.rawValue)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

public enum MessageKind: String, Sendable, CaseIterable, Codable {
  case emailCode, phoneCode, resetCode, accountExists, passwordChanged, keyAdded
  case secondFactorOn, secondFactorOff
  /// To the address, and to the number, that the account had until now.
  case emailChanged, phoneChanged
  case orderConfirmed, eventCancelled, ticketsCancelled, refundIssued, orderLate
  /// Where an order is paid, to its customer who asked for it.
  case payLink
  /// The tickets of an order once more, because the operator sent them again.
  case ticketsAgain
  /// A ticket says another code from now on, and the one before opens nothing any more.
  case ticketReplaced
  /// An event that they have tickets for is called something else, or is at another time or place.
  case eventChanged
  /// To whoever keeps the audit log's seals for the operator: it is about no account and no order.
  case auditSeal

  /// Whether the valid tickets of its order go along as files.
  public var bringsTickets: Bool {
    [.orderConfirmed, .ticketsAgain, .ticketReplaced, .eventChanged].contains(self)
  }

  /// Whether it is about a code, which is worth nothing once it has ended.
  public var isCode: Bool { [.emailCode, .phoneCode, .resetCode].contains(self) }
}

public enum MessageState: String, Sendable, CaseIterable, Codable {
  case queued, delivered, failed, expired
}

/// A code on its way to a person.
package struct OutboxSecret: CustomStringConvertible, CustomReflectable {
  package let code: Int64
  package let text: String
  package let expiresAt: Timestamp

  package init(code: Int64, text: String, expiresAt: Timestamp) {
    self.code = code
    self.text = text
    self.expiresAt = expiresAt
  }

  package var description: String { "(kept out of logs)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a message is about, complete enough to word it in any language years later.
///
/// They are kept as JSON with sorted keys: what stands in them can be looked for as text.
public struct MessageFacts: Sendable, Equatable, Codable {
  /// A ticket as a message names it: `{"code":"TX-7Q4M-91KD","seat":"F9"}`, without `seat` where there is none.
  public struct NamedTicket: Sendable, Equatable, Codable {
    public var code: String
    public var seat: String?

    public init(code: String, seat: String?) {
      self.code = code
      self.seat = seat
    }
  }

  public struct Line: Sendable, Equatable, Codable {
    public var event: String
    public var venue: String
    public var city: String
    public var timeZone: String
    public var startsAt: Timestamp
    public var doorsAt: Timestamp?
    public var ticketType: String
    public var quantity: Int
    public var unitPrice: Money
    public var tickets: [NamedTicket]

    public init(
      event: String, venue: String, city: String, timeZone: String, startsAt: Timestamp,
      doorsAt: Timestamp? = nil,
      ticketType: String,
      quantity: Int, unitPrice: Money, tickets: [NamedTicket]
    ) {
      self.event = event
      self.venue = venue
      self.city = city
      self.timeZone = timeZone
      self.startsAt = startsAt
      self.doorsAt = doorsAt
      self.ticketType = ticketType
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.tickets = tickets
    }

    private enum CodingKeys: String, CodingKey {
      case event, venue, city, timeZone, startsAt, doorsAt, ticketType, quantity, unitPrice, tickets
      /// What messages had before they named seats.
      case ticketCodes
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      event = try values.decode(String.self, forKey: .event)
      venue = try values.decode(String.self, forKey: .venue)
      city = try values.decode(String.self, forKey: .city)
      timeZone = try values.decode(String.self, forKey: .timeZone)
      startsAt = try values.decode(Timestamp.self, forKey: .startsAt)
      doorsAt = try values.decodeIfPresent(Timestamp.self, forKey: .doorsAt)
      ticketType = try values.decode(String.self, forKey: .ticketType)
      quantity = try values.decode(Int.self, forKey: .quantity)
      unitPrice = try values.decode(Money.self, forKey: .unitPrice)
      tickets =
        try values.decodeIfPresent([NamedTicket].self, forKey: .tickets)
        ?? (values.decodeIfPresent([String].self, forKey: .ticketCodes) ?? []).map {
          NamedTicket(code: $0, seat: nil)
        }
    }

    public func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(event, forKey: .event)
      try values.encode(venue, forKey: .venue)
      try values.encode(city, forKey: .city)
      try values.encode(timeZone, forKey: .timeZone)
      try values.encode(startsAt, forKey: .startsAt)
      try values.encodeIfPresent(doorsAt, forKey: .doorsAt)
      try values.encode(ticketType, forKey: .ticketType)
      try values.encode(quantity, forKey: .quantity)
      try values.encode(unitPrice, forKey: .unitPrice)
      try values.encode(tickets, forKey: .tickets)
    }
  }

  public var name: String?
  public var orderCode: String?
  public var amount: Money?
  /// What goes back for that which the message is about, or would where it is an offer; zero where nothing is left. Nil
  /// where its money is kept, or isn't known yet, and in messages from before they said so.
  public var refund: Money?
  public var lines: [Line]?
  public var expiresAt: Timestamp?
  public var keyName: String?
  /// The one event that the message is about.
  public var eventCode: String?
  public var change: EventChange?
  /// Until when tickets may be returned.
  public var returnBy: Timestamp?
  /// Whether the tickets have other codes since then; nil where that is no matter.
  public var hasNewCodes: Bool?
  /// An `AuditAnchor`'s text.
  public var seal: String?
  /// The payment service's page.
  public var link: String?

  public init(
    name: String? = nil, orderCode: String? = nil, amount: Money? = nil, refund: Money? = nil,
    lines: [Line]? = nil,
    expiresAt: Timestamp? = nil, keyName: String? = nil, eventCode: String? = nil, change: EventChange? = nil,
    returnBy: Timestamp? = nil, hasNewCodes: Bool? = nil, seal: String? = nil, link: String? = nil
  ) {
    self.name = name
    self.orderCode = orderCode
    self.amount = amount
    self.refund = refund
    self.lines = lines
    self.expiresAt = expiresAt
    self.keyName = keyName
    self.eventCode = eventCode
    self.change = change
    self.returnBy = returnBy
    self.hasNewCodes = hasNewCodes
    self.seal = seal
    self.link = link
  }
}
