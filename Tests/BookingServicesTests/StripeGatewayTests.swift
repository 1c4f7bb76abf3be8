import BookingDomain
import BookingModel
import TestSupport
import Testing

@testable import BookingServices

extension PeerTests {
  struct Stripe {
    @Test func `a session without any key gets its link from the worker and turns to paid`() throws {
      let market = try Market()
      let order = try market.order()
      #expect(try market.session.visit(market.ada).payments.checkout(order).stage == .processing)
      let link = try market.link(order)
      #expect(link.hasPrefix("https://checkout.stripe.com/c/pay/cs_test_"))
      try market.pay(order)
      let paid = try market.wait(for: order) { $0.stage == .paid }
      #expect(paid.details.tickets.count == 2)
      let session = try #require(try market.peers.sessions().first)
      #expect(session.order == paid.details.order.code)
      #expect(session.payment == paid.details.payments.first?.key.rawValue)
      try market.settle()
      #expect(try market.problems() == [])
    }

    @Test func `a declined card leaves the page open for another one`() throws {
      let market = try Market()
      let order = try market.order()
      #expect(throws: PeerProcess.Failure.self) { try market.pay(order, card: "4000000000000341") }
      try market.pay(order)
      _ = try market.wait(for: order) { $0.stage == .paid }
      try market.settle()
      #expect(try market.problems() == [])
    }

    @Test func `giving up expires the page first and then gives the places back to the cart`() throws {
      let market = try Market()
      let order = try market.order()
      let link = try market.link(order)
      #expect(throws: BookingError.paymentUnderWay) {
        try market.session.visit(market.ada).payments.cancel(order)
      }
      #expect(try market.peers.sessions().map(\.status) == ["open"])
      _ = try market.worker.operator.work()
      #expect(try market.peers.sessions().map(\.status) == ["expired"])
      let cart = try market.session.visit(market.ada).payments.cancel(order)
      #expect(cart.items.map(\.quantity) == [2])
      let id = try #require(link.split(separator: "/").last.map(String.init))
      #expect(throws: PeerProcess.Failure.self) { try market.peers.pay(id) }
    }

