import BookingDomain
import BookingFlows
import TerminalUI

// A card, typed line by line
extension PlainCheckoutPage {
  static var emptyCard: PlainForm {
    PlainForm(
      .init(.cardNumber, "Card number, or test for one that works"),
      .init(.cardExpiry, "Expiry, month and year like 12/28"),
      .init(.cardSecurityCode, "Security code, three digits", isSecret: true))
  }

  mutating func fill(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard var form = card else { return }
    guard form.question != nil else {
      guard line.isYes else { return context.say("Type yes to pay, or back.") }
      if let card = PlainCheckoutPage.text(form).form { go(on: .answers(.card(card)), &context) }
      return
    }
    if form.question?.field == .cardNumber, line.word == "test" {
      let card = CardText.approved(now: context.session.now)
      for text in [card.number, card.expiry, card.securityCode] { _ = form.answer(PlainLine(text), &context) }
    } else {
      _ = form.answer(line, &context)
    }
    if let problem = PlainCheckoutPage.text(form).problem, !form[problem.field].isEmpty {
      context.say(problem.words)
      form.reopen(problem.field)
    }
    card = form
  }

  private static func text(_ form: PlainForm) -> CardText {
    CardText(form[.cardNumber], form[.cardExpiry], form[.cardSecurityCode])
  }
}
