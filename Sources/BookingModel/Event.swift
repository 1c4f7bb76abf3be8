/// What people attend.
@dynamicMemberLookup
public struct Event: Sendable, Equatable, Identifiable {
  public let id: Identifier<Event>
  /// Public, short and stable: `NORTHERN-LIGHTS-4K7Q`. For commands and links.
  public let code: String
  public let seller: Identifier<Seller>
  public var title: String
  public var summary: String
  public var description: String
  public var category: String
  public var venue: String
  public var city: String
  /// ISO 3166-1 alpha-2.
  public var country: String
  /// IANA name. All of the event's times are shown in it.
  public var timeZone: String
  public var startsAt: Timestamp
  public var endsAt: Timestamp
  public var status: EventStatus
  public var image: Identifier<ImageRecord>?
  /// Counts changes, so that two editors can't overwrite each other unseen.
  public var revision: Int
  public var updatedAt: Timestamp
  /// When people are let in; nil where nobody says.
  public var doorsAt: Timestamp? = nil
  public var terms = EventTerms()

  package init(
    id: Identifier<Event>, code: String, seller: Identifier<Seller>, title: String, summary: String,
    description: String, category: String, venue: String, city: String, country: String, timeZone: String,
    startsAt: Timestamp, endsAt: Timestamp, status: EventStatus, image: Identifier<ImageRecord>? = nil,
    revision: Int, updatedAt: Timestamp, doorsAt: Timestamp? = nil,
    terms: EventTerms = EventTerms()
  ) {
    self.id = id
    self.code = code
    self.seller = seller
    self.title = title
    self.summary = summary
    self.description = description
    self.category = category
    self.venue = venue
    self.city = city
    self.country = country
    self.timeZone = timeZone
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.status = status
    self.image = image
    self.revision = revision
    self.updatedAt = updatedAt
    self.doorsAt = doorsAt
    self.terms = terms
  }

  public subscript<Value>(dynamicMember path: WritableKeyPath<EventTerms, Value>) -> Value {
    get { terms[keyPath: path] }
    set { terms[keyPath: path] = newValue }
  }
}

public enum EventStatus: String, Sendable, CaseIterable, Codable {
  /// Seen by management only; sells nothing.
  case draft
  case published
  /// Kept for those who had tickets; they are void and refunded.
  case cancelled
}

/// One kind of ticket for one event, with its price and number of places.
public struct TicketType: Sendable, Equatable, Identifiable {
  public let id: Identifier<TicketType>
  public let event: Identifier<Event>
  public var name: String
  /// The whole price: fees and taxes are in it.
  public var price: Money
  public var capacity: Int
  public var saleStartsAt: Timestamp?
  public var saleEndsAt: Timestamp?
  public var minPerOrder: Int
  public var maxPerOrder: Int
  /// Seating plan notation, or nil for general admission.
  public var seatingPlan: String?

  package init(
    id: Identifier<TicketType>, event: Identifier<Event>, name: String, price: Money, capacity: Int,
    saleStartsAt: Timestamp? = nil, saleEndsAt: Timestamp? = nil, minPerOrder: Int, maxPerOrder: Int,
    seatingPlan: String? = nil
  ) {
    self.id = id
    self.event = event
    self.name = name
    self.price = price
    self.capacity = capacity
    self.saleStartsAt = saleStartsAt
    self.saleEndsAt = saleEndsAt
    self.minPerOrder = minPerOrder
    self.maxPerOrder = maxPerOrder
    self.seatingPlan = seatingPlan
  }
}

/// A ticket type's places at one moment.
public struct Availability: Sendable, Equatable {
  public let capacity: Int
  public let sold: Int
  public let held: Int

  public init(capacity: Int, sold: Int, held: Int) {
    self.capacity = capacity
    self.sold = sold
    self.held = held
  }

  /// Never negative, even where an admin lowered the capacity below what is sold.
  public var available: Int { max(0, capacity - sold - held) }
}

/// Whoever sells an event's tickets and is owed the money. The operator is the first.
public enum Seller: Sendable {
  public static let defaultSeller = Identifier<Seller>(1)
}
