import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore
@testable import BookingTickets

struct CheckoutTests {
  let shop: Shop
  let event: Identifier<Event>
  let type: Identifier<TicketType>

  init() throws {
    shop = try Shop()
    (event, type) = try shop.event(capacity: 4)
  }

  private func order(_ quantity: Int = 2) throws -> Identifier<Order> {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: quantity)
    return try shop.office.visit(shop.ada).orders.place().details.order.id
  }

  private func pay(_ order: Identifier<Order>, _ card: SandboxCard) throws -> Checkout.Stage {
    try shop.office.visit(shop.ada).payments.submit(order, .card(.test(card))).stage
  }

  @Test func `a paid order has its tickets, its message and its books`() throws {
    let checkout = try shop.buy(2, of: type)
    #expect(checkout.stage == .paid)
    #expect(checkout.details.tickets.count == 2)
    #expect(try shop.sold(type) == 2)
    #expect(try shop.office.visit(shop.ada).cart.current().isEmpty)
    #expect(try shop.count("SELECT COUNT(*) FROM messages WHERE kind = 'orderConfirmed'") == 1)
    #expect(try shop.count("SELECT SUM(amount) FROM ledger_entries") == 0)
    #expect(try shop.count("SELECT amount FROM ledger_entries WHERE account = 'gateway'") == 6400)
  }

  @Test func `guests and unverified accounts hold but don't order`() throws {
    let guest = shop.office.openSession()
    _ = try shop.office.visit(guest).cart.setQuantity(of: type, to: 1)
    #expect(throws: BookingError.logInNeeded) { try shop.office.visit(guest).orders.place() }
    let unverified = try shop.office.testPerson("Bob", verified: false)
    _ = try shop.office.visit(unverified).cart.setQuantity(of: type, to: 1)
    #expect(throws: BookingError.verificationNeeded) { try shop.office.visit(unverified).orders.place() }
    #expect(try shop.office.visit(unverified).cart.current().places == 1)
  }

  @Test func `asking for the order twice makes one`() throws {
    let first = try order()
    #expect(try shop.office.visit(shop.ada).orders.place().details.order.id == first)
  }

  @Test func `a free order is paid at once without a payment`() throws {
    let free = try shop.event("Open day", price: 0).ticketType
    let checkout = try shop.buy(3, of: free)
    #expect(checkout.stage == .paid)
    #expect(checkout.details.payments.isEmpty)
    #expect(checkout.details.tickets.count == 3)
  }

  @Test func `a declined card leaves the order waiting for another try`() throws {
    let order = try order()
    #expect(try pay(order, .declined) == .failed(.declined))
    #expect(try shop.office.visit(shop.ada).payments.retry(order).stage == .pay(.cardForm))
    #expect(try pay(order, .approved) == .paid)
    #expect(try shop.sold(type) == 2)
  }

  @Test func `a second step takes its code`() throws {
    let order = try order()
    #expect(try pay(order, .secondStep) == .pay(.secondStep))
    #expect(try shop.office.visit(shop.ada).payments.submit(order, .code("123456")).stage == .paid)
  }

  @Test func `a wrong second step fails the payment`() throws {
    let order = try order()
    _ = try pay(order, .secondStep)
    #expect(
      try shop.office.visit(shop.ada).payments.submit(order, .code("000000")).stage
        == .failed(.authenticationFailed))
  }

  @Test func `money whose answer was lost is found by asking`() throws {
    let order = try order()
    #expect(try pay(order, .lostAfter) == .processing)
    #expect(try shop.office.visit(shop.ada).payments.checkout(order).stage == .paid)
    #expect(try shop.sold(type) == 2)
  }

  @Test func `a lost request asks for the card again`() throws {
    let order = try order()
    #expect(try pay(order, .lostBefore) == .processing)
    #expect(try shop.office.visit(shop.ada).payments.checkout(order).stage == .pay(.cardForm))
  }

  @Test func `slow money comes by itself`() throws {
    let order = try order()
    #expect(try pay(order, .slow) == .processing)
    shop.clock.advance(.seconds(30))
    _ = try shop.office.operator.work()
    #expect(try shop.office.visit(shop.ada).payments.checkout(order).stage == .paid)
  }

  @Test func `an unreachable gateway keeps the order and goes on by itself`() throws {
    shop.gateway.setDown(true)
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    let checkout = try shop.office.visit(shop.ada).orders.place()
    #expect(checkout.stage == .processing)
    shop.gateway.setDown(false)
    #expect(
      try shop.office.visit(shop.ada).payments.checkout(checkout.details.order.id).stage == .pay(.cardForm))
  }

  @Test func `giving up puts the places back into the cart`() throws {
    let order = try order()
    #expect(try shop.office.visit(shop.ada).payments.cancel(order).places == 2)
    #expect(try shop.office.visit(shop.ada).orders.order(order).order.status == .cancelled)
    #expect(try shop.buy(2, of: type).stage == .paid)
  }

  @Test func `giving up after the money came finds the order paid`() throws {
    let order = try order()
    _ = try pay(order, .lostAfter)
    #expect(throws: BookingError.orderClosed(.paid)) {
      try shop.office.visit(shop.ada).payments.cancel(order)
    }
    #expect(try shop.office.visit(shop.ada).orders.tickets().count == 2)
  }

  @Test func `an order nobody pays ends and frees its places`() throws {
    let order = try order(4)
    shop.clock.advance(.minutes(10))
    _ = try shop.office.operator.work()
    #expect(try shop.office.visit(shop.ada).orders.order(order).order.status == .expired)
    #expect(try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 4).places == 4)
  }

  @Test func `late money takes free places anew`() throws {
    let order = try order(2)
    _ = try pay(order, .slow)
    shop.gateway.setDown(true)
    shop.clock.advance(.minutes(15))
    _ = try shop.office.operator.work()
    shop.gateway.setDown(false)
    try shop.settle()
    #expect(try shop.office.visit(shop.ada).orders.order(order).order.status == .paid)
    #expect(try shop.sold(type) == 2)
  }

  @Test func `late money goes back when the places are sold`() throws {
    let order = try order(4)
    _ = try pay(order, .slow)
    shop.gateway.setDown(true)
    shop.clock.advance(.minutes(15))
    _ = try shop.office.operator.work()
    shop.gateway.setDown(false)
    let bob = try shop.office.testPerson("Bob")
    #expect(try shop.buy(4, of: type, as: bob).stage == .paid)
    try shop.settle()
    let details = try shop.office.visit(shop.ada).orders.order(order)
    #expect(details.order.status == .expired)
    #expect(details.refunds.map(\.state) == [.confirmed])
    #expect(details.refunds.map(\.reason) == [.latePayment])
    #expect(details.tickets.isEmpty)
    #expect(try shop.sold(type) == 4)
  }

  @Test func `a cancelled event voids tickets, refunds and tells`() throws {
    let order = try shop.buy(2, of: type).details.order.id
    try shop.cancel(event)
    let details = try shop.office.visit(shop.ada).orders.order(order)
    #expect(details.order.status == .cancelled)
    #expect(details.tickets.filter(\.isVoid).count == 2)
    #expect(details.refunded.formatted == "€64.00")
    #expect(try shop.sold(type) == 0)
    #expect(try shop.count("SELECT COUNT(*) FROM messages WHERE kind = 'eventCancelled'") == 1)
    #expect(try shop.count("SELECT COUNT(*) FROM messages WHERE kind = 'refundIssued'") == 1)
    #expect(
      try shop.count("SELECT COALESCE(SUM(amount), 0) FROM ledger_entries WHERE account = 'seller'") == 0)
  }

  @Test func `one cancelled event of two refunds its part only`() throws {
    let other = try shop.event("Second", price: 1000).ticketType
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
    let order = try shop.buy(2, of: type).details.order.id
    try shop.cancel(event)
    let details = try shop.office.visit(shop.ada).orders.order(order)
    #expect(details.order.status == .paid)
    #expect(details.refunded.formatted == "€64.00")
    #expect(details.tickets.filter { !$0.isVoid }.count == 1)
  }

  @Test func `an event cancelled while its customer pays gives the money back`() throws {
    let order = try order(2)
    try shop.cancel(event)
    #expect(throws: BookingError.orderClosed(.expired)) { try pay(order, .approved) }
    try shop.settle()
    #expect(try shop.office.visit(shop.ada).orders.order(order).order.status == .expired)
    #expect(try shop.sold(type) == 0)
  }

  @Test func `a refund whose answer was lost is sent once`() throws {
    let order = try shop.buy(2, of: type).details.order.id
    shop.gateway.fail(.lostAnswer)
    try shop.cancel(event)
    #expect(try shop.office.visit(shop.ada).orders.order(order).refunds.map(\.state) == [.unknown])
    try shop.settle()
    let details = try shop.office.visit(shop.ada).orders.order(order)
    #expect(details.refunded.formatted == "€64.00")
    #expect(details.refunds.count == 1)
  }

  private let proof = Proof(password: AccountFixture.password)

  @Test func `an admin refunds in parts and never more than was paid`() throws {
    let admin = try shop.office.testPerson("Grace", role: .admin)
    let order = try shop.buy(2, of: type).details.order.id
    let euro = try #require(Currency("EUR"))
    try shop.office.visit(admin).management.refund(
      order, amount: Money(minorUnits: 5000, currency: euro), proof)
    let left = Money(minorUnits: 1400, currency: euro)
    #expect(throws: BookingError.notRefundable(left)) {
      try shop.office.visit(admin).management.refund(
        order, amount: Money(minorUnits: 1401, currency: euro), proof)
    }
    try shop.office.visit(admin).management.refund(order, amount: left, proof)
    #expect(try shop.office.visit(admin).orders.order(order).refunded.formatted == "€64.00")
  }

  @Test func `customers see and touch their own orders only`() throws {
    let order = try shop.buy(1, of: type).details.order.id
    let bob = try shop.office.testPerson("Bob")
    #expect(throws: BookingError.notAllowed) { try shop.office.visit(bob).orders.order(order) }
    #expect(throws: BookingError.notAllowed) { try shop.office.visit(bob).management.orders(OrderQuery()) }
    let euro = try #require(Currency("EUR"))
    #expect(throws: BookingError.notAllowed) {
      try shop.office.visit(bob).management.refund(order, amount: Money(minorUnits: 1, currency: euro), proof)
    }
    #expect(throws: BookingError.notFound(.order)) {
      try shop.office.visit(bob).payments.submit(order, .code("1"))
    }
  }

  @Test func `management asks for the password again after a while`() throws {
    let admin = try shop.office.testPerson("Grace", role: .admin)
    #expect(try shop.office.visit(admin).management.orders(OrderQuery()).isEmpty)
    shop.clock.advance(.minutes(16))
    #expect(throws: BookingError.passwordNeededAgain) {
      try shop.office.visit(admin).management.orders(OrderQuery())
    }
  }

  @Test func `nothing of a card is in the database`() throws {
    _ = try shop.buy(1, of: type)
    let order = try order(1)
    _ = try pay(order, .declined)
    for table in ["payments", "audit_entries", "messages", "orders"] {
      let rows = try shop.office.store.read { try $0.rows(SQL(stringLiteral: "SELECT * FROM \(table)")) }
      #expect(!rows.isEmpty)
      #expect(!rows.contains { "\($0.values)".contains("4242") || "\($0.values)".contains("000002") })
    }
  }
}