    @Test func `giving up after paying is having paid`() throws {
      let market = try Market()
      let order = try market.order()
      try market.pay(order)
      #expect(throws: BookingError.paymentUnderWay) {
        try market.session.visit(market.ada).payments.cancel(order)
      }
      _ = try market.worker.operator.work()
      #expect(throws: BookingError.orderClosed(.paid)) {
        try market.session.visit(market.ada).payments.cancel(order)
      }
      try market.settle()
      #expect(try market.problems() == [])
    }

    @Test func `an order nobody pays expires at Stripe before its places go`() throws {
      let market = try Market()
      let order = try market.order(10)
      _ = try market.link(order)
      try market.peers.arm("reset", on: "POST /v1/checkout/sessions/[^/]*/expire", count: 3)
      try market.pass(.minutes(36))
      try market.settle()
      #expect(try market.session.visit(market.ada).orders.order(order).order.status == .expired)
      #expect(try market.problems() == [])
    }

    @Test func `money that came while nobody worked is found within the day`() throws {
      let market = try Market()
      let order = try market.order()
      try market.pay(order)
      try market.pass(.hours(5))
      _ = try market.wait(for: order) { $0.stage == .paid }
      try market.settle()
      #expect(try market.problems() == [])
    }

    @Test func `money that came while nobody worked is found by search after days`() throws {
      let market = try Market()
      let order = try market.order()
      try market.pay(order)
      try market.pass(.days(3))
      _ = try market.wait(for: order) { $0.stage == .paid }
      try market.settle()
      #expect(try market.peers.sessions().count == 1)
      #expect(try market.problems() == [])
    }

    @Test func `late money whose places are gone goes back by itself`() throws {
      let market = try Market()
      let order = try market.order(10)
      try market.pay(order)
      try market.pass(.hours(1))
      // Ada's hold is over: another takes the places before the worker is back.
      let admin = market.session.openOperatorSession()
      _ = try market.session.visit(admin).accounts.create(
        SignUpForm(
          name: "Bob", email: "bob@example.org", phone: "+493087654321", password: "correct horse battery"),
        role: .customer)
      let bob = try market.session.visit(market.session.openSession(from: .machine(user: 0))).session.logIn(
        email: "bob@example.org",
        password: "correct horse battery")
      _ = try market.session.visit(bob).cart.setQuantity(of: market.standing, to: 10)
      try market.settle()
      let details = try market.session.visit(market.ada).orders.order(order)
      #expect(details.order.status == .expired)
      #expect(details.refunds.map(\.reason) == [.latePayment])
      #expect(try market.peers.books().refunds.values.reduce(0, +) == 32_000)
    }

    @Test(arguments: [
      ("JPY", 3200, 6400), ("KWD", 4500, 9000), ("UGX", 5000, 1_000_000), ("USD", 1999, 3998),
    ])
    func `amounts are in Stripe's own units`(_ currency: String, _ price: Int64, _ units: Int64) throws {
      let market = try Market(currency: currency, price: price)
      let order = try market.order()
      _ = try market.link(order)
      let session = try #require(try market.peers.sessions().first)
      #expect(session.amount == units)
      #expect(session.currency == currency.lowercased())
    }

    @Test func `a price that Stripe can't take is refused when it is typed`() throws {
      let step = Money(minorUnits: 10, currency: try #require(Currency("KWD")))
      #expect(throws: BookingError.invalid([FieldProblem(.price, .notPayable(.notIn(stepsOf: step)), at: 0)]))
      {
        try Market(currency: "KWD", price: 4505)
      }
    }

    @Test func `a refund in parts is never given twice, even when its key is forgotten`() throws {
      let market = try Market()
      let order = try market.buy()
      let euro = try #require(Currency("EUR"))
      let admin = market.session.openOperatorSession()
      try market.session.visit(admin).management.refund(order, amount: Money(minorUnits: 400, currency: euro))
      try market.peers.arm("reset_after", on: "POST /v1/refunds")
      _ = try market.worker.operator.work()
      try market.pass(.days(2))
      try market.session.visit(admin).management.refund(
        order, amount: Money(minorUnits: 6000, currency: euro))
      try market.settle()
      #expect(try market.peers.books().refunds.values.sorted() == [400, 6000])
      #expect(try market.problems() == [])
    }

    @Test func `new orders come first, then what Stripe spoke of, then who has waited longest`() throws {
      let market = try Market(heldUnpaid: .days(10))
      let orders = try (0..<3).map { _ in try market.order(1) }
      for order in orders { try market.pay(order) }
      try market.pass(.minutes(10))
      let keys = try orders.map {
        try market.session.visit(market.ada).orders.order($0).payments.map(\.key)[0]
      }
      _ = try market.worker.operator.noteGatewayEvent("evt_1", payment: keys[2], refund: nil)
      let new = try market.order(1)
      func next() throws -> [OrderStatus] {
        #expect(try market.worker.operator.work([.money], limit: 1).paymentsResumed == 1)
        return try orders.map { try market.session.visit(market.ada).orders.order($0).order.status }
      }
      #expect(try next() == [.pending, .pending, .pending])
      guard case .pay(.link) = try market.session.visit(market.ada).payments.checkout(new).stage else {
        Issue.record("the new order has no page yet")
        return
      }
      #expect(try next() == [.pending, .pending, .paid])
      #expect(try next().filter { $0 == .paid }.count == 2)
      #expect(try next() == [.paid, .paid, .paid])
    }

    @Test func `a wrong key loses nothing`() throws {
      let market = try Market()
      let wrong = StripeGateway(
        api: StripeAPI(
          address: try market.peers.address("stripe"), key: Secret("wrong"), client: HTTPClient()),
        returnPage: try #require(WebAddress("https://shop.example.org")), clock: market.clock.wall)
      let request = PaymentRequest(
        key: IdempotencyKey("pay-1"), amount: Money(minorUnits: 100, currency: try #require(Currency("EUR"))),
        orderCode: "ABCD", createdAt: market.clock.now)
      #expect(throws: GatewayError.refusesAllCalls) { try wrong.begin(request) }
    }
  }
}
