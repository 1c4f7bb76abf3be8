/// Which events, in which order.
public struct EventQuery: Sendable, Equatable {
  /// By start, by the cheapest ticket (what is free, then each currency by itself), by title. Ties are broken by age.
  public enum Sort: String, Sendable, CaseIterable { case date, price, title }

  /// Words of title, summary, category, venue or city, by their beginnings; every word has to be there.
  public var text = ""
  public var category: String?
  public var city: String?
  /// Events that start at this moment or later; nil means now (management: all).
  public var from: Timestamp?
  /// Events that start before this moment.
  public var until: Timestamp?
  /// Events that have a ticket in this currency for at most this much.
  public var maxPrice: Money?
  /// Events with a place left that is neither sold nor held, of a kind whose sale has not ended.
  public var availableOnly = false
  public var sort = Sort.date
  /// By price: whose prices come first, after what is free; the other currencies follow by their codes.
  public var firstCurrency: Currency?
  /// Titles that say what is searched for first, where all that is found is on one page by date.
  public var titlesFirst = false
  /// Drafts, past and cancelled events too. Management only.
  public var managed = false
  /// Only events in this state. For management: everybody else sees published ones.
  public var status: EventStatus?
  /// 1 to 1000; values outside are moved to the nearest.
  public var limit = 100
  /// Where the page before ended.
  public var after: EventCursor?

  public init() {}
}

/// A place in a sorted list: where its last event stands. Valid for the query that gave it, in any process.
public struct EventCursor: Sendable, Equatable, Codable {
  /// What the list is sorted by, of that event.
  public enum Key: Sendable, Equatable, Codable {
    case start(Timestamp)
    /// Of what is free the currency is empty.
    case price(currency: String, Int64)
    /// The title as it is sorted.
    case title(String)
  }

  public let key: Key
  /// Tells apart events whose keys are equal.
  public let id: Identifier<Event>

  public init(key: Key, id: Identifier<Event>) {
    self.key = key
    self.id = id
  }
}
