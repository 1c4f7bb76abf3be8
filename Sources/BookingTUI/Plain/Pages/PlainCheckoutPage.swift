import BookingDomain
import TerminalUI

/// From a cart to tickets: an account, the money, the codes. A stop anywhere is picked up where it was.
struct PlainCheckoutPage: PlainPage {
  private enum Step: Sendable {
    case begin
    /// Elsewhere for an account, or for its codes.
    case atAccount, atCodes
    /// Nothing is to be paid: asked once before the order is placed.
    case free
    /// The card, then a yes.
    case card(PlainForm)
    case secondStep
    /// Asked again with Enter.
    case waiting
    case failed
    /// A sentence said why it can't go on; `back` leaves.
    case over
  }

  private var step = Step.begin
  private var checkout: Checkout?

  init() {}

  private static var card: PlainForm {
    PlainForm(
      .init(.cardNumber, "Card number, or test for one that works"),
      .init(.cardExpiry, "Expiry, month and year like 12/28"),
      .init(.cardSecurityCode, "Security code, three digits", isSecret: true))
  }

  func prompt(_ session: Session) -> PlainPrompt {
    switch step {
    case .begin, .atAccount, .atCodes: PlainPrompt("Enter to go on, or back")
    case .free: PlainPrompt("Get the tickets? yes or back")
    case .card(let form) where form.question == nil:
      PlainPrompt("Pay \(Format.price(checkout?.details.order.total)) now? yes or back")
    case .card(let form): form.prompt
    case .secondStep: PlainPrompt("Code of the bank, the test bank says 123456")
    case .waiting: PlainPrompt("Enter to ask again, or back")
    case .failed: PlainPrompt("Enter to try again, or back")
    case .over: PlainPrompt("back")
    }
  }

  func help(_ session: Session) -> [SafeText] {
    [
      "Only test card numbers are taken, and none is kept. test fills one in.",
      "Nothing is charged before you say yes. back gives up paying, your places stay in the cart.",
    ]
  }

  mutating func appear(_ turn: inout PlainTurn) {
    guard let account = turn.session.account else {
      if case .atAccount = step { return turn.move(.pop) }
      turn.say("Tickets are bought with an account. Your places stay held.")
      step = .atAccount
      return turn.move(.push(PlainWhoPage()))
    }
    guard account.isVerified else {
      if case .atCodes = step { return turn.move(.pop) }
      turn.say("Email and phone are verified once, then you can pay.")
      step = .atCodes
      return turn.move(.push(PlainVerifyPage()))
    }
    ask(
      &turn, { office, principal throws(BookingError) in try office.openCheckout(principal) },
      otherwise: { $0.refuse($1, &$2) }
    ) { page, open, turn in
      if let open {
        page.show(open, &turn)
      } else if turn.session.cart.total?.isZero == true {
        turn.say("It costs nothing.")
        page.step = .free
      } else {
        page.place(&turn)
      }
    }
  }

  private func place(_ turn: inout PlainTurn) {
    send(&turn) { office, principal throws(BookingError) in try office.placeOrder(principal) }
  }

  private func send(
    _ turn: inout PlainTurn,
    _ work: @escaping @Sendable (BoxOffice, Principal) throws(BookingError) -> Checkout
  ) {
    ask(&turn, work, otherwise: { $0.refuse($1, &$2) }) { $0.show($1, &$2) }
  }

  private mutating func refuse(_ error: BookingError, _ turn: inout PlainTurn) {
    turn.say(error)
    if checkout == nil { step = .over }
    if case .card = step { step = .card(PlainCheckoutPage.card) }
  }

