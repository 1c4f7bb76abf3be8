import BookingDomain
import BookingModel
import BookingSystem
import TestSupport
import Testing

@testable import BookingServices

struct StripeWebhookTests {
  private let clock = TestClock(Timestamp(milliseconds: 1_782_907_200_000))
  private let payload = #"{"id":"evt_1","data":{"object":{"metadata":{"payment":"pay-1"}}}}"#
  /// `printf '1782907200.%s' PAYLOAD | openssl dgst -sha256 -hmac whsec_test`
  private let signature = "c4d6fef8f5bc7b52dda2bcbdb338d49abf5c90c01d65c5c475adb36d01f79cfc"

  private func event(_ header: String, secret: String = "whsec_test", payload: String? = nil) -> StripeWebhook
    .Event?
  {
    StripeWebhook(secret: Secret(secret), clock: clock.wall)
      .event(Array((payload ?? self.payload).utf8), signature: header)
  }

  @Test func `a signed event is known by our own keys`() {
    let expected = StripeWebhook.Event(id: "evt_1", payment: IdempotencyKey("pay-1"), refund: nil)
    #expect(event("t=1782907200,v1=\(signature)") == expected)
    #expect(event("t=1782907200,v1=00,v1=\(signature),v0=1") == expected)
  }

  @Test func `anything else is not believed`() {
    #expect(event("t=1782907200,v1=\(signature)", secret: "whsec_other") == nil)
    #expect(event("t=1782907200,v1=\(signature)", payload: payload + " ") == nil)
    #expect(event("t=1782907201,v1=\(signature)") == nil)
    #expect(event("v1=\(signature)") == nil)
    #expect(event("t=1782907200,v0=\(signature)") == nil)
    #expect(event("") == nil)
  }

  @Test func `an old event is one that somebody sent again`() {
    clock.advance(.minutes(5))
    #expect(event("t=1782907200,v1=\(signature)") != nil)
    clock.advance(.seconds(1))
    #expect(event("t=1782907200,v1=\(signature)") == nil)
  }
}

extension PeerTests {
  struct Webhooks {
    /// A market whose peer sends its events to us.
    private func market() throws -> (Market, LocalServer) {
      let market = try Market()
      let webhook = StripeWebhook(secret: Secret("whsec_peer"), clock: .live)
      let owner = market.worker.operator
      let server = try LocalServer("127.0.0.1:0") { webhook.answer($0, owner) }
      try market.peers.post(
        "stripe", "/_peer/webhooks",
        ["url": "http://127.0.0.1:\(server.port)/stripe", "secret": "whsec_peer"])
      return (market, server)
    }

    @Test func `an event makes the worker ask at once`() throws {
      let (market, server) = try market()
      let order = try market.order()
      _ = try market.link(order)
      // Asked a moment ago, and next in a while: the event comes first.
      try market.pass(.minutes(5))
      _ = try market.worker.operator.work()
      #expect(try market.worker.operator.nextWork().map { $0 > .seconds(1) } == true)
      try market.pay(order)
      _ = try market.worker.operator.work()
      #expect(try market.session.visit(market.ada).payments.checkout(order).stage == .paid)
      #expect(server.port > 0)
    }

    @Test func `events that come again, and in the wrong order, change nothing`() throws {
      let (market, server) = try market()
      let order = try market.order()
      try market.pay(order)
      let euro = try #require(Currency("EUR"))
      let admin = market.session.openOperatorSession()
      _ = try market.wait(for: order) { $0.stage == .paid }
      for cents: Int64 in [400, 6000] {
        try market.session.visit(admin).management.refund(
          order, amount: Money(minorUnits: cents, currency: euro))
        try market.settle()
      }
      for _ in 0..<2 { #expect(try market.peers.resendEvents() == [200, 200, 200]) }
      try market.settle()
      #expect(
        try market.session.visit(market.ada).orders.order(order).refunds.map(\.state) == [
          .confirmed, .confirmed,
        ])
      #expect(try market.problems() == [])
      #expect(server.port > 0)
    }

    @Test func `a page that was closed in the dashboard is known at once`() throws {
      let (market, server) = try market()
      let order = try market.order()
      _ = try market.link(order)
      try market.pass(.minutes(5))
      _ = try market.worker.operator.work()
      let session = try #require(try market.peers.sessions().first)
      try market.peers.post("stripe", "/_peer/expire", ["session": session.id])
      _ = try market.worker.operator.work()
      #expect(try market.session.visit(market.ada).payments.checkout(order).stage == .failed(.endedUnpaid))
      #expect(server.port > 0)
    }

    @Test func `an event counts once`() throws {
      let (market, _) = try market()
      let key = IdempotencyKey("pay-unknown")
      #expect(try market.worker.operator.noteGatewayEvent("evt_1", payment: key, refund: nil))
      #expect(try !market.worker.operator.noteGatewayEvent("evt_1", payment: key, refund: nil))
    }

    @Test func `a forged event is refused and changes nothing`() throws {
      let (market, server) = try market()
      let request = HTTPRequest(
        address: try #require(WebAddress("http://127.0.0.1:\(server.port)/stripe")),
        headers: [("Stripe-Signature", "t=1,v1=00")], body: "{}")
      #expect(try HTTPClient().send(request).status == 400)
      #expect(try market.worker.operator.noteGatewayEvent("evt_2", payment: nil, refund: nil))
    }
  }
}
