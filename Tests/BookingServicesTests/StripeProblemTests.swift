import BookingDomain
import BookingModel
import BookingStoreSQLite
import BookingSystem
import BookingWords
import Foundation
import TestSupport
import Testing

@testable import BookingServices

extension PeerTests {
  /// What Stripe says when it is the house that has to mend something.
  struct StripeTroubles {
    private let market: Market

    init() throws { market = try Market() }

    /// A worker whose journal the test reads.
    private func worker(key: String = "rk_test_booking") throws -> (BoxOffice, ServiceJournal) {
      let journal = ServiceJournal(clock: .live, logger: nil)
      var environment = market.workers
      environment.gateway = StripeGateway(
        api: StripeAPI(
          address: try market.peers.address("proxy"), key: Secret(key), client: HTTPClient(),
          journal: journal),
        returnPage: try #require(WebAddress("https://shop.example.org/paid")), clock: market.clock.wall)
      return (try Operator.open(SQLiteEngine(market.data), environment: environment).office, journal)
    }

    private func begun(_ journal: ServiceJournal) -> ServiceProblem? {
      journal.entries[.stripe]?.troubles["POST /v1/checkout/sessions"]?.trouble
    }

    @Test func `a key without a right holds orders up, and the right is named`() throws {
      try market.peers.setShop(lacks: ["checkout_session_write"])
      let order = try market.order()
      let (worker, journal) = try worker()
      let report = try worker.operator.work([.money])
      let checkout = try market.session.visit(market.ada).payments.checkout(order)
      #expect(checkout.isHeldUp)
      #expect(report.done == [.paymentHeldUp(order: checkout.details.order.code)])
      let trouble = try #require(begun(journal))
      #expect(trouble.cause == .right)
      #expect(trouble.logged.contains("rak_checkout_session_write"))
      #expect(!trouble.logged.contains("rk_test"))
      try market.peers.setShop()
      try market.pass(.seconds(30))
      _ = try worker.operator.work([.money])
      #expect(try !market.session.visit(market.ada).payments.checkout(order).isHeldUp)
      try market.pay(order)
      try market.settle()
      #expect(try market.problems() == [])
    }

    @Test func `a key that isn't taken holds orders up, and its refunds wait`() throws {
      let order = try market.buy()
      try market.peers.setShop(keys: ["rk_test_another"])
      let euro = try #require(Currency("EUR"))
      try market.session.operator.visit().management.refund(
        order, amount: Money(minorUnits: 100, currency: euro))
      let waiting = try market.order()
      let (worker, journal) = try worker()
      _ = try worker.operator.work([.money])
      #expect(try market.session.visit(market.ada).payments.checkout(waiting).isHeldUp)
      #expect(begun(journal)?.cause == .logIn)
      #expect(try worker.operator.metrics().refunds[.unknown] == 1)
      // The right key is there: everything goes on at once.
      let (mended, _) = try self.worker(key: "rk_test_another")
      try mended.operator.makeWaitingDue()
      _ = try mended.operator.work([.money])
      #expect(try !market.session.visit(market.ada).payments.checkout(waiting).isHeldUp)
      #expect(try market.session.visit(market.ada).orders.order(order).refunded.minorUnits == 100)
    }

    @Test func `whoever waited for the key longer than a page can be begun late gets another page`() throws {
      try market.peers.setShop(keys: ["rk_test_another"])
      let order = try market.order()
      let (worker, _) = try worker()
      for _ in 0..<15 {
        _ = try worker.operator.work([.money])
        try market.pass(.minutes(1))
      }
      #expect(try market.session.visit(market.ada).payments.checkout(order).isHeldUp)
      try market.peers.setShop()
      try worker.operator.makeWaitingDue()
      _ = try worker.operator.work([.money])
      #expect(try !market.session.visit(market.ada).payments.checkout(order).isHeldUp)
      try market.pay(order)
      _ = try market.wait(for: order) { $0.stage == .paid }
      try market.settle()
      #expect(try market.problems() == [])
    }

    @Test func `a payment that is refused because of the clock waits for the clock`() throws {
      // By this machine's clock a page is to end in 40 minutes, by Stripe's in less than the 30 it wants.
      try market.peers.setShop(skew: 15 * 60)
      try market.peers.setClock(market.clock.now + .minutes(15))
      let order = try market.order()
      let (worker, journal) = try worker()
      _ = try worker.operator.work([.money])
      #expect(try market.session.visit(market.ada).payments.checkout(order).isHeldUp)
      #expect(begun(journal)?.cause == .clock)
      #expect(begun(journal)?.logged.contains("expires_at") == true)
      #expect(journal.entries[.stripe]?.clockAhead.map { (890...910).contains($0) } == true)
    }

    @Test func `a no to one order is no trouble of the house`() throws {
      try market.peers.arm("error", on: "POST /v1/checkout/sessions")
      _ = try market.order()
      let (worker, journal) = try worker()
      _ = try worker.operator.work([.money])
      #expect(begun(journal)?.cause == .elsewhere)
      #expect(!journal.isRefused)
    }

    // Before anything is sold

    private func checks(_ newest: String? = nil, skew: TimeSpan = .seconds(0)) throws -> [ServiceCheck] {
      let api = StripeAPI(
        address: try market.peers.address("stripe"), key: Secret("rk_test_booking"), client: HTTPClient())
      let clock = WallClock { WallClock.live.now() + skew }
      return StripeCheck(api: api, newestPayment: newest, clock: clock).run(isLive: false)
    }

    private func causes(_ checks: [ServiceCheck]) -> [ServiceTrouble] {
      checks.compactMap { if case .trouble(let trouble) = $0.outcome { trouble.cause } else { nil } }
    }

    @Test func `a key that may do everything is found so, and nothing is made`() throws {
      #expect(try checks().map(\.outcome) == [.fine(.stripe(isLive: false))])
      #expect(try market.peers.sessions().isEmpty)
      #expect(try market.peers.books() == Peers.Books(payments: [:], refunds: [:]))
    }

    @Test(arguments: ["checkout_session_write", "refund_write", "payment_intent_read", "balance_read"])
    func `each right that is missing is found before anybody buys`(right: String) throws {
      try market.peers.setShop(lacks: [right])
      let checks = try checks()
      #expect(causes(checks) == [.right])
      guard case .trouble(let trouble) = checks[0].outcome else { return }
      #expect(trouble.logged.contains("rak_\(right)"))
    }

    @Test func `several missing rights are said at once, a wrong key once`() throws {
      try market.peers.setShop(lacks: ["checkout_session_write", "refund_write"])
      #expect(causes(try checks()) == [.right, .right])
      try market.peers.setShop(keys: [])
      #expect(causes(try checks()) == [.logIn])
    }

    @Test func `a key for other books is found by a payment that it doesn't know`() throws {
      _ = try market.buy()
      let newest = try #require(try market.worker.operator.newestReference(of: "stripe"))
      #expect(causes(try checks(newest)) == [])
      #expect(causes(try checks("pi_of_another_shop")) == [.otherBooks])
    }

    @Test func `the clock is compared with Stripe's`() throws {
      let ahead = try #require(try checks(skew: .minutes(-3))[0].clockAhead)
      #expect((170...190).contains(ahead.milliseconds / 1000))
      #expect(ServiceJournal.isTooMuch(ahead))
      #expect(try !ServiceJournal.isTooMuch(#require(try checks()[0].clockAhead)))
    }
  }
}
