@testable import BookingDomain
@testable import BookingModel

/// A gateway nobody answers at, for tests that don't pay.
struct ClosedGateway: PaymentGateway {
  var name: String { "closed" }
  var paymentTimeout: TimeSpan { .minutes(30) }

  func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    throw .unreachable
  }
  func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome { throw .unreachable }
}
