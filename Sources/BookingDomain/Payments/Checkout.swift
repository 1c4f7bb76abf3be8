import BookingModel

/// An order on its way to being paid, and what the customer has to do next.
public struct Checkout: Sendable, Equatable {
  public enum Stage: Sendable, Equatable {
    /// The customer's turn.
    case pay(Presentation)
    /// The gateway's turn: ask again with `checkout`.
    case processing
    /// The last try took no money; `retry` starts another while the order waits.
    case failed(PaymentFailure)
    case paid
    case closed(OrderStatus)
  }

  public let details: OrderDetails
  public let stage: Stage
  /// Whether somebody looks after the payment. Otherwise nothing happens until its gateway is set again.
  public let hasCallableGateway: Bool

  public init(details: OrderDetails, stage: Stage, hasCallableGateway: Bool = true) {
    self.details = details
    self.stage = stage
    self.hasCallableGateway = hasCallableGateway
  }

  /// Whether the payment waits for the operator: its gateway takes no calls until a key, a right or a clock is mended.
  public var isHeldUp: Bool { details.payments.last { $0.state.isOpen }?.heldUpAt != nil }
}
