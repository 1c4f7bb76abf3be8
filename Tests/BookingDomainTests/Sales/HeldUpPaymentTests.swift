import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// The gateway refuses all our calls, as with a wrong key: customers are told, and it isn't asked all the time.
struct HeldUpPaymentTests {
  private let shop: Shop
  private let type: Identifier<TicketType>

  init() throws {
    shop = try Shop()
    (_, type) = try shop.event()
  }

  private func order() throws -> Identifier<Order> {
    _ = try shop.office.visit(shop.ada).cart.setQuantity(of: type, to: 1)
    return try shop.office.visit(shop.ada).orders.place().details.order.id
  }

  private func pause() throws -> TimeSpan {
    let due: Timestamp? = try shop.office.store.read { try $0.value("SELECT next_check_at FROM payments") }
    return try #require(due) - shop.clock.now
  }

  @Test func `a payment says since when nobody can begin it, until it is begun`() throws {
    shop.gateway.setClosed(true)
    let order = try order()
    #expect(try shop.office.visit(shop.ada).payments.checkout(order).isHeldUp)
    #expect(try shop.office.operator.metrics().heldUp == 1)
    shop.clock.advance(.minutes(3))
    #expect(try shop.office.visit(shop.ada).payments.checkout(order).isHeldUp)
    shop.gateway.setClosed(false)
    let later = try shop.office.visit(shop.ada).payments.checkout(order)
    #expect(!later.isHeldUp)
    #expect(later.stage == .pay(.cardForm))
    #expect(try shop.office.operator.metrics().heldUp == 0)
    #expect(try shop.broken() == [])
  }

  @Test func `it is asked more and more seldom, and at once when something was mended`() throws {
    shop.gateway.setClosed(true)
    _ = try order()
    var pauses: [TimeSpan] = []
    for _ in 0..<20 {
      pauses.append(try pause())
      shop.clock.advance(try pause())
      _ = try shop.office.operator.work([.money])
    }
    #expect(pauses.first == .seconds(10))
    #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(pauses.last == .minutes(1))
    try shop.office.operator.makeWaitingDue()
    #expect(try pause() == .seconds(0))
  }

  @Test func `whoever gives up ends no payment but their own`() throws {
    // A session that leaves all calls to the worker.
    var environment = shop.office.environment
    environment.defersExternalCalls = true
    let office = BoxOffice(storage: shop.office.storage, environment: environment)
    let bob = try office.testPerson("Bob")
    let orders = try [shop.ada, bob].map { person -> Identifier<Order> in
      _ = try office.visit(person).cart.setQuantity(of: type, to: 1)
      return try office.visit(person).orders.place().details.order.id
    }
    #expect(try office.visit(shop.ada).payments.cancel(orders[0]).places == 1)
    #expect(try office.visit(bob).orders.order(orders[1]).payments.map(\.state) == [.created])
  }

  @Test func `whoever gives up is free of it at its end`() throws {
    shop.gateway.setClosed(true)
    let order = try order()
    #expect(throws: BookingError.paymentUnderWay) { try shop.office.visit(shop.ada).payments.cancel(order) }
    shop.gateway.setClosed(false)
    #expect(try shop.office.visit(shop.ada).payments.cancel(order).places == 1)
    #expect(try shop.office.operator.metrics().heldUp == 0)
    #expect(try shop.broken() == [])
  }
}
