/// Which events, in which order.
public struct EventQuery: Sendable, Equatable {
  public enum Sort: String, Sendable, CaseIterable { case date, price, title }

  /// Words of title, summary, category, venue or city, by their beginnings.
  public var text = ""
  public var category: String?
  public var city: String?
  /// Events that start at this moment or later; nil means now (management: all).
  public var from: Timestamp?
  public var until: Timestamp?
  /// Events that have a ticket in this currency for at most this much.
  public var maxPrice: Money?
  public var availableOnly = false
  public var sort = Sort.date
  /// Drafts, past and cancelled events too. Management only.
  public var managed = false
  public var limit = 100
  /// Where the page before ended.
  public var after: EventCursor?

  public init() {}
}

/// A place in a sorted list; valid for the query that gave it.
public struct EventCursor: Sendable, Equatable {
  let key: SQLValueBox
  let id: Identifier<Event>
  struct SQLValueBox: Sendable, Equatable { let value: SQLValue }
}

/// One event in a list.
public struct EventListing: Sendable, Equatable, Identifiable {
  public let event: Event
  /// The cheapest ticket; nil where there is none.
  public let fromPrice: Money?
  /// All of its ticket types together.
  public let availability: Availability
  public var id: Identifier<Event> { event.id }

  public init(event: Event, fromPrice: Money?, availability: Availability) {
    self.event = event
    self.fromPrice = fromPrice
    self.availability = availability
  }
}

public struct EventPage: Sendable, Equatable {
  public let listings: [EventListing]
  /// How many events match, all pages together.
  public let total: Int
  public let next: EventCursor?

  public init(listings: [EventListing], total: Int, next: EventCursor?) {
    self.listings = listings
    self.total = total
    self.next = next
  }
}

/// One event with all that is on sale for it.
public struct EventDetails: Sendable, Equatable {
  public struct Offer: Sendable, Equatable, Identifiable {
    public let ticketType: TicketType
    public let availability: Availability
    public var id: Identifier<TicketType> { ticketType.id }

    public init(ticketType: TicketType, availability: Availability) {
      self.ticketType = ticketType
      self.availability = availability
    }
  }

  public let event: Event
  public let offers: [Offer]

  public init(event: Event, offers: [Offer]) {
    self.event = event
    self.offers = offers
  }
}

/// What there is to filter by, with the number of events each.
public struct EventFacets: Sendable, Equatable {
  public struct Value: Sendable, Equatable {
    public let name: String
    public let count: Int
    public init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  public let categories: [Value]
  public let cities: [Value]

  public init(categories: [Value], cities: [Value]) {
    self.categories = categories
    self.cities = cities
  }
}

extension BoxOffice {
  public func events(_ principal: Principal, _ query: EventQuery) throws(BookingError) -> EventPage {
    throw .notBuilt
  }

  /// - Throws: `.notFound` for drafts too, unless the principal manages them.
  public func event(_ principal: Principal, _ id: Identifier<Event>) throws(BookingError) -> EventDetails {
    throw .notBuilt
  }

  public func event(_ principal: Principal, code: String) throws(BookingError) -> EventDetails {
    throw .notBuilt
  }

  /// Categories and cities of events on sale (managed: of all).
  public func facets(_ principal: Principal, managed: Bool = false) throws(BookingError) -> EventFacets {
    throw .notBuilt
  }
}
