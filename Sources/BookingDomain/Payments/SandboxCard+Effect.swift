import BookingModel
import BookingStore

extension SandboxCard {
  static func effect(of card: CardForm, now: Timestamp) -> (SandboxPayment.State, isLost: Bool) {
    guard (3...4).contains(card.securityCode.utf8.count) else { return (.failed(.wrongSecurityCode), false) }
    guard !isPast(card, now: now) else { return (.failed(.expiredCard), false) }
    return switch SandboxCard(rawValue: card.number.filter(\.isNumber)) {
    case .approved: (.captured, false)
    case .declined: (.failed(.declined), false)
    case .noFunds: (.failed(.insufficientFunds), false)
    case .secondStep: (.secondStep, false)
    case .lostAfter: (.captured, true)
    case .lostBefore: (.form, true)
    case .slow: (.captures(now + .seconds(20)), false)
    case nil: (.failed(.refusedByGateway), false)
    }
  }

  /// Whether the card's last month is over.
  private static func isPast(_ card: CardForm, now: Timestamp) -> Bool {
    let today = LocalTime.shown(now, zone: "UTC")
    return (card.expiryYear, card.expiryMonth) < (today.year, today.month)
  }
}
