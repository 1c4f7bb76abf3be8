import BookingDomain
import TerminalUI

/// From a cart to tickets: an account, the money, the codes. A stop anywhere is picked up where it was.
struct PlainCheckoutPage: PlainPage {
  enum Step: Sendable {
    case begin
    /// Elsewhere for an account, or for its codes.
    case atAccount, atCodes
    /// Another order waits for its money: it is paid first, or it goes.
    case earlier(Checkout)
    /// The time to pay is over.
    case late(OrderDetails)
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

  var step = Step.begin
  var checkout: Checkout?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    switch step {
    case .begin, .atAccount, .atCodes: PlainPrompt("Enter to go on, or back")
    case .earlier: PlainPrompt("pay to pay that order first, drop to let it go, or back")
    case .late: PlainPrompt("hold to hold the same places again, or back")
    case .free: PlainPrompt("Get the tickets? yes or back")
    case .card(let form) where form.question == nil:
      PlainPrompt("Pay \(Format.price(checkout?.details.order.total)) now? yes or back")
    case .card(let form): form.prompt
    case .secondStep: PlainPrompt("Code from the bank, the test bank says 123456")
    case .waiting where checkout?.stage.link != nil && session.account?.isEmailVerified == true:
      PlainPrompt("Enter to ask again, mail to have the link emailed to you, or back")
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

  mutating func appear(_ context: inout PlainStepContext) {
    guard let account = context.session.account else {
      if case .atAccount = step { return context.move(.pop) }
      context.say("Tickets are bought with an account. Your places stay held.")
      step = .atAccount
      return context.move(.push(PlainWhoPage()))
    }
    guard account.isVerified else {
      if case .atCodes = step { return context.move(.pop) }
      context.say("Email and phone are verified once, then you can pay.")
      step = .atCodes
      return context.move(.push(PlainVerifyPage()))
    }
    ask(
      &context,
      { office, principal throws(BookingError) in
        (try office.openCheckout(principal), try office.cart(principal))
      },
      otherwise: { $0.refuse($1, &$2) }
    ) { page, found, context in
      context.session.hold(found.1)
      guard let open = found.0 else { return page.begin(&context) }
      guard !found.1.isEmpty else { return page.show(open, &context) }
      context.say(CartScreen.words(open.details))
      page.step = .earlier(open)
    }
  }

  mutating func begin(_ context: inout PlainStepContext) {
    if context.session.cart.total?.isZero == true {
      context.say("It costs nothing.")
      step = .free
    } else {
      place(&context)
    }
  }

  private func place(_ context: inout PlainStepContext) {
    send(&context) { office, principal throws(BookingError) in try office.placeOrder(principal) }
  }

  func send(
    _ context: inout PlainStepContext,
    _ work: @escaping @Sendable (BoxOffice, Principal) throws(BookingError) -> Checkout
  ) {
    ask(&context, work, otherwise: { $0.refuse($1, &$2) }) { $0.show($1, &$2) }
  }

  private mutating func refuse(_ error: BookingError, _ context: inout PlainStepContext) {
    if error == .orderClosed(.expired), let known = checkout?.details {
      // Its time is over, or the operator ended it: what is there says which.
      return ask(
        &context, { office, principal throws(BookingError) in try office.order(principal, known.id) },
        otherwise: { page, _, context in page.end(known, &context) }
      ) { $0.end($1, &$2) }
    }
    context.say(error)
    if checkout == nil { step = .over }
    if case .card = step { step = .card(PlainCheckoutPage.card) }
  }

  mutating func show(_ checkout: Checkout, _ context: inout PlainStepContext) {
    let isNew = self.checkout == nil
    self.checkout = checkout
    let order = checkout.details.order
    if isNew {
      context.reload()
      context.say("Order \(SafeText(order.code)):")
      for line in checkout.details.eventOrders {
        context.say(PlainCheckoutPage.words(line, now: context.session.now))
      }
    }
    switch checkout.stage {
    case _ where checkout.isCalledOff: end(checkout.details, &context)
    case .pay(.cardForm):
      context.say(
        "\(Format.price(order.total)) to pay by card. This is a test, no real money moves."
      )
      if case .card = step { break }
      step = .card(PlainCheckoutPage.card)
    case .pay(.secondStep):
      context.say("The bank wants a second step.")
      step = .secondStep
    case .pay(.link(let link)):
      context.say("Pay here, then press Enter: \(SafeText(link))")
      step = .waiting
    case .processing:
      context.say(
        !checkout.hasCallableGateway
          ? Wording.unattended(order)
          : checkout.isHeldUp
            ? Wording.heldUp + " Your places are held, and nothing was charged."
            : checkout.isBegun
              ? "Waiting for the bank. Order \(SafeText(order.code)) is safe."
              : "The payment can't be started just now. We'll keep trying; your places are held and nothing was charged."
      )
      step = .waiting
    case .failed(let failure):
      context.say("\(Wording.sentence(failure)) Nothing was charged, and your places are still held.")
      step = .failed
    case .closed(.expired) where checkout.details.refunds.isEmpty: end(checkout.details, &context)
    case .closed(let status):
      context.say(Wording.closed(checkout.details, status))
      step = .over
    case .paid: finish(checkout.details, &context)
    }
  }

  private mutating func end(_ details: OrderDetails, _ context: inout PlainStepContext) {
    context.say(Wording.late(details))
    step = details.isCalledOff ? .over : .late(details)
  }

  private mutating func finish(_ details: OrderDetails, _ context: inout PlainStepContext) {
    step = .over
    context.session.buy(details)
    context.say("You are going! \(Format.price(details.order.total)), order \(SafeText(details.order.code)).")
    context.reload()
    ask(&context, { office, principal throws(BookingError) in try office.tickets(principal) }) {
      _, all, context in
      for group in TicketsScreen.grouped(all.filter { $0.orderCode == details.order.code }) {
        context.say(group.tickets)
      }
      context.move(.home)
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    switch step {
    case .begin, .atAccount, .atCodes: appear(&context)
    case .over: context.move(.pop)
    case .earlier(let earlier): choose(earlier, line, &context)
    case .late(let details): holdAgain(details, line, &context)
    case .free: line.isYes ? place(&context) : context.sayUnknown()
    case .card(var form):
      fill(&form, line, &context)
    case .secondStep: submit(.code(line.text), &context)
    case .waiting where line.word == "mail": mailLink(&context)
    case .waiting:
      withOrder(&context) { office, principal, order throws(BookingError) in
        try office.checkout(principal, order)
      }
    case .failed:
      withOrder(&context) { office, principal, order throws(BookingError) in
        try office.retryPayment(principal, order)
      }
    }
  }

  /// Leaving gives up paying: the places go back into the cart.
  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    if case .card(var form) = step, form.stepBack() {
      step = .card(form)
      return true
    }
    switch step {
    case .over, .late, .earlier: return false
    default: break
    }
    guard let order = checkout?.details.order.id else { return false }
    ask(
      &context, { office, principal throws(BookingError) in try office.cancelCheckout(principal, order) },
      otherwise: { page, error, context in
        context.say(error)
        page.step = .waiting
      }
    ) { page, cart, context in
      context.session.owe(nil)
      context.session.hold(cart)
      context.say(Wording.orderCancelled(page.checkout?.details, cart))
      context.move(.pop)
    }
    return true
  }
}
