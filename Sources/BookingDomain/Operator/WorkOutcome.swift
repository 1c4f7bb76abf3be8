import BookingModel

/// Something that background work brought to its end, or to where whoever runs the place should know of it. Names orders and
/// messages, and nobody.
public enum WorkOutcome: Sendable, Equatable {
  case paid(order: String, Money, reference: String)
  case paymentFailed(order: String, PaymentFailure)
  case paymentEnded(order: String)
  /// The gateway refuses all our calls: the order waits.
  case paymentHeldUp(order: String)
  case refunded(order: String, Money, reference: String)
  case refundRefused(order: String, Money)
  case delivered(message: Int64, MessageKind, order: String?)
  /// Tried in vain, and tried again then.
  case notDelivered(message: Int64, MessageKind, order: String?, problem: DeliveryProblem, next: Timestamp)
  case undeliverable(message: Int64, MessageKind, order: String?, problem: DeliveryProblem)

  /// What became of a payment in one step; nil where it goes on as it was.
  init?(of before: Payment, now: Payment, _ order: Order) {
    switch now.state {
    case .confirmed where before.state != .confirmed:
      self = .paid(order: order.code, now.amount, reference: now.reference ?? "")
    case .failed where before.state.isOpen:
      self = .paymentFailed(order: order.code, now.failure ?? .refusedByGateway)
    case .cancelled where before.state.isOpen: self = .paymentEnded(order: order.code)
    case _ where now.heldUpAt != nil && before.heldUpAt == nil: self = .paymentHeldUp(order: order.code)
    default: return nil
    }
  }
}
