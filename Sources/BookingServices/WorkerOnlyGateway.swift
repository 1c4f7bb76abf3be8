import BookingDomain
import BookingModel

/// Somebody else's gateway: its name and its times, for processes that leave the calls to the worker.
public struct WorkerOnlyGateway: PaymentGateway {
  public let name: String
  public let paymentTimeout: TimeSpan
  public let startDeadline: TimeSpan?
  let refusal: @Sendable (Money) -> AmountRefusal?

  public func refusal(of amount: Money) -> AmountRefusal? { refusal(amount) }
  public func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  public func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    throw .unreachable
  }
  public func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  public func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  public func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome { throw .unreachable }
}
