import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel

/// What staff have to prove before money goes back.
struct RefundProofTests {
  private let shop: Shop
  private let admin: Principal
  private let proof = Proof(password: AccountFixture.password)
  private let type: Identifier<TicketType>
  private let event: Identifier<Event>

  init() throws {
    shop = try Shop()
    admin = try shop.office.testPerson("Grace", role: .admin)
    (event, type) = try shop.event(capacity: 50, price: 10_000)
  }

  private func euros(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: Currency(stored: "EUR")) }

  @Test func `one proof lasts for a quarter of an hour of small refunds`() throws {
    for quantity in 1...3 {
      let order = try shop.buy(quantity, of: type).details.order.id
      try shop.office.visit(admin).management.refund(order, amount: euros(100))
      let tickets = try shop.office.visit(admin).orders.order(order).tickets.prefix(1).map(\.id)
      try shop.office.visit(admin).management.cancelTickets(of: order, Set(tickets), refund: true)
    }
    let order = try shop.buy(1, of: type).details.order.id
    shop.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) {
      try shop.office.visit(admin).management.refund(order, amount: euros(100))
    }
    #expect(throws: BookingError.wrongEmailOrPassword) {
      try shop.office.visit(admin).management.refund(
        order, amount: euros(100), Proof(password: "wrong wrong wrong"))
    }
    try shop.office.visit(admin).management.refund(order, amount: euros(100), proof)
    let again = try shop.office.visit(admin).session.authenticateAgain(proof)
    #expect(try shop.office.visit(again).orders.order(order).order.refunded == euros(100))
  }

  @Test func `beyond the policy's sum an order's refunds take a proof each time`() throws {
    let order = try shop.buy(10, of: type).details.order.id
    let tickets = try shop.office.visit(admin).orders.order(order).tickets.map(\.id)
    #expect(throws: BookingError.proofNeeded) {
      try shop.office.visit(admin).management.cancelTickets(of: order, Set(tickets.prefix(6)), refund: true)
    }
    #expect(try shop.sold(type) == 10, "a refusal leaves the places as they were")
    try shop.office.visit(admin).management.cancelTickets(of: order, Set(tickets.prefix(5)), refund: true)
    #expect(throws: BookingError.proofNeeded) {
      try shop.office.visit(admin).management.refund(order, amount: euros(1))
    }
    try shop.office.visit(admin).management.refund(order, amount: euros(1), proof)
    #expect(throws: BookingError.proofNeeded) {
      try shop.office.visit(admin).management.cancelTickets(of: order, [tickets[9]], refund: true)
    }
    // Without money nothing more is asked.
    try shop.office.visit(admin).management.cancelTickets(of: order, [tickets[9]], refund: false)
    try shop.office.visit(admin).management.cancelTickets(of: order, [tickets[8]], refund: true, proof)
    #expect(try shop.office.visit(admin).orders.order(order).order.refunded == euros(60_001))
  }

  @Test(arguments: [
    ("EUR", 50_000), ("JPY", 80_000), ("KWD", 150_000), ("VND", 12_000_000), ("XYZ", 0),
  ])
  func `the sum is one of the order's currency`(code: String, most: Int64) throws {
    let price = max(most, 1) * 2
    let order = try shop.buy(1, of: shop.event(price: price, currency: code).ticketType).details.order.id
    let currency = Currency(stored: code)
    #expect(throws: BookingError.proofNeeded) {
      try shop.office.visit(admin).management.refund(
        order, amount: Money(minorUnits: most + 1, currency: currency))
    }
    if most > 0 {
      try shop.office.visit(admin).management.refund(
        order, amount: Money(minorUnits: most, currency: currency))
    }
    try shop.office.visit(admin).management.refund(
      order, amount: Money(minorUnits: 1, currency: currency), proof)
    #expect(try shop.office.visit(admin).orders.order(order).order.refunded.minorUnits == most + 1)
  }

  @Test func `cancelling an event takes a proof and the number of its orders`() throws {
    for name in ["Ben", "Eve"] { try shop.buy(1, of: type, as: shop.office.testPerson(name)) }
    #expect(throws: BookingError.proofNeeded) { try shop.office.visit(admin).events.cancel(event) }
    for number in [0, 1, 3] {
      #expect(throws: BookingError.otherNumberOfOrders(2)) {
        try shop.office.visit(admin).events.remove(event, .init(orders: number, proof))
      }
    }
    #expect(throws: BookingError.wrongEmailOrPassword) {
      try shop.office.visit(admin).events.cancel(
        event, .init(orders: 2, Proof(password: "wrong wrong wrong")))
    }
    #expect(try shop.sold(type) == 2)
    #expect(
      try shop.office.visit(admin).events.remove(event, .init(orders: 2, proof)) == .cancelled(orders: 2))
    #expect(try shop.sold(type) == 0)
  }

  @Test func `an event that nobody paid for is cancelled without a proof`() throws {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    _ = try shop.office.visit(shop.ada).orders.place()
    #expect(try shop.office.visit(admin).events.remove(event) == .cancelled(orders: 1))
  }

  @Test func `nobody but staff learns whether a password is right`() throws {
    let order = try shop.buy(1, of: type).details.order.id
    for word in [AccountFixture.password, "wrong wrong wrong"] {
      #expect(throws: BookingError.notAllowed) {
        try shop.office.visit(shop.ada).management.refund(order, amount: euros(1), Proof(password: word))
      }
    }
  }
}
