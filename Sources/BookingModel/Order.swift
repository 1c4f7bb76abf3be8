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
  /// What of a paid order's total went back, or is on its way. Money that came too late or twice never was part of it.
  public let refunded: Money

  package init(
    id: Identifier<Order>, code: String, account: Identifier<Account>, status: OrderStatus, total: Money,
    createdAt: Timestamp, paidAt: Timestamp?, payBy: Timestamp, refunded: Money
  ) {
    self.id = id
    self.code = code
    self.account = account
    self.status = status
    self.total = total
    self.createdAt = createdAt
    self.paidAt = paidAt
    self.payBy = payBy
    self.refunded = refunded
  }

  /// What was paid, less what was refunded; zero while nothing was paid.
  public var net: Money {
    Money(minorUnits: paidAt == nil ? 0 : total.minorUnits - refunded.minorUnits, currency: total.currency)
  }

  public var state: OrderState {
    switch status {
    case .pending: .pending
    case .expired: .expired
    case .paid where refunded.isZero: .paid
    // With its last ticket an order is cancelled: one that is paid has valid ones.
    case .paid: net.isZero ? .refundedStillValid : .partlyRefunded
    case .cancelled where paidAt == nil: .notPaid
    case .cancelled: net.isZero && !total.isZero ? .refunded : .cancelled
    }
  }
}

/// How an order stands, with its money.
public enum OrderState: Sendable, Equatable, CaseIterable {
  case pending, paid, partlyRefunded
  /// All its money went back, and all its tickets are void.
  case refunded
  /// All its money went back, out of goodwill, and tickets of it are valid.
  case refundedStillValid
  /// It was paid, and all its tickets are void; what wasn't refunded is kept.
  case cancelled
  /// Its customer gave it up.
  case notPaid
  case expired
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
  /// Whether none of its places is left: the event was cancelled, or every ticket.
  public let isCancelled: Bool
  /// How many of its tickets were cancelled one by one.
  public let cancelledQuantity: Int
  /// What of its price went back, or is on its way.
  public let refunded: Money

  package init(
    id: Identifier<EventOrder>, order: Identifier<Order>, seller: Identifier<Seller>,
    event: Identifier<Event>, ticketType: Identifier<TicketType>, quantity: Int, unitPrice: Money,
    seats: [String], isCancelled: Bool, cancelledQuantity: Int, refunded: Money
  ) {
    self.id = id
    self.order = order
    self.seller = seller
    self.event = event
    self.ticketType = ticketType
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.seats = seats
    self.isCancelled = isCancelled
    self.cancelledQuantity = cancelledQuantity
    self.refunded = refunded
  }

  public var price: Money { unitPrice * quantity }
  /// Places that were not cancelled one by one.
  public var remainingQuantity: Int { quantity - cancelledQuantity }
}

/// The right of its holder to one place.
public struct Ticket: Sendable, Equatable, Identifiable {
  public let id: Identifier<Ticket>
  /// For people: `TX-7Q4M-91KD`.
  public let code: String
  /// What the QR code says, checkable offline with the shop's public keys. Another one once the ticket is made anew.
  public let token: String
  public let order: Identifier<Order>
  public let event: Identifier<Event>
  public let ticketType: Identifier<TicketType>
  public let holder: String
  public let seat: String?
  /// Nil for a valid ticket.
  public let voidReason: VoidReason?

  package init(
    id: Identifier<Ticket>, code: String, token: String, order: Identifier<Order>, event: Identifier<Event>,
    ticketType: Identifier<TicketType>, holder: String, seat: String?, voidReason: VoidReason?
  ) {
    self.id = id
    self.code = code
    self.token = token
    self.order = order
    self.event = event
    self.ticketType = ticketType
    self.holder = holder
    self.seat = seat
    self.voidReason = voidReason
  }

  public var isVoid: Bool { voidReason != nil }
}

/// Why a ticket is void.
public enum VoidReason: String, Sendable, CaseIterable, Codable {
  case eventCancelled
  /// It was cancelled or returned, and nothing went back for it: its price was kept, or had gone back before, or there
  /// was none.
  case cancelled
  /// It was cancelled or returned, and its price went back, as far as the order still had it.
  case refunded
}
