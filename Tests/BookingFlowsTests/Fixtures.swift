@testable import BookingModel

extension Money {
  static func euros(_ units: Int64) -> Money {
    Money(minorUnits: units, currency: Currency(stored: "EUR"))
  }
}

extension Event {
  static func fixture(now: Timestamp) -> Event {
    Event(
      id: Identifier(1), code: "NIGHT", seller: Identifier(1), title: "Night", summary: "", description: "",
      category: "Music", venue: "Hall", city: "Lisbon", country: "PT", timeZone: "UTC",
      startsAt: now + .days(3), endsAt: now + .days(4), status: .published, image: nil, revision: 1,
      updatedAt: now)
  }
}

extension Ticket {
  static func fixture(_ id: Int64, order: Int64 = 7, _ voidReason: VoidReason? = nil) -> Ticket {
    Ticket(
      id: Identifier(id), code: "TX-\(id)", token: "", order: Identifier(order), event: Identifier(1),
      ticketType: Identifier(1), holder: "Ada", seat: nil, voidReason: voidReason)
  }
}

extension OrderDetails {
  /// One line, of as many tickets as there are.
  static func fixture(
    _ total: Int64 = 2400, _ status: OrderStatus = .pending, isCancelled: Bool = false,
    tickets: [Ticket] = [], payments: [Payment] = [], refunds: [Refund] = [], now: Timestamp
  ) -> OrderDetails {
    let order = Order(
      id: Identifier(7), code: "AAAA-BBBB", account: Identifier(1), status: status, total: .euros(total),
      createdAt: now, paidAt: status == .paid ? now : nil, payBy: now + .minutes(10), refunded: .euros(0))
    let places = max(1, tickets.count)
    let line = EventOrder(
      id: Identifier(1), order: order.id, seller: Identifier(1), event: Identifier(1),
      ticketType: Identifier(1), quantity: places, unitPrice: .euros(total / Int64(places)), seats: [],
      isCancelled: isCancelled, cancelledQuantity: 0, refunded: .euros(0))
    return OrderDetails(
      order: order,
      eventOrders: [.init(eventOrder: line, event: .fixture(now: now), ticketTypeName: "Entry")],
      tickets: tickets, payments: payments, refunds: refunds)
  }

  /// Two tickets that were paid with 24 euros, of which that much went back or was refused.
  static func paid(_ refunds: Refund..., tickets: [Ticket] = [.fixture(1), .fixture(2)]) -> OrderDetails {
    let now = Timestamp(milliseconds: 1_000_000)
    let payment = Payment(
      id: Identifier(1), order: Identifier(7), gateway: "sandbox", key: IdempotencyKey("payment"),
      state: .confirmed, amount: .euros(2400), presentation: nil, reference: nil, failure: nil,
      createdAt: now, isCancelRequested: false, heldUpAt: nil)
    return fixture(2400, .paid, tickets: tickets, payments: [payment], refunds: refunds, now: now)
  }
}

extension Refund {
  static func fixture(_ units: Int64, _ state: RefundState) -> Refund {
    Refund(
      id: Identifier(1), payment: Identifier(1), order: Identifier(7), key: IdempotencyKey("refund"),
      state: state, amount: .euros(units), reason: .goodwill, attempts: 1)
  }
}

extension ManagedOrder {
  /// Of which everything may be done.
  static func fixture(
    _ details: OrderDetails = .paid(),
    permissions: Set<Permission> = [.cancelTickets, .refund, .sendMessages]
  ) -> ManagedOrder { ManagedOrder(details, permissions: permissions) }
}
