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
    play = shop.office.equipped(with: environment)
    environment.gateway = FaultyGateway(sandbox, name: "bank")
    environment.earlierGateways = [FaultyGateway(sandbox)]
    real = shop.office.equipped(with: environment)
  }

  private let card = CustomerAnswer.card(.test(.approved))

  private func order(_ office: BoxOffice, _ type: Identifier<TicketType>? = nil) throws -> Checkout {
    _ = try office.setQuantity(ada, of: type ?? self.type, to: 1)
    return try office.placeOrder(ada)
  }

  private func buy(_ office: BoxOffice) throws -> Checkout.Stage {
    try office.submit(ada, try order(office).details.order.id, card).stage
  }

  @Test func `a shop that lost its settings refuses, keeps the cart, and gives away what is free`() throws {
    #expect(try buy(real) == .paid)
    #expect(throws: BookingError.onlyPlayMoney) { try order(play) }
    #expect(try play.cart(ada).places == 1)
    _ = try play.setQuantity(ada, of: type, to: 0)
    #expect(try order(play, free).stage == .paid)
  }

  @Test func `an order that waits is not paid for with play money either, nor tried again`() throws {
    let waiting = try order(play).details.order.id
    let other = try play.testPerson("Bob")
    _ = try real.setQuantity(other, of: type, to: 1)
    #expect(
      try real.submit(other, try real.placeOrder(other).details.order.id, card).stage == .paid)
    #expect(throws: BookingError.onlyPlayMoney) { try play.submit(ada, waiting, card) }
    #expect(try play.order(ada, waiting).order.status == .pending)
    // With its settings the shop ends what was begun with play money, and the order is paid as it should be.
    #expect(try real.checkout(ada, waiting).stage == .failed(.endedUnpaid))
    #expect(throws: BookingError.onlyPlayMoney) { try play.retryPayment(ada, waiting) }
    _ = try real.retryPayment(ada, waiting)
    #expect(try real.submit(ada, waiting, card).stage == .paid)
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
    #expect(try real.submit(ada, order, declined).stage == .failed(.declined))
    _ = try real.cancelCheckout(ada, order)
    #expect(try buy(play) == .paid)
  }
}
