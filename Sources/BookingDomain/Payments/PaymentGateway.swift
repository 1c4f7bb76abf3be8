/// Whoever moves the money. Every call may be repeated with the same key and then means the same request.
///
/// No call is ever made inside a transaction. A call that throws `.unknown` may or may not have had its effect:
/// the caller asks `status` later.
public protocol PaymentGateway: Sendable {
  /// Stored with each payment, so that another gateway's payments are never asked about here.
  var name: String { get }
  /// Whether it only plays: no money ever moves.
  var isPlay: Bool { get }
  /// How long a customer may take to pay.
  var paymentTimeout: TimeSpan { get }
  /// So long after a payment was written down it can still be begun, for pages elsewhere that live a time of their own. Nil
  /// where it can be begun as long as its order waits.
  var startDeadline: TimeSpan? { get }

  /// Why an amount can't be paid here at all; nil for one that can. Answered from what is known, without a call.
  func refusal(of amount: Money) -> AmountRefusal?

  func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome
  /// What the customer filled into the form that `begin` presented. Refused by gateways with pages of their own.
  func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome
  func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome
  /// Makes sure that no money comes for the request from now on, or says that it has come already.
  func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome
  func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome
  /// Every payment in its books that was begun under one of our keys.
  func records() throws(GatewayError) -> [GatewayRecord]
}

extension PaymentGateway {
  public var isPlay: Bool { false }
  public var startDeadline: TimeSpan? { nil }
  public func refusal(of amount: Money) -> AmountRefusal? { nil }

  public func records() throws(GatewayError) -> [GatewayRecord] { throw .unsupported }
}
