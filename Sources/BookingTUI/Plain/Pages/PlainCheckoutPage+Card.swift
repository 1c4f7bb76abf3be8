import BookingDomain
import TerminalUI

// What is typed to pay: a card line by line, and what is done to the order then
extension PlainCheckoutPage {
  static var card: PlainForm {
    PlainForm(
      .init(.cardNumber, "Card number, or test for one that works"),
      .init(.cardExpiry, "Expiry, month and year like 12/28"),
      .init(.cardSecurityCode, "Security code, three digits", isSecret: true))
  }

  mutating func fill(_ form: inout PlainForm, _ line: PlainLine, _ context: inout PlainStepContext) {
    guard form.question != nil else {
      guard line.isYes else { return context.say("Type yes to pay, or back.") }
      if let card = PlainCheckoutPage.text(form).form { submit(.card(card), &context) }
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
    step = .card(form)
  }

  private static func text(_ form: PlainForm) -> CardText {
    CardText(form[.cardNumber], form[.cardExpiry], form[.cardSecurityCode])
  }

  func submit(_ answer: CustomerAnswer, _ context: inout PlainStepContext) {
    withOrder(&context) { office, principal, order throws(BookingError) in
      try office.submit(principal, order, answer)
    }
  }

  func withOrder(
    _ context: inout PlainStepContext,
    _ work: @escaping @Sendable (BoxOffice, Principal, Identifier<Order>) throws(BookingError) -> Checkout
  ) {
    guard let order = checkout?.details.order.id else { return }
    send(&context) { office, principal throws(BookingError) in try work(office, principal, order) }
  }

  /// The address of the payment page, for where it can be clicked.
  func mailLink(_ context: inout PlainStepContext) {
    guard let order = checkout?.details.order.id else { return }
    ask(
      &context, { office, principal throws(BookingError) in try office.mailPayLink(principal, order) },
      then: { _, address, context in context.say("The link is on its way to \(SafeText(address)).") })
  }
}

extension Checkout.Stage {
  /// The payment service's page, while it is there that one pays.
  var link: String? {
    if case .pay(.link(let link)) = self { link } else { nil }
  }
}
