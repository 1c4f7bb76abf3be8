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

/// A payment as its gateway is told of it. Nothing in it ever changes: the same key always comes with the same request.
public struct PaymentRequest: Sendable, Equatable {
  public let key: IdempotencyKey
  public let amount: Money
  public let orderCode: String
  public let createdAt: Timestamp

  public init(key: IdempotencyKey, amount: Money, orderCode: String, createdAt: Timestamp) {
    self.key = key
    self.amount = amount
    self.orderCode = orderCode
    self.createdAt = createdAt
  }
}

public struct RefundRequest: Sendable, Equatable {
  public let key: IdempotencyKey
  public let payment: IdempotencyKey
  /// What the gateway called the payment when it confirmed it.
  public let reference: String
  public let amount: Money
  /// For whoever reads the log.
  public let orderCode: String

  public init(
    key: IdempotencyKey, payment: IdempotencyKey, reference: String, amount: Money, orderCode: String
  ) {
    self.key = key
    self.payment = payment
    self.reference = reference
    self.amount = amount
    self.orderCode = orderCode
  }
}

/// What the customer has to do.
public enum Presentation: Sendable, Equatable {
  /// Fill in a card form here. Only the sandbox asks for that: it takes test numbers, not cards.
  case cardForm
  /// Type the code the bank sent.
  case secondStep
  /// Open a page elsewhere.
  case link(String)
}

/// What a customer typed into a form. Never stored, never logged: it has no description.
public enum CustomerAnswer: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  case card(CardForm)
  case code(String)

  public var description: String { "(kept out of logs)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A card as typed. Never stored, never logged.
public struct CardForm: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  public let number: String
  public let expiryMonth: Int
  /// Four digits.
  public let expiryYear: Int
  public let securityCode: String

  public init(number: String, expiryMonth: Int, expiryYear: Int, securityCode: String) {
    self.number = number
    self.expiryMonth = expiryMonth
    self.expiryYear = expiryYear
    self.securityCode = securityCode
  }

  public var description: String { "(kept out of logs)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

public enum PaymentOutcome: Sendable, Equatable {
  /// The gateway never heard of the key.
  case notFound
  case awaitingCustomer(Presentation)
  case processing
  case confirmed(reference: String)
  case failed(PaymentFailure)
  case cancelled
}

public enum RefundOutcome: Sendable, Equatable {
  case processing
  case confirmed(reference: String)
  case refused
}

public enum GatewayError: Error, Sendable, Equatable {
  /// Nothing was sent: the call had no effect.
  case unreachable
  /// It takes no call from this house, whoever pays: a wrong key, a missing right, a wrong clock. The call had no effect.
  case refusesAllCalls
  /// Something was sent and no answer came: the call may have had its effect.
  case unknown
  /// The gateway doesn't take this kind of call.
  case unsupported
}
