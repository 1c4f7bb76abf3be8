import BookingDomain
import BookingModel
import Testing

@testable import BookingServices

extension PeerTests {
  /// Every fault of the line at every step of money and texts. However it went, in the end everything is settled, every rule
  /// holds, and the payment service has the same books to the cent.
  struct WireFaults {
    enum Fault: String, CaseIterable, Sendable {
      case hang, hang_after, reset, reset_after, error, error_after, twice

      /// Whether what was asked for was done, and nobody here could know.
      var isAnswerLost: Bool { [.hang_after, .reset_after, .error_after].contains(self) }
    }

    @Test(arguments: WireStep.allCases, Fault.allCases)
    func `a step goes wrong, and in the end nothing is`(_ step: WireStep, _ fault: Fault) throws {
      let market = try step.market()
      try step.run(in: market, fault.rawValue)
      try market.settle()
      #expect(try market.peers.fired().contains(fault.rawValue))
      #expect(try market.problems() == [])
      try step.expectOutcome(in: market, isRepeated: fault.isAnswerLost || fault == .twice)
    }

    @Test func `there are more of them than thirty`() {
      #expect(WireStep.allCases.count * Fault.allCases.count == 77)
    }
  }
}

/// What goes over the line, and how to see that it came to its end.
enum WireStep: String, CaseIterable, Sendable {
  case beginning, asking, searching, expiring, timeOver, refundingPart, refundingAll, lookingForRefund
  case cancellingEvent, thousandths, texting

  func market() throws -> Market {
    let patience = TimeSpan(milliseconds: 400)
    return self == .thousandths
      ? try Market(currency: "KWD", price: 4500, patience: patience) : try Market(patience: patience)
  }

  /// Does it, with the line failing on the way.
  func run(in market: Market, _ fault: String) throws {
    let sessions = "POST /v1/checkout/sessions"
    func arm(_ match: String, count: Int = 1) throws { try market.peers.arm(fault, on: match, count: count) }
    switch self {
    case .beginning:
      let order = try market.order()
      try arm(sessions)
      try market.pay(order)
    case .asking:
      try market.pay(try market.order())
      try arm("GET /v1/checkout/sessions/[^/]*", count: 2)
    case .searching:
      try market.pay(try market.order())
      try market.pass(.hours(25))
      try arm("GET /v1/payment_intents/search")
    case .expiring:
      let order = try market.order()
      _ = try market.link(order)
      try arm(sessions + "/[^/]*/expire")
      try market.pass(.minutes(39))
      // A minute before it would end by itself at Stripe, the customer wants the places back.
      #expect(throws: BookingError.paymentUnderWay) {
        try market.session.visit(market.ada).payments.cancel(order)
      }
    case .timeOver:
      _ = try market.link(try market.order())
      try market.pass(.minutes(41))
      try arm("GET /v1/checkout/sessions/[^/]*", count: 2)
    case .refundingPart, .refundingAll:
      let order = try market.buy()
      try arm("POST /v1/refunds")
      try refund(self == .refundingPart ? 1000 : 6400, of: order, market)
    case .lookingForRefund:
      let order = try market.buy()
      try arm("GET /v1/refunds", count: 2)
      try refund(6400, of: order, market)
    case .cancellingEvent:
      _ = try market.buy()
      try arm("POST /v1/refunds")
      try market.session.operator.visit().events.cancel(market.event)
    case .thousandths:
      let order = try market.order()
      try arm(sessions)
      try market.pay(order)
      _ = try market.wait(for: order) { $0.stage == .paid }
      try arm("POST /v1/refunds")
      try refund(4510, of: order, market, currency: "KWD")
    case .texting:
      try arm("POST /2010-04-01/Accounts/[^/]*/Messages.json")
      _ = try market.session.signUpProvingMail(
        SignUpForm(
          name: "Eve", email: "eve@example.org", phone: "+15005550100", password: "correct horse battery"))
    }
  }

  private func refund(_ units: Int64, of order: Identifier<Order>, _ market: Market, currency: String = "EUR")
    throws
  {
    let amount = Money(minorUnits: units, currency: try #require(Currency(currency)))
    try market.session.operator.visit().management.refund(order, amount: amount)
  }

  /// - Parameter isRepeated: whether the other side heard of it twice.
  func expectOutcome(in market: Market, isRepeated: Bool) throws {
    let order = try market.session.visit(market.ada).orders.history().first
    let places = try market.session.visit(market.ada).catalogue.event(market.event).offers.first?.availability
      .available
    switch self {
    case .beginning, .asking, .searching:
      #expect(order?.order.status == .paid)
      #expect(order?.tickets.count == 2)
      #expect(try market.peers.sessions().count == 1)
    case .expiring, .timeOver:
      #expect(try market.peers.sessions().map(\.status) == ["expired"])
      #expect(places == 10)
    case .refundingPart: #expect(order?.refunded.minorUnits == 1000)
    case .refundingAll, .lookingForRefund: #expect(order?.refunded.minorUnits == 6400)
    case .cancellingEvent:
      #expect(order?.order.status == .cancelled)
      #expect(order?.refunded.minorUnits == 6400)
    case .thousandths:
      #expect(try market.peers.sessions().map(\.amount) == [9000])
      #expect(order?.refunded.minorUnits == 4510)
    case .texting:
      // A text service knows no keys: one whose answer got lost is sent again, the very same.
      let sms = try market.peers.sms()
      #expect(sms.count == (isRepeated ? 2 : 1))
      #expect(Set(sms.map(\.body)).count == 1)
    }
  }
}
