import BookingChecks
import BookingDomain
import BookingModel
import BookingStoreSQLite
import TestSupport
import Testing

@testable import BookingServices

extension PeerTests {
  /// The house goes from the sandbox to Stripe, or back, while orders wait for their money.
  struct GatewayChange {
    private let market: Market
    private let sandbox: SandboxGateway

    init() throws {
      market = try Market()
      sandbox = SandboxGateway(books: SandboxDatabase(market.data), clock: market.clock.wall)
    }

    private func office(_ gateway: any PaymentGateway, _ earlier: [any PaymentGateway], away: Bool = false)
      throws -> BoxOffice
    {
      var environment = away ? market.sessions : market.workers
      environment.gateway = gateway
      environment.earlierGateways = earlier
      return try Operator.open(SQLiteEngine(market.data), environment: environment).office
    }

    /// A session of the sandbox by these settings.
    private func attended(by settings: Settings) throws -> BoxOffice {
      var environment = market.workers
      environment.gateway = sandbox
      environment.earlierGateways = []
      environment.configuredGateways = settings.configuredGateways
      return try Operator.open(SQLiteEngine(market.data), environment: environment).office
    }

    /// A worker and a session before or after the change, with the sandbox.
    private func play(_ earlier: [any PaymentGateway] = []) throws -> BoxOffice {
      try office(sandbox, earlier)
    }

    private let card = CustomerAnswer.card(
      CardForm(number: "4242424242424242", expiryMonth: 12, expiryYear: 2035, securityCode: "123"))

    private func order(_ office: BoxOffice) throws -> Identifier<Order> {
      _ = try office.visit(market.ada).cart.setQuantity(of: market.standing, to: 2)
      return try office.visit(market.ada).orders.place().details.order.id
    }

    @Test func `play money buys nothing once the house takes real money`() throws {
      let order = try order(try play())
      let worker = try office(market.workers.gateway, [sandbox])
      #expect(try market.session.visit(market.ada).payments.checkout(order).stage == .processing)
      #expect(try market.session.visit(market.ada).payments.submit(order, card).stage == .processing)
      try market.pass(.seconds(30))
      _ = try worker.operator.work()
      #expect(try market.session.visit(market.ada).payments.checkout(order).stage == .failed(.endedUnpaid))
      _ = try market.session.visit(market.ada).payments.retry(order)
      _ = try worker.operator.work()
      guard case .pay(.link(let link)) = try market.session.visit(market.ada).payments.checkout(order).stage
      else {
        Issue.record("no link")
        return
      }
      // As long as the page lives, not as long as the sandbox's form would have.
      let payBy = try market.session.visit(market.ada).orders.order(order).order.payBy
      #expect(payBy - market.clock.now == StripeGateway.paymentTimeout)
      try market.peers.pay(String(try #require(link.split(separator: "/").last)))
      _ = try market.wait(for: order) { $0.stage == .paid }
      try market.settle()
      #expect(try market.problems() == [])
    }

    @Test func `a page that was open at Stripe ends there, and the order is paid another way`() throws {
      let order = try market.order()
      _ = try market.link(order)
      let session = try play()
      #expect(try session.visit(market.ada).payments.checkout(order).stage == .processing)
      _ = try play([market.workers.gateway]).operator.work()
      #expect(try market.peers.sessions().map(\.status) == ["expired"])
      #expect(try session.visit(market.ada).payments.checkout(order).stage == .failed(.endedUnpaid))
      _ = try session.visit(market.ada).payments.retry(order)
      #expect(try session.visit(market.ada).payments.submit(order, card).stage == .paid)
      #expect(try market.peers.books().payments.isEmpty)
    }

    @Test func `money that came at Stripe before the change is booked after it`() throws {
      let order = try market.order()
      try market.pay(order)
      let worker = try play([market.workers.gateway])
      _ = try worker.operator.work()
      #expect(try worker.visit(market.ada).orders.order(order).order.status == .paid)
      try market.settle()
      #expect(try market.problems() == [])
    }

    @Test func `a refund goes back the way its money came`() throws {
      let shop = try play([market.workers.gateway])
      let play = try order(shop)
      #expect(try shop.visit(market.ada).payments.submit(play, card).stage == .paid)
      let real = try market.buy()
      let admin = shop.openOperatorSession()
      let euro = try #require(Currency("EUR"))
      try shop.visit(admin).management.refund(real, amount: Money(minorUnits: 100, currency: euro))
      #expect(try market.peers.books().refunds.values.sorted() == [100])
      let worker = try office(market.workers.gateway, [sandbox])
      try worker.visit(admin).management.refund(play, amount: Money(minorUnits: 200, currency: euro))
      #expect(try worker.visit(market.ada).orders.order(play).refunded.minorUnits == 200)
      #expect(try market.peers.books().refunds.values.sorted() == [100])
      #expect(try worker.operator.check().findings.allSatisfy(\.holds))
    }

    @Test func `what was begun with a service that is set no more waits, and keeps nobody busy`() throws {
      let order = try market.order()
      try market.pay(order)
      let worker = try play()
      try market.pass(.days(2))
      while try !worker.operator.work().isIdle {}
      #expect(try worker.operator.nextWork([.money]) == nil)
      #expect(try worker.operator.metrics().openByGateway == ["stripe": 1])
      // A customer is told so, and not that the bank is thinking.
      #expect(try !attended(by: Settings()).visit(market.ada).payments.checkout(order).hasCallableGateway)
      let page = try #require(WebAddress("https://example.org"))
      var set = Settings()
      set.stripe = StripeSettings(api: page, returnPage: page)
      #expect(try attended(by: set).visit(market.ada).payments.checkout(order).hasCallableGateway)
      // Its settings are back: the money is found, two days later.
      try market.settle()
      #expect(try market.session.visit(market.ada).orders.order(order).order.status == .paid)
      #expect(try market.problems() == [])
    }
  }
}
