public import BookingDomain
public import BookingModel

// What whoever shows a check-out has to know of it
extension Checkout {
  /// Whether there is nothing left to pay for, and nothing was sent to the payment service.
  public var isCalledOff: Bool {
    switch stage {
    case .pay(.link), .processing, .paid, .closed: false
    case .pay, .failed: details.isCalledOff
    }
  }

  /// Whether the customer was asked for anything yet.
  public var isBegun: Bool {
    guard let payment = details.payments.last else { return false }
    return switch payment.state {
    case .created: false
    // Sent to be begun, and no word of it yet; or the customer has answered what was shown, and the bank takes its time.
    case .submitted, .unknown: payment.presentation != nil
    case .awaitingCustomer, .confirmed, .failed, .cancelled: true
    }
  }
}

extension OrderDetails {
  /// Whether the shop has cancelled everything it was for.
  public var isCalledOff: Bool { eventOrders.allSatisfy(\.eventOrder.isCancelled) }
}

extension PaymentFailure {
  /// Whether another card, or the same once more, may do.
  public var isOfCard: Bool {
    switch self {
    case .declined, .insufficientFunds, .expiredCard, .wrongSecurityCode, .authenticationFailed: true
    case .refusedByGateway, .endedUnpaid: false
    }
  }
}

extension Checkout.Stage {
  /// The payment service's page, while it is there that one pays.
  public var link: String? {
    if case .pay(.link(let link)) = self { link } else { nil }
  }
}
