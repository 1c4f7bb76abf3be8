import BookingDomain
import BookingModel

/// A gateway nobody answers at: for tests that don't pay, and for those whose pages only a worker reaches.
public struct ClosedGateway: PaymentGateway {
  public let name: String
  public let paymentTimeout: TimeSpan

  public init(name: String = "closed", paymentTimeout: TimeSpan = .minutes(30)) {
    self.name = name
    self.paymentTimeout = paymentTimeout
  }

  public func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  public func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    throw .unreachable
  }
  public func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  public func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome { throw .unreachable }
  public func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome { throw .unreachable }
}
