import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// Mistakes that simulated days have found, each as short as it can be told.
struct FoundBySimulationTests {
  let shop: Shop

  init() throws { shop = try Shop() }

  private func order(_ quantity: Int, of type: Identifier<TicketType>) throws -> Identifier<Order> {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: quantity)
    return try shop.office.visit(shop.ada).orders.place().details.order.id
  }

  /// The gateway finds that it took the money of a payment that it had called failed.
  private func takeAfterAll(_ payment: Payment) throws {
    try shop.books.change(payment.key) { $0?.state = .captured }
    try shop.office.apply(.outcome(.confirmed(reference: "late")), to: payment)
  }

  @Test func `a hold whose place was sold doesn't come back when the clock is set back`() throws {
    let type = try shop.event(capacity: 2).ticketType
    _ = try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 2)
    shop.clock.advance(.minutes(10))
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 2)
    shop.clock.advance(.seconds(-30))
    #expect(try shop.broken() == [])
    #expect(try shop.office.visit(shop.ada).cart.current().places == 2)
  }

  @Test func `a capacity lowered over an ended hold stays kept when the clock is set back`() throws {
    let admin = try shop.office.testPerson("Grace", role: .admin)
    let event = try shop.office.testEvent(.fixture(ticketTypes: [.fixture(capacity: 5)]), by: admin)
    let type = try #require(shop.office.visit(admin).catalogue.event(event.id).offers.first?.id)
    _ = try shop.office.visit(shop.office.openSession()).cart.setQuantity(of: type, to: 4)
    shop.clock.advance(.minutes(10))
    var draft = EventDraft(try shop.office.visit(admin).catalogue.event(event.id))
    draft.ticketTypes[0].capacity = 1
    _ = try shop.office.visit(admin).events.change(event.id, draft, revision: event.revision)
    shop.clock.advance(.seconds(-30))
    #expect(try shop.broken() == [])
  }

  @Test func `a cancelled event gives back what the second payment took`() throws {
    let (event, type) = try shop.event(capacity: 2)
    let order = try order(2, of: type)
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.declined)))
    let first = try #require(shop.office.visit(shop.ada).orders.order(order).payments.first)
    _ = try shop.office.visit(shop.ada).payments.retry(order)
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.approved)))
    try takeAfterAll(first)
    #expect(try shop.office.visit(shop.ada).orders.order(order).refunds.map(\.reason) == [.duplicatePayment])
    try shop.cancel(event)
    #expect(try shop.broken() == [])
    let reasons = try shop.office.visit(shop.ada).orders.order(order).refunds.map(\.reason)
    #expect(reasons == [.duplicatePayment, .eventCancelled])
  }

  @Test func `giving up doesn't hold places of a ticket type that is gone`() throws {
    let admin = try shop.office.testPerson("Grace", role: .admin)
    let event = try shop.office.testEvent(
      .fixture(ticketTypes: [.fixture(name: "Hall"), .fixture(name: "Balcony")]), by: admin)
    let type = try #require(shop.office.visit(admin).catalogue.event(event.id).offers.first?.id)
    let order = try order(2, of: type)
    var draft = EventDraft(try shop.office.visit(admin).catalogue.event(event.id))
    draft.ticketTypes.removeFirst()
    _ = try shop.office.visit(admin).events.change(event.id, draft, revision: event.revision)
    #expect(try shop.office.visit(shop.ada).payments.cancel(order).isEmpty)
    #expect(try shop.broken() == [])
  }

  @Test func `late money buys no more than an account may have`() throws {
    let type = try shop.event(capacity: 50, maxPerOrder: 20).ticketType
    let late = try order(12, of: type)
    _ = try shop.office.visit(shop.ada).payments.submit(late, .card(.test(.slow)))
    shop.gateway.setDown(true)
    shop.clock.advance(.minutes(15))
    shop.gateway.setDown(false)
    #expect(try shop.buy(12, of: type).stage == .paid)
    try shop.settle()
    let details = try shop.office.visit(shop.ada).orders.order(late)
    #expect(details.order.status == .expired)
    #expect(details.refunds.map(\.reason) == [.latePayment])
    #expect(try shop.broken() == [])
  }

  @Test func `late money that goes back has the order's other payment cancelled too`() throws {
    let type = try shop.event(capacity: 2).ticketType
    let order = try order(2, of: type)
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.declined)))
    let first = try #require(shop.office.visit(shop.ada).orders.order(order).payments.first)
    _ = try shop.office.visit(shop.ada).payments.retry(order)
    shop.clock.advance(.minutes(13))
    try shop.buy(2, of: type, as: try shop.office.testPerson("Bob"))
    try takeAfterAll(first)
    #expect(try shop.broken() == [])
    try shop.settle()
    let details = try shop.office.visit(shop.ada).orders.order(order)
    #expect(details.order.status == .expired)
    #expect(details.payments.map(\.state) == [.confirmed, .cancelled])
  }

  @Test func `an order that late money paid may be cancelled before its other payment has ended`() throws {
    let (event, type) = try shop.event(capacity: 2)
    let order = try order(2, of: type)
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.declined)))
    let first = try #require(shop.office.visit(shop.ada).orders.order(order).payments.first)
    _ = try shop.office.visit(shop.ada).payments.retry(order)
    try takeAfterAll(first)
    try shop.cancel(event)
    #expect(try shop.office.visit(shop.ada).orders.order(order).payments.last?.state == .awaitingCustomer)
    #expect(try shop.broken() == [])
    shop.clock.advance(.minutes(1))
    _ = try shop.office.operator.work()
    #expect(
      try shop.office.visit(shop.ada).orders.order(order).payments.map(\.state) == [.confirmed, .cancelled])
    #expect(try shop.broken() == [])
  }

  @Test func `slow money that came stays and can be given back when the clock is set back`() throws {
    let (event, type) = try shop.event(capacity: 2)
    let order = try order(2, of: type)
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.slow)))
    shop.clock.advance(.minutes(1))
    #expect(try shop.office.visit(shop.ada).payments.checkout(order).stage == .paid)
    shop.clock.advance(.seconds(-50))
    try shop.cancel(event)
    #expect(try shop.office.visit(shop.ada).orders.order(order).refunds.map(\.state) == [.confirmed])
    #expect(try shop.broken() == [])
  }

  @Test func `late money for an order whose other event was cancelled meanwhile tells so, once`() throws {
    let (gone, stays) = try (shop.event("Gone", capacity: 5), shop.event("Stays", capacity: 5))
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: gone.ticketType, to: 1)
    let order = try order(2, of: stays.ticketType)
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.declined)))
    let payment = try #require(shop.office.visit(shop.ada).orders.order(order).payments.first)
    shop.clock.advance(.minutes(20))
    _ = try shop.office.operator.work()
    #expect(try shop.office.visit(shop.ada).orders.order(order).order.status == .expired)
    try shop.cancel(gone.event)
    try takeAfterAll(payment)
    try shop.settle()
    #expect(try shop.office.visit(shop.ada).orders.order(order).order.status == .paid)
    let told = try shop.count(
      "SELECT COUNT(*) FROM messages WHERE order_id = \(order) AND kind = 'eventCancelled'")
    #expect(told == 1)
    #expect(try shop.broken() == [])
  }

  @Test func `an order stays open when the clock is set back while the worker waits to end it`() throws {
    let order = try order(2, of: shop.event().ticketType)
    _ = try shop.office.visit(shop.ada).payments.submit(order, .card(.test(.declined)))
    shop.clock.advance(try shop.office.visit(shop.ada).orders.order(order).order.payBy - shop.clock.now)
    let store = SetBackStore(inner: shop.office.store, clock: shop.clock)
    _ = try BoxOffice(store: store, environment: shop.office.environment).operator.work()
    #expect(try shop.office.visit(shop.ada).orders.order(order).order.status == .pending)
    shop.clock.advance(.seconds(30))
    _ = try shop.office.operator.work()
    #expect(try shop.office.visit(shop.ada).orders.order(order).order.status == .expired)
  }
}

/// A store whose caller waits for its turn while the clock is set back by half a minute.
private struct SetBackStore: Store {
  let inner: any Store
  let clock: TestClock
  private let isDone = Flag()

  init(inner: any Store, clock: TestClock) { (self.inner, self.clock) = (inner, clock) }

  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    if !isDone.isSet {
      isDone.set()
      clock.advance(.seconds(-30))
    }
    return try inner.write(locking: locks, body)
  }

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    try inner.read(body)
  }
  func schemaProblems() throws(BookingError) -> [String] { try inner.schemaProblems() }
  func integrityProblems() throws(BookingError) -> [String] { try inner.integrityProblems() }
}
