import BookingDomain
import BookingModel
import BookingWords
import TerminalUI

/// A card as it is typed: what is wrong with it in words, or the form the gateway takes.
package struct CardText {
  package let number: String
  package let expiry: String
  package let securityCode: String

  package enum Problem {
    case number, expiry

    package var field: FieldProblem.Field {
      switch self {
      case .number: .cardNumber
      case .expiry: .cardExpiry
      }
    }

    package func sentence(_ words: any Words) -> SafeText {
      switch self {
      case .number: SafeText(words.cardNumberProblem)
      case .expiry: SafeText(words.cardExpiryProblem)
      }
    }
  }

  package init(_ number: String, _ expiry: String, _ securityCode: String) {
    self.number = number
    self.expiry = expiry
    self.securityCode = securityCode
  }

  /// The sandbox's card that pays, valid for two more years.
  package static func approved(now: Timestamp) -> CardText {
    CardText(SandboxCard.approved.formatted, "12/\(LocalTime.shown(now, zone: "UTC").year % 100 + 2)", "123")
  }

  private var digits: String { number.filter { $0.isASCII && $0.isNumber } }

  /// Month and year with all its digits; nil when there are no such two numbers.
  private var lastMonth: (month: Int, year: Int)? {
    let parts = expiry.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[0]), (0...9999).contains(parts[1]) else { return nil }
    return (parts[0], parts[1] < 100 ? 2000 + parts[1] : parts[1])
  }

  /// The first thing that is wrong; the security code is the bank's to judge.
  package var problem: Problem? {
    if !(12...19).contains(digits.count) { return .number }
    return lastMonth == nil ? .expiry : nil
  }

  /// Nil while there is a problem.
  package var form: CardForm? {
    guard problem == nil, let lastMonth else { return nil }
    return CardForm(
      number: digits, expiryMonth: lastMonth.month, expiryYear: lastMonth.year, securityCode: securityCode)
  }
}
