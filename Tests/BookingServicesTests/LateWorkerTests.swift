import BookingChecks
import BookingDomain
import BookingModel
import TestSupport
import Testing

@testable import BookingServices

extension PeerTests {
  /// Nobody works for a while: a page at Stripe lives half an hour at least, so one that is begun late lives longer than the
  /// order was to wait, and the claims follow it.
  struct LateWorker {
    @Test(arguments: [9, 12, 25, 39]) func `a page that is begun late has the places wait for it`(
      _ minutes: Int64
    )
      throws
    {
      let market = try Market()
      let order = try market.order()
      try market.pass(.minutes(minutes))
      // The customer does nothing: the worker comes back, and the page is there.
      _ = try market.link(order)
      let checkout = try market.session.visit(market.ada).payments.checkout(order)
      let left = checkout.details.order.payBy - market.clock.now
      #expect(left > .minutes(38))
      #expect(checkout.details.payments.map(\.state) == [.cancelled, .awaitingCustomer])
      #expect(try market.worker.operator.check().findings.allSatisfy(\.holds))
      // Nobody else gets the places while the page lives.
      try market.pass(.minutes(35))
      let offer = try #require(
        try market.session.visit(market.ada).catalogue.event(market.event).offers.first)
      #expect(offer.availability.available == 8)
      try market.pay(order)
      _ = try market.wait(for: order) { $0.stage == .paid }
      try market.settle()
      #expect(try market.peers.sessions().count == 1)
      #expect(try market.problems() == [])
    }

    @Test func `a page that is begun in time keeps the time that was shown`() throws {
      let market = try Market()
      let order = try market.order()
      let payBy = try market.session.visit(market.ada).orders.order(order).order.payBy
      try market.pass(.minutes(7))
      _ = try market.link(order)
      #expect(try market.session.visit(market.ada).orders.order(order).order.payBy == payBy)
    }

    @Test func `nobody holds places for ever by trying again`() throws {
      let market = try Market()
      let order = try market.order()
      let start = market.clock.now
      for _ in 0..<6 {
        try market.pass(.minutes(20))
        _ = try market.worker.operator.work()
        for session in try market.peers.sessions() where session.status == "open" {
          // As if somebody closed the page in the dashboard.
          try market.peers.post("stripe", "/_peer/expire", ["session": session.id])
        }
        try market.pass(.minutes(1))
        _ = try market.worker.operator.work()
        _ = try? market.session.visit(market.ada).payments.retry(order)
      }
      try market.settle()
      let details = try market.session.visit(market.ada).orders.order(order)
      #expect(details.order.status == .expired)
      #expect(details.order.payBy - start <= .minutes(80))
      #expect(try market.problems() == [])
    }

    @Test func `an order whose time is over before anybody worked ends without a page`() throws {
      let market = try Market()
      let order = try market.order()
      try market.pass(.minutes(41))
      try market.settle()
      #expect(try market.session.visit(market.ada).orders.order(order).order.status == .expired)
      #expect(try market.peers.sessions().isEmpty)
      #expect(try market.problems() == [])
    }
  }
}