  private mutating func show(_ checkout: Checkout, _ turn: inout PlainTurn) {
    let isNew = self.checkout == nil
    self.checkout = checkout
    let order = checkout.details.order
    if isNew { turn.reload() }
    switch checkout.stage {
    case .pay(.cardForm):
      turn.say(
        "Order \(SafeText(order.code)), \(Format.price(order.total)) to pay by card. This is a test, no real money moves."
      )
      if case .card = step { break }
      step = .card(PlainCheckoutPage.card)
    case .pay(.secondStep):
      turn.say("The bank wants a second step.")
      step = .secondStep
    case .pay(.link(let link)):
      turn.say("Pay here, then press Enter: \(SafeText(link))")
      step = .waiting
    case .processing:
      turn.say(
        checkout.isAttended
          ? "The bank is thinking. The order \(SafeText(order.code)) is not lost." : Wording.unattended(order)
      )
      step = .waiting
    case .failed(let failure):
      turn.say("\(Wording.sentence(failure)) Nothing was charged, and your places are still held.")
      step = .failed
    case .closed(let status):
      turn.say("The order \(SafeText(order.code)) is \(Wording.word(status)).")
      step = .over
    case .paid: finish(checkout.details, &turn)
    }
  }

  private mutating func finish(_ details: OrderDetails, _ turn: inout PlainTurn) {
    step = .over
    turn.session.lastOrder = details
    turn.session.payBy = nil
    turn.say("You are going! \(Format.price(details.order.total)), order \(SafeText(details.order.code)).")
    turn.reload()
    ask(&turn, { office, principal throws(BookingError) in try office.tickets(principal) }) { _, all, turn in
      for group in TicketsScreen.grouped(all.filter { $0.orderCode == details.order.code }) {
        turn.say(group.tickets)
      }
      turn.move(.home)
    }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    switch step {
    case .begin, .atAccount, .atCodes: appear(&turn)
    case .over: turn.move(.pop)
    case .free: line.isYes ? place(&turn) : turn.sayUnknown()
    case .card(var form):
      fill(&form, line, &turn)
    case .secondStep: submit(.code(line.text), &turn)
    case .waiting:
      withOrder(&turn) { office, principal, order throws(BookingError) in
        try office.checkout(principal, order)
      }
    case .failed:
      withOrder(&turn) { office, principal, order throws(BookingError) in
        try office.retryPayment(principal, order)
      }
    }
  }

  private mutating func fill(_ form: inout PlainForm, _ line: PlainLine, _ turn: inout PlainTurn) {
    guard form.question != nil else {
      guard line.isYes else { return turn.say("Type yes to pay, or back.") }
      if let card = PlainCheckoutPage.text(form).form { submit(.card(card), &turn) }
      return
    }
    if form.question?.field == .cardNumber, line.word == "test" {
      let card = CardText.approved(now: turn.session.now)
      for text in [card.number, card.expiry, card.securityCode] { _ = form.answer(PlainLine(text), &turn) }
    } else {
      _ = form.answer(line, &turn)
    }
    if let problem = PlainCheckoutPage.text(form).problem, !form[problem.field].isEmpty {
      turn.say(problem.words)
      form.reopen(problem.field)
    }
    step = .card(form)
  }

  private static func text(_ form: PlainForm) -> CardText {
    CardText(form[.cardNumber], form[.cardExpiry], form[.cardSecurityCode])
  }

  private func submit(_ answer: CustomerAnswer, _ turn: inout PlainTurn) {
    withOrder(&turn) { office, principal, order throws(BookingError) in
      try office.submit(principal, order, answer)
    }
  }

  private func withOrder(
    _ turn: inout PlainTurn,
    _ work: @escaping @Sendable (BoxOffice, Principal, Identifier<Order>) throws(BookingError) -> Checkout
  ) {
    guard let order = checkout?.details.order.id else { return }
    send(&turn) { office, principal throws(BookingError) in try work(office, principal, order) }
  }

  /// Leaving gives up paying: the places go back into the cart.
  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    if case .card(var form) = step, form.stepBack() {
      step = .card(form)
      return true
    }
    if case .over = step { return false }
    guard let order = checkout?.details.order.id else { return false }
    ask(
      &turn, { office, principal throws(BookingError) in try office.cancelCheckout(principal, order) },
      otherwise: { page, error, turn in
        turn.say(error)
        page.step = .waiting
      }
    ) { _, cart, turn in
      turn.session.payBy = nil
      turn.hold(cart)
      turn.say("Nothing was charged. Your places are back in the cart.")
      turn.move(.pop)
    }
    return true
  }
}
