/// Which orders, newest first.
public struct OrderQuery: Sendable, Equatable {
  /// A code of an order or of a ticket, a phone number, or words that are each of the customer, the event, the ticket
  /// type, a seat or the amount.
  public var text = ""
  public var event: Identifier<Event>?
  public var state: State?
  public var limit = 100
  /// The last order of the page before.
  public var after: Identifier<Order>?
  public init() {}

  /// The lists of orders that management looks through.
  public enum State: String, Sendable, CaseIterable {
    case paid, pending
    /// Part of its money went back, or all of it.
    case refunded
    case partlyRefunded
    case cancelled
    /// Given up by its customer, or left until its time was over.
    case notPaid
  }
}

/// One order in management's list.
public struct OrderListing: Sendable, Equatable, Identifiable {
  public let order: Order
  public let customerName: String
  public let customerEmail: String
  /// Those that were not cancelled.
  public let places: Int
  /// The first event's title, and how many more there are.
  public let eventTitle: String
  public let otherEvents: Int
  public var id: Identifier<Order> { order.id }

  public init(
    order: Order, customerName: String, customerEmail: String, places: Int, eventTitle: String,
    otherEvents: Int
  ) {
    self.order = order
    self.customerName = customerName
    self.customerEmail = customerEmail
    self.places = places
    self.eventTitle = eventTitle
    self.otherEvents = otherEvents
  }
}
