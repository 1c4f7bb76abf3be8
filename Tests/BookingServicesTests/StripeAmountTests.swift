import BookingModel
import Testing

@testable import BookingServices

/// What Stripe can't take is known before anybody is sent there.
struct StripeAmountTests {
  private func refusal(_ code: String, _ units: Int64) throws -> AmountRefusal? {
    StripeAmount.refusal(of: Money(minorUnits: units, currency: try #require(Currency(code))))
  }

  private func money(_ code: String, _ units: Int64) throws -> Money {
    Money(minorUnits: units, currency: try #require(Currency(code)))
  }

  @Test(arguments: [
    ("EUR", 50), ("EUR", 3200), ("GBP", 30), ("JPY", 50), ("BHD", 1230), ("ISK", 500), ("UGX", 10_000),
    ("MGA", 500), ("USD", 99_999_999), ("IDR", 1_200_000), ("KWD", 10),
  ])
  func `ordinary prices are taken`(code: String, units: Int) throws {
    #expect(try refusal(code, Int64(units)) == nil)
  }

  @Test func `each refusal says what could be paid instead`() throws {
    #expect(try refusal("BHD", 1235) == .notIn(stepsOf: money("BHD", 10)))
    #expect(try refusal("MGA", 550) == .notIn(stepsOf: money("MGA", 100)))
    #expect(try refusal("EUR", 20) == .lessThan(money("EUR", 50)))
    #expect(try refusal("HUF", 10_000) == .lessThan(money("HUF", 17_500)))
    #expect(try refusal("USD", 100_000_000) == .moreThan(money("USD", 99_999_999)))
    #expect(try refusal("ISK", 1_000_000) == .moreThan(money("ISK", 999_999)))
    #expect(try refusal("RUB", 10_000) == .currency(#require(Currency("RUB"))))
    #expect(try refusal("IRR", 10_000) == .currency(#require(Currency("IRR"))))
  }

  @Test func `sessions know it without the key`() throws {
    #expect(try StripeGateway.away.refusal(of: money("EUR", 20)) == .lessThan(money("EUR", 50)))
  }
}
