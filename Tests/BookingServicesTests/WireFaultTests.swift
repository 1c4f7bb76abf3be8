import BookingDomain
import Testing

@testable import BookingServices

extension PeerTests {
  /// Every fault of the line at every step of a payment: in the end everything is settled, and the payment service has the
  /// same books to the cent.
  struct WireFaults {
    static let faults = ["hang", "hang_after", "reset", "reset_after", "error", "error_after", "twice"]

    private func market() throws -> Market { try Market(patience: Span(milliseconds: 400)) }

    private func expectSettled(_ market: Market, _ fault: String) throws {
      try market.settle()
      #expect(try market.peers.fired().contains(fault))
      #expect(try market.problems() == [])
    }

    @Test(arguments: faults) func `beginning`(_ fault: String) throws {
      let market = try market()
      let order = try market.order()
      try market.peers.arm(fault, on: "POST /v1/checkout/sessions")
      try market.pay(order)
      try expectSettled(market, fault)
      #expect(try market.session.order(market.ada, order).order.status == .paid)
      #expect(try market.peers.sessions().count == 1)
    }

    @Test(arguments: faults) func `asking`(_ fault: String) throws {
      let market = try market()
      let order = try market.order()
      try market.pay(order)
      try market.peers.arm(fault, on: "GET /v1/checkout/sessions/[^/]*", count: 2)
      try expectSettled(market, fault)
      #expect(try market.session.order(market.ada, order).tickets.count == 2)
    }

    @Test(arguments: faults) func `expiring`(_ fault: String) throws {
      let market = try market()
      let order = try market.order()
      _ = try market.link(order)
      try market.peers.arm(fault, on: "POST /v1/checkout/sessions/[^/]*/expire")
      try market.pass(.minutes(39))
      // A minute before it would end by itself at Stripe, the customer wants the places back.
      #expect(throws: BookingError.paymentUnderWay) { try market.session.cancelCheckout(market.ada, order) }
      try expectSettled(market, fault)
      #expect(try market.peers.sessions().map(\.status) == ["expired"])
      #expect(try market.session.event(market.ada, market.event).offers.first?.availability.available == 10)
    }

    @Test(arguments: faults) func `refunding`(_ fault: String) throws {
      let market = try market()
      let order = try market.buy()
      try market.peers.arm(fault, on: "POST /v1/refunds")
      try refund(1000, of: order, market)
      try expectSettled(market, fault)
      #expect(try market.session.order(market.ada, order).refunded.minorUnits == 1000)
    }

    @Test(arguments: faults) func `looking for a refund`(_ fault: String) throws {
      let market = try market()
      let order = try market.buy()
      try market.peers.arm(fault, on: "GET /v1/refunds", count: 2)
      try refund(6400, of: order, market)
      try expectSettled(market, fault)
      #expect(try market.session.order(market.ada, order).refunded.minorUnits == 6400)
    }

    private func refund(_ cents: Int64, of order: Identifier<Order>, _ market: Market) throws {
      let amount = Money(minorUnits: cents, currency: try #require(Currency("EUR")))
      try market.session.refund(market.session.openOperatorSession(), order, amount: amount)
    }
  }
}
