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
  /// Shown in the gateway's dashboard and in logs.
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
  /// It refuses all our calls, whoever pays: a wrong key, a missing right, a wrong clock. The call had no effect.
  case refusesAllCalls
  /// Something was sent and no answer came: the call may have had its effect.
  case unknown
  /// The gateway doesn't take this kind of call.
  case unsupported
}
