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

/// A part of a sorted list.
public struct EventPage: Sendable, Equatable {
  public let listings: [EventListing]
  /// How many events match, all pages together; at least so many where `isTotalExact` is false.
  public let total: Int
  /// Counting stops at a few thousand: a list that long is narrowed, not read, and the first page stays fast.
  public let isTotalExact: Bool
  /// Where the next page begins; nil on the last one.
  public let next: EventCursor?

  public init(listings: [EventListing], total: Int, isTotalExact: Bool = true, next: EventCursor?) {
    self.listings = listings
    self.total = total
    self.isTotalExact = isTotalExact
    self.next = next
  }
}

/// What there is to filter by: names that some event has, in their order.
public struct EventFacets: Sendable, Equatable {
  public let categories: [String]
  public let cities: [String]

  public init(categories: [String], cities: [String]) {
    self.categories = categories
    self.cities = cities
  }
}
