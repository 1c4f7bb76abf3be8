import BookingModel
import BookingStore

/// The sandbox's test numbers and what each one does. They are no cards: no bank ever gave them out.
public enum SandboxCard: String, CaseIterable, Sendable {
  case approved = "4242424242424242"
  case declined = "4000000000000002"
  case noFunds = "4000000000009995"
  case secondStep = "4000000000003220"
  /// The money is taken, the answer is lost: the payment is unknown until somebody asks.
  case lostAfter = "4000000000000119"
  /// Nothing is taken, and no answer comes.
  case lostBefore = "4000000000000127"
  /// The money comes 20 seconds later.
  case slow = "4000000000000077"

  /// What the second step asks for.
  public static let secondStepCode = "123456"

  /// The number in groups of four.
  public var formatted: String {
    stride(from: 0, to: 16, by: 4).map { String(rawValue.dropFirst($0).prefix(4)) }.joined(separator: " ")
  }

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
