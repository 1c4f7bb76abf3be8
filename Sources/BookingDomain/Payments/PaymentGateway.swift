import BookingModel

/// Whoever moves the money. Every call may be repeated with the same key and then means the same request.
///
/// No call is ever made inside a transaction. A call that throws `.unknown` may or may not have had its effect:
/// the caller asks `status` later.
public protocol PaymentGateway: Sendable {
  /// Stored with each payment: a gateway is only asked about its own.
  var name: String { get }
  /// Whether it moves no real money.
  var isPlay: Bool { get }
  /// How long a customer may take to pay.
  var paymentTimeout: TimeSpan { get }
  /// How long after `PaymentRequest.createdAt` `begin` may still be called: a hosted page needs a minimum lifetime within
  /// `paymentTimeout`. Nil: as long as the order may be paid.
  var startDeadline: TimeSpan? { get }

  /// Why this amount can never be paid here, or nil. Makes no call.
  func refusal(of amount: Money) -> AmountRefusal?

  func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome
  /// What the customer filled into the form that `begin` presented. Refused by gateways with pages of their own.
  func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome
  func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome
  /// Makes sure that no money comes for the request from now on, or says that it has come already.
  func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome
  func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome
  /// All payments that the gateway has under our idempotency keys.
  func records() throws(GatewayError) -> [GatewayRecord]
}

extension PaymentGateway {
  public var isPlay: Bool { false }
  public var startDeadline: TimeSpan? { nil }
  public func refusal(of amount: Money) -> AmountRefusal? { nil }

  public func records() throws(GatewayError) -> [GatewayRecord] { throw .unsupported }
}
