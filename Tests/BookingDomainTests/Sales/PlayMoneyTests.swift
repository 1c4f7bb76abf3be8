import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel

/// A shop that took real money sells nothing for play money, whatever became of its settings.
struct PlayMoneyTests {
  private let clock = TestClock()
  private let books = InMemorySandboxBooks()
  private let real: BoxOffice
  private let play: BoxOffice
  private let ada: Principal
  private let type: Identifier<TicketType>
  private let free: Identifier<TicketType>

  init() throws {
    let shop = try Shop()
    (_, type) = try shop.event()
    (_, free) = try shop.event("Open day", price: 0)
    ada = shop.ada
    let sandbox = SandboxGateway(books: books, clock: clock.wall)
    var environment = shop.office.environment
    environment.clock = clock.wall
    environment.gateway = FaultyGateway(sandbox)
    play = shop.office.operator.equipped(with: environment).office
    environment.gateway = FaultyGateway(sandbox, name: "bank")
    environment.earlierGateways = [FaultyGateway(sandbox)]
    real = shop.office.operator.equipped(with: environment).office
  }

  private let card = CustomerAnswer.card(.test(.approved))

  private func order(_ office: BoxOffice, _ type: Identifier<TicketType>? = nil) throws -> Checkout {
    _ = try office.visit(ada).cart.setQuantity(of: type ?? self.type, to: 1)
    return try office.visit(ada).orders.place()
  }

  private func buy(_ office: BoxOffice) throws -> Checkout.Stage {
    try office.visit(ada).payments.submit(try order(office).details.order.id, card).stage
  }

  @Test func `a shop that lost its settings refuses, keeps the cart, and gives away what is free`() throws {
    #expect(try buy(real) == .paid)
    #expect(throws: BookingError.onlyPlayMoney) { try order(play) }
    #expect(try play.visit(ada).cart.current().places == 1)
    _ = try play.visit(ada).cart.setQuantity(of: type, to: 0)
    #expect(try order(play, free).stage == .paid)
  }

  @Test func `an order that waits is not paid for with play money either, nor tried again`() throws {
    let waiting = try order(play).details.order.id
    let other = try play.testPerson("Bob")
    _ = try real.visit(other).cart.setQuantity(of: type, to: 1)
    #expect(
      try real.visit(other).payments.submit(try real.visit(other).orders.place().details.order.id, card).stage
        == .paid)
    #expect(throws: BookingError.onlyPlayMoney) { try play.visit(ada).payments.submit(waiting, card) }
    #expect(try play.visit(ada).orders.order(waiting).order.status == .pending)
    // With its settings the shop ends what was begun with play money, and the order is paid as it should be.
    #expect(try real.visit(ada).payments.checkout(waiting).stage == .failed(.endedUnpaid))
    #expect(throws: BookingError.onlyPlayMoney) { try play.visit(ada).payments.retry(waiting) }
    _ = try real.visit(ada).payments.retry(waiting)
    #expect(try real.visit(ada).payments.submit(waiting, card).stage == .paid)
  }

  @Test func `a shop that only played, and one that went on to real money, sell as before`() throws {
    #expect(try buy(play) == .paid)
    #expect(try buy(play) == .paid)
    #expect(try buy(real) == .paid)
    #expect(try buy(real) == .paid)
  }

  @Test func `what was only tried and brought no money decides nothing`() throws {
    let order = try order(real).details.order.id
    let declined = CustomerAnswer.card(.test(.declined))
    #expect(try real.visit(ada).payments.submit(order, declined).stage == .failed(.declined))
    _ = try real.visit(ada).payments.cancel(order)
    #expect(try buy(play) == .paid)
  }
}
