import BookingServices
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

extension PeerTests {
  struct StripeRecords {
    /// A shop whose one order is paid and partly given back, for long enough to be compared.
    private func market() throws -> (Market, Identifier<Order>) {
      let market = try Market()
      let order = try market.order()
      try market.pay(order)
      let paid = try market.wait(for: order) { $0.stage == .paid }
      try market.session.operator.visit().management.refund(
        order,
        amount: Money(minorUnits: 1000, currency: paid.details.order.total.currency))
      try market.settle()
      try market.pass(.minutes(5))
      return (market, order)
    }

    private func broken(_ market: Market) throws -> [String] {
      try market.worker.operator.checkGateways().findings.filter { !$0.holds }.map(\.name)
    }

    @Test func `Stripe's books are ours, and a session without its key can't ask for them`() throws {
      let (market, _) = try market()
      #expect(try broken(market) == [])
      let asked = try market.session.operator.checkGateways().findings.filter { !$0.holds }
      #expect(asked.map(\.examples) == [["stripe: 1 payment went by it"]])
    }

    @Test(arguments: [
      (
        "UPDATE payments SET amount = 100", "the gateways took what the books say, for the orders they say"
      ),
      ("UPDATE refunds SET amount = 100", "the gateways gave back what the books say"),
      ("UPDATE refunds SET key = 'refund-x'", "the gateways gave back what the books say"),
      (
        "UPDATE payments SET reference = 'pi_other'",
        "the gateways took what the books say, for the orders they say"
      ),
      ("UPDATE payments SET key = 'pay-x'", "the gateways have no money that the books don't know"),
      (
        "UPDATE orders SET code = 'AAAA-BBBB'",
        "the gateways took what the books say, for the orders they say"
      ),
    ])
    func `what the tables say otherwise is told by Stripe's books`(change: String, finding: String) throws {
      let (market, _) = try market()
      _ = try market.worker.store.write { try $0.run(SQL(stringLiteral: change)) }
      #expect(try broken(market).contains(finding))
    }
  }
}
