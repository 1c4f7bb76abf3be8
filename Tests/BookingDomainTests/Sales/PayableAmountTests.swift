import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel

/// An amount that the gateway can never take is refused where it arises, and holds nobody's places.
struct PayableAmountTests {
  /// Takes whole euros only, and no more than a hundred of them.
  private struct PickyGateway: PaymentGateway {
    let name = "picky"
    let paymentTimeout = TimeSpan.minutes(10)
    func refusal(of amount: Money) -> AmountRefusal? {
      func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: amount.currency) }
      if !amount.minorUnits.isMultiple(of: 100) { return .notIn(stepsOf: money(100)) }
      return amount.minorUnits > 10_000 ? .moreThan(money(10_000)) : nil
    }
    func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
      .awaitingCustomer(.cardForm)
    }
    func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
      .processing
    }
    func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { .processing }
    func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { .cancelled }
    func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome { .processing }
  }

  private let office: BoxOffice
  private let admin: Principal

  init() throws {
    office = try BoxOffice.test(gateway: PickyGateway())
    admin = try office.testPerson("Root", role: .admin)
  }

  @Test func `a price that nobody could pay is refused when it is typed`() throws {
    let draft = EventDraft.fixture(ticketTypes: [.fixture(price: 1250)])
    let step = AmountRefusal.notIn(stepsOf: Money(minorUnits: 100, currency: Currency(stored: "EUR")))
    #expect(throws: BookingError.invalid([FieldProblem(.price, .notPayable(step), at: 0)])) {
      try office.visit(admin).events.add(draft)
    }
    #expect(throws: Never.self) {
      try office.visit(admin).events.add(.fixture(ticketTypes: [.fixture(price: 0)]))
    }
  }

  @Test func `a total that nobody could pay leaves the cart as it was`() throws {
    let event = try office.testEvent(.fixture(ticketTypes: [.fixture(price: 3000)]), by: admin)
    let type = try #require(try office.visit(admin).catalogue.event(event.id).offers.first?.id)
    let buyer = try office.testPerson("Ada")
    _ = try office.visit(buyer).cart.setQuantity(of: type, to: 4)
    let most = AmountRefusal.moreThan(Money(minorUnits: 10_000, currency: Currency(stored: "EUR")))
    #expect(throws: BookingError.amountNotTaken(most)) { try office.visit(buyer).orders.place() }
    #expect(try office.visit(buyer).cart.current().places == 4)
    #expect(try office.visit(buyer).payments.openCheckout() == nil)
    _ = try office.visit(buyer).cart.setQuantity(of: type, to: 3)
    #expect(try office.visit(buyer).orders.place().details.order.total.minorUnits == 9000)
    #expect(try office.operator.check().isClean)
  }
}
