/// One attempt to collect an order's money. An order may see several fail; at most one is under way.
public struct Payment: Sendable, Equatable, Identifiable {
  public let id: Identifier<Payment>
  public let order: Identifier<Order>
  public let gateway: String
  /// Sent with every request for this payment, so that a repeated request is the same request.
  public let key: IdempotencyKey
  public let state: PaymentState
  public let amount: Money
  /// What the customer has to do, while it is their turn.
  public let presentation: Presentation?
  /// The gateway's own name for it, once confirmed.
  public let reference: String?
  public let failure: PaymentFailure?
  public let createdAt: Timestamp
  /// Whether the customer wants it taken back; the gateway is asked to, and has the last word.
  public let isCancelRequested: Bool
  /// Since when its gateway refuses all our calls; nil where it does.
  public let heldUpAt: Timestamp?

  package init(
    id: Identifier<Payment>, order: Identifier<Order>, gateway: String, key: IdempotencyKey,
    state: PaymentState, amount: Money, presentation: Presentation?, reference: String?,
    failure: PaymentFailure?, createdAt: Timestamp, isCancelRequested: Bool, heldUpAt: Timestamp?
  ) {
    self.id = id
    self.order = order
    self.gateway = gateway
    self.key = key
    self.state = state
    self.amount = amount
    self.presentation = presentation
    self.reference = reference
    self.failure = failure
    self.createdAt = createdAt
    self.isCancelRequested = isCancelRequested
    self.heldUpAt = heldUpAt
  }

  /// What of each payment has not gone back and is not on its way back, in smallest units. The one place that says so.
  package static func refundable(_ payments: [Payment], _ refunds: [Refund]) -> [Identifier<Payment>: Int64] {
    var left: [Identifier<Payment>: Int64] = [:]
    for payment in payments where payment.state == .confirmed { left[payment.id] = payment.amount.minorUnits }
    for refund in refunds where refund.state != .failed {
      left[refund.payment]? -= refund.amount.minorUnits
    }
    return left
  }

  package func request(for order: Order) -> PaymentRequest {
    PaymentRequest(key: key, amount: amount, orderCode: order.code, createdAt: createdAt)
  }
}

public enum PaymentState: String, Sendable, CaseIterable, Codable {
  case created, submitted, awaitingCustomer, unknown, confirmed, failed, cancelled

  /// Whether the gateway may still take money for it.
  public var isOpen: Bool {
    switch self {
    case .created, .submitted, .awaitingCustomer, .unknown: true
    case .confirmed, .failed, .cancelled: false
    }
  }
}

/// Why a gateway took no money.
public enum PaymentFailure: String, Sendable, CaseIterable, Codable {
  case declined, insufficientFunds, expiredCard, wrongSecurityCode, authenticationFailed, refusedByGateway
  /// It was ended before any money came, as when the operator changed to another payment service. Never stored.
  case endedUnpaid
}

/// Money on its way back.
public struct Refund: Sendable, Equatable, Identifiable {
  public let id: Identifier<Refund>
  public let payment: Identifier<Payment>
  public let order: Identifier<Order>
  public let key: IdempotencyKey
  public let state: RefundState
  public let amount: Money
  public let reason: RefundReason
  /// How often it was sent.
  package let attempts: Int

  package init(
    id: Identifier<Refund>, payment: Identifier<Payment>, order: Identifier<Order>, key: IdempotencyKey,
    state: RefundState, amount: Money, reason: RefundReason, attempts: Int
  ) {
    self.id = id
    self.payment = payment
    self.order = order
    self.key = key
    self.state = state
    self.amount = amount
    self.reason = reason
    self.attempts = attempts
  }
}

public enum RefundState: String, Sendable, CaseIterable, Codable {
  case created, submitted, unknown, confirmed, failed

  /// Whether the gateway may still give the money back.
  public var isOpen: Bool {
    switch self {
    case .created, .submitted, .unknown: true
    case .confirmed, .failed: false
    }
  }
}

public enum RefundReason: String, Sendable, CaseIterable, Codable {
  /// The money came after the places were gone.
  case latePayment
  case eventCancelled
  /// Staff cancelled tickets and gave their price back.
  case ticketsCancelled
  /// Staff gave it back; the tickets stay valid.
  case goodwill
  /// The order had been paid already.
  case duplicatePayment

  /// Whether it is of what was sold. Money that came too late or twice never bought anything.
  package var isOfSale: Bool {
    switch self {
    case .eventCancelled, .ticketsCancelled, .goodwill: true
    case .latePayment, .duplicatePayment: false
    }
  }
}

/// A random name for one request to a gateway, unique for ever.
public struct IdempotencyKey: Hashable, Sendable, Codable {
  public let rawValue: String
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

/// Why a gateway can never take an amount, whoever pays and however often they try.
public enum AmountRefusal: Error, Sendable, Equatable {
  /// It takes no money of this currency.
  case currency(Currency)
  case lessThan(Money)
  case moreThan(Money)
  /// Only whole multiples of this.
  case notIn(stepsOf: Money)
}
