/// The places a customer holds, across events, in one currency.
public struct Cart: Sendable, Equatable {
  public struct Line: Sendable, Equatable {
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

  public var lines: [Line]
  /// When the holds end; nil for an empty cart.
  public var expiresAt: Timestamp?
  /// When they end however often they are renewed.
  public var hardLimit: Timestamp?

  public init(lines: [Line] = [], expiresAt: Timestamp? = nil, hardLimit: Timestamp? = nil) {
    self.lines = lines
    self.expiresAt = expiresAt
    self.hardLimit = hardLimit
  }

  public var isEmpty: Bool { lines.isEmpty }
  public var places: Int { lines.reduce(0) { $0 + $1.quantity } }
  public var total: Money? {
    guard let currency = lines.first?.ticketType.price.currency else { return nil }
    return Money(minorUnits: lines.reduce(0) { $0 + $1.price.minorUnits }, currency: currency)
  }
}
