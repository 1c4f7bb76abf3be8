/// A purchase: one payment for the places of one cart.
public struct Order: Sendable, Equatable, Identifiable {
  public let id: Identifier<Order>
  /// What people quote: `B7Q4-M91K`.
  public let code: String
  public let account: Identifier<Account>
  public let status: OrderStatus
  public let total: Money
  public let createdAt: Timestamp
  public let paidAt: Timestamp?
  /// Until when a pending order waits for its money.
  public let payBy: Timestamp
}

public enum OrderStatus: String, Sendable, CaseIterable, Codable {
  case pending, paid, expired, cancelled
}

/// An order's line for one ticket type of one event. Its price is a copy and never changes.
public struct EventOrder: Sendable, Equatable, Identifiable {
  public let id: Identifier<EventOrder>
  public let order: Identifier<Order>
  public let seller: Identifier<Seller>
  public let event: Identifier<Event>
  public let ticketType: Identifier<TicketType>
  public let quantity: Int
  public let unitPrice: Money
  /// Labels of the seats that were ordered; empty for general admission.
  public let seats: [String]
  public let isCancelled: Bool
}

/// The right of its holder to one place.
public struct Ticket: Sendable, Equatable, Identifiable {
  public let id: Identifier<Ticket>
  /// For people: `TX-7Q4M-91KD`.
  public let code: String
  /// `version.id.signature`, what the QR code says. Checkable offline with the house's public key.
  public let token: String
  public let order: Identifier<Order>
  public let event: Identifier<Event>
  public let ticketType: Identifier<TicketType>
  public let holder: String
  public let seat: String?
  public let isVoid: Bool
}
