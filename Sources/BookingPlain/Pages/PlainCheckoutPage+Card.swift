import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// A card, typed line by line
extension PlainCheckoutPage {
  static var emptyCard: PlainForm {
    PlainForm(
      .init(.cardNumber, .cardNumber), .init(.cardExpiry, .cardExpiry),
      .init(.cardSecurityCode, .cardSecurityCode, isSecret: true))
  }

  mutating func fill(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard var form = card else { return }
    guard form.question != nil else {
      guard line.says(.yes, in: context.words) != nil else {
        return context.say(context.words.plainConfirmPaying)
      }
      if let card = PlainCheckoutPage.text(form).form { go(on: .answers(.card(card)), &context) }
      return
    }
    if form.question?.field == .cardNumber, line.begins(with: .test, in: context.words) != nil {
      let card = CardText.approved(now: context.session.now)
      for text in [card.number, card.expiry, card.securityCode] { _ = form.answer(PlainLine(text), &context) }
    } else {
      _ = form.answer(line, &context)
    }
    if let problem = PlainCheckoutPage.text(form).problem, !form[problem.field].isEmpty {
      context.say(problem.sentence(context.session.words))
      form.reopen(problem.field)
    }
    card = form
  }

  private static func text(_ form: PlainForm) -> CardText {
    CardText(form[.cardNumber], form[.cardExpiry], form[.cardSecurityCode])
  }
}
