/// The places a customer holds, across events, in one currency.
public struct Cart: Sendable, Equatable {
  public struct Item: Sendable, Equatable {
    public let event: Event
    public let ticketType: TicketType
    public let quantity: Int
    /// Seat labels for a seating plan, in the plan's order; empty for general admission.
    public let seats: [String]
    public var price: Money { ticketType.price * quantity }

    public init(event: Event, ticketType: TicketType, quantity: Int, seats: [String]) {
      self.event = event
      self.ticketType = ticketType
      self.quantity = quantity
      self.seats = seats
    }
  }

  public var items: [Item]
  /// When the holds end; nil for an empty cart.
  public var expiresAt: Timestamp?
  /// When they end however often they are renewed.
  public var hardLimit: Timestamp?

  public init(items: [Item] = [], expiresAt: Timestamp? = nil, hardLimit: Timestamp? = nil) {
    self.items = items
    self.expiresAt = expiresAt
    self.hardLimit = hardLimit
  }

  public var isEmpty: Bool { items.isEmpty }
  public var places: Int { items.reduce(0) { $0 + $1.quantity } }
  public var total: Money? {
    guard let currency = items.first?.ticketType.price.currency else { return nil }
    return Money(minorUnits: items.reduce(0) { $0 + $1.price.minorUnits }, currency: currency)
  }
}
