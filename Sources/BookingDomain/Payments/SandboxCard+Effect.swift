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

  /// Whether the card's last month is over. Months since year 0, from days by the mean Gregorian year: off by a day at
  /// most, which a test number can bear.
  private static func isPast(_ card: CardForm, now: Timestamp) -> Bool {
    let year = 1970 + Double(now.milliseconds) / (365.2425 * 86_400_000)
    return Double(card.expiryYear) + Double(card.expiryMonth) / 12 <= year
  }
}
