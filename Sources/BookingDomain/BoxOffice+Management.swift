/// An event as a form or a file gives it. `ticketTypes` with an id are changed, without one added, missing ones removed.
public struct EventDraft: Sendable, Equatable {
  public struct TicketTypeDraft: Sendable, Equatable {
    public var id: Identifier<TicketType>?
    public var name: String
    public var price: Money
    public var capacity: Int
    public var saleStartsAt: Timestamp?
    public var saleEndsAt: Timestamp?
    public var minPerOrder: Int
    public var maxPerOrder: Int

    public init(
      id: Identifier<TicketType>? = nil, name: String, price: Money, capacity: Int,
      saleStartsAt: Timestamp? = nil,
      saleEndsAt: Timestamp? = nil, minPerOrder: Int = 1, maxPerOrder: Int = 10
    ) {
      self.id = id
      self.name = name
      self.price = price
      self.capacity = capacity
      self.saleStartsAt = saleStartsAt
      self.saleEndsAt = saleEndsAt
      self.minPerOrder = minPerOrder
      self.maxPerOrder = maxPerOrder
    }
  }

  public var title: String
  public var summary: String
  public var description: String
  public var category: String
  public var venue: String
  public var city: String
  public var country: String
  public var timeZone: String
  public var startsAt: Timestamp
  public var endsAt: Timestamp
  public var ticketTypes: [TicketTypeDraft]

  public init(
    title: String, summary: String, description: String, category: String, venue: String, city: String,
    country: String, timeZone: String, startsAt: Timestamp, endsAt: Timestamp, ticketTypes: [TicketTypeDraft]
  ) {
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
    self.ticketTypes = ticketTypes
  }
}

/// Which orders, newest first.
public struct OrderQuery: Sendable, Equatable {
  /// Beginning of an order code, an email or a name.
  public var text = ""
  public var event: Identifier<Event>?
  public var status: OrderStatus?
  public var limit = 100
  /// The last order of the page before.
  public var after: Identifier<Order>?
  public init() {}
}

/// One order in management's list.
public struct OrderListing: Sendable, Equatable, Identifiable {
  public let order: Order
  public let customerName: String
  public let customerEmail: String
  public let places: Int
  /// The first event's title, and how many more there are.
  public let eventTitle: String
  public let otherEvents: Int
  public let refunded: Money
  public var id: Identifier<Order> { order.id }

  public init(
    order: Order, customerName: String, customerEmail: String, places: Int, eventTitle: String,
    otherEvents: Int,
    refunded: Money
  ) {
    self.order = order
    self.customerName = customerName
    self.customerEmail = customerEmail
    self.places = places
    self.eventTitle = eventTitle
    self.otherEvents = otherEvents
    self.refunded = refunded
  }
}

/// What is known of an event's sales, for management.
public struct EventSales: Sendable, Equatable {
  public let paidOrders: Int
  public let revenue: Money?
  public init(paidOrders: Int, revenue: Money?) {
    self.paidOrders = paidOrders
    self.revenue = revenue
  }
}

extension BoxOffice {
  /// Adds a draft event. - Throws: `.invalid` with every field that needs mending.
  public func addEvent(_ principal: Principal, _ draft: EventDraft) throws(BookingError) -> Event {
    throw .notBuilt
  }

  /// - Throws: `.invalid`, `.changedMeanwhile` when `revision` is not the stored one.
  public func changeEvent(_ principal: Principal, _ id: Identifier<Event>, _ draft: EventDraft, revision: Int)
    throws(BookingError) -> Event
  { throw .notBuilt }

  public func publish(_ principal: Principal, _ id: Identifier<Event>) throws(BookingError) {
    throw .notBuilt
  }

  /// Back to a draft. Tickets that are sold stay valid.
  public func unpublish(_ principal: Principal, _ id: Identifier<Event>) throws(BookingError) {
    throw .notBuilt
  }

  /// Voids its tickets, refunds its orders, tells its customers.
  public func cancelEvent(_ principal: Principal, _ id: Identifier<Event>) throws(BookingError) {
    throw .notBuilt
  }

  /// Deletes an event that nobody ordered; cancels one that has orders. Returns which.
  public func removeEvent(_ principal: Principal, _ id: Identifier<Event>) throws(BookingError) -> Removal {
    throw .notBuilt
  }

  public enum Removal: Sendable, Equatable { case deleted, cancelled(orders: Int) }
}
