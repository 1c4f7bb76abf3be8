import BookingDomain
import TerminalUI

/// From a cart to tickets: who it is for, the money, and what came of it. A stop anywhere is picked up where it was.
struct CheckoutScreen: Screen {
  enum Command: Sendable, Equatable {
    case choose(Int), go, cancelOrder, leave, retry, testCard, tickets, mailLink, copyLink, showCode,
      holdAgain
  }

  enum Reply: Sendable {
    /// The order that waits for money, and what the cart holds besides.
    case open(Result<(Checkout?, Cart), BookingError>)
    case checkout(Result<Checkout, BookingError>)
    /// What a look at it found while the form is open.
    case seen(Result<Checkout, BookingError>)
    /// How an order stands that was refused because its time is over, or the operator ended it.
    case ended(Result<OrderDetails, BookingError>)
    case orderCancelled(Result<Cart, BookingError>)
    case heldAgain(Result<HoldAgainResult, BookingError>)
    /// Where the payment page's address went.
    case mailed(Result<String, BookingError>)
  }

  enum Step: Sendable {
    /// Nobody is logged in, or an address is not proven yet.
    case who
    /// Another order waits for its money: it is paid first, or it goes.
    case earlier(Checkout)
    /// A free order is confirmed before it is placed: there is no other step to think in.
    case confirm
    /// Asked, and not answered yet.
    case waiting
    case order(Checkout)
    /// The time to pay is over.
    case late(OrderDetails)
    case refused(BookingError)
  }

  /// The order to pay; nil where the cart is to become one.
  let order: Identifier<Order>?
  var step = Step.waiting
  var choice = 0
  var page = FormPage([], buttons: [])
  /// What the form on the page answers.
  var presentation: Presentation?
  /// Why the last card was not taken, while another one is asked for.
  var declined: SafeText?
  /// Since when the answer is awaited.
  var waitingSince: Timestamp?
  /// When to ask the gateway again.
  var askAgainAt: Timestamp?
  var isAsking = false
  /// Asked for while an answer was awaited: done when it is there, if there is still something to try again.
  var retriesNext = false
  /// Whether the customer wants the money left alone and the places back, and the payment service was not heard yet.
  var isCancelling = false
  /// What was an earlier order goes, and the cart is ordered then.
  var placesNext = false
  /// Whether the payment page's code stands alone on the screen.
  var isCodeOnly = false

  init(of order: Identifier<Order>? = nil) { self.order = order }

  var title: SafeText { "Checkout" }

  var checkout: Checkout? {
    if case .order(let checkout) = step { checkout } else { nil }
  }

  func subject(_ session: Session) -> Identifier<Order>? { checkout?.details.order.id }

  var isForm: Bool { presentation != nil && !page.form.fields.isEmpty }

  func isTyping(_ session: Session) -> Bool { isForm && page.form.takesText }

  mutating func appear(_ context: inout StepContext<Self>) {
    if let checkout {
      // What was celebrated once is an order like others.
      guard checkout.stage != .paid else { return context.move(.replace(OrderScreen(checkout.details))) }
      return ask(&context)
    }
    guard let account = context.session.account, account.isVerified else {
      step = .who
      return
    }
    waitingSince = waitingSince ?? context.session.now
    step = .waiting
    if let order { return ask(order, &context) }
    context.ask({ office, principal throws(BookingError) in
      (try office.openCheckout(principal), try office.cart(principal))
    }) { Reply.open($0) }
  }

  mutating func refresh(_ context: inout StepContext<Self>) {
    guard case .order(let checkout) = step, checkout.stage != .paid else { return }
    guard isForm else { return isCancelling ? cancelOrder(&context) : ask(&context) }
    // Somebody else may have paid it, or called it off.
    let id = checkout.details.order.id
    guard !page.isBusy else { return }
    context.command({ office, principal throws(BookingError) in try office.checkout(principal, id) }) {
      Reply.seen($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .choose(let step): choice = (choice + step + 2) % 2
    case .go: go(&context)
    case .cancelOrder: cancelOrder(&context)
    case .leave: context.pop()
    case .mailLink: mailLink(&context)
    case .copyLink:
      guard case .pay(.link(let link)) = checkout?.stage else { return }
      context.effect(.copy(link))
      context.say("Copied the address (if your terminal supports it).", .success)
    case .showCode: isCodeOnly.toggle()
    case .retry: retry(&context)
    case .testCard:
      let card = CardText.approved(now: context.session.now)
      page.form.setText(card.number, for: .field(.cardNumber))
      page.form.setText(card.expiry, for: .field(.cardExpiry))
      page.form.setText(card.securityCode, for: .field(.cardSecurityCode))
      page.form.focus(.submit)
    case .tickets: context.move(.root(.tickets))
    case .holdAgain:
      guard case .late(let details) = step else { return }
      waitingSince = context.session.now
      step = .waiting
      context.command({ office, principal throws(BookingError) in
        try HoldAgainResult.hold(details, office, principal)
      }) { Reply.heldAgain($0) }
    }
  }

  private mutating func go(_ context: inout StepContext<Self>) {
    if case .confirm = step { return place(&context) }
    if case .earlier(let earlier) = step { return choose(earlier, &context) }
    guard let account = context.session.account else {
      context.push(
        choice == 0 ? SignUpScreen(purpose: .checkout) : LogInScreen(purpose: .checkout) as any Screen)
      return
    }
    if !account.isVerified { context.push(VerifyScreen(purpose: .checkout)) }
  }

  private mutating func choose(_ earlier: Checkout, _ context: inout StepContext<Self>) {
    guard choice == 1 else { return show(earlier, &context) }
    placesNext = true
    waitingSince = context.session.now
    step = .order(earlier)
    cancelOrder(&context)
  }

  mutating func place(_ context: inout StepContext<Self>) {
    send(&context) { office, principal throws(BookingError) in try office.placeOrder(principal) }
  }

  mutating func retry(_ context: inout StepContext<Self>) {
    guard let order = checkout?.details.order.id else { return }
    guard !isAsking else {
      retriesNext = true
      return
    }
    send(&context) { office, principal throws(BookingError) in try office.retryPayment(principal, order) }
  }

  mutating func ask(_ context: inout StepContext<Self>) {
    if let order = checkout?.details.order.id { ask(order, &context) }
  }

  private mutating func ask(_ order: Identifier<Order>, _ context: inout StepContext<Self>) {
    guard !isAsking else { return }
    send(&context) { office, principal throws(BookingError) in try office.checkout(principal, order) }
  }

  private mutating func send(
    _ context: inout StepContext<Self>,
    _ work: @escaping @Sendable (BoxOffice, Principal) throws(BookingError) -> Checkout
  ) {
    isAsking = true
    waitingSince = waitingSince ?? context.session.now
    if checkout == nil { step = .waiting }
    context.command(work) { Reply.checkout($0) }
  }

  mutating func cancelOrder(_ context: inout StepContext<Self>) {
    askAgainAt = nil
    guard let order = checkout?.details.order.id else { return context.pop() }
    context.command({ office, principal throws(BookingError) in try office.cancelCheckout(principal, order) })
    {
      Reply.orderCancelled($0)
    }
  }

  /// Until when the customer may pay what the page shows; nil where nothing is to be paid by them any more.
  var payBy: Timestamp? {
    guard let checkout, checkout.details.order.status == .pending else { return nil }
    switch checkout.stage {
    case .pay, .failed: return checkout.details.order.payBy
    case .processing, .paid, .closed: return nil
    }
  }

  func alarm(_ session: Session) -> Timestamp? {
    let spin = waitingSince.flatMap { Spinner.alarm(since: $0, session) }
    return [askAgainAt, spin, payBy].compactMap { $0 }.min()
  }

  mutating func tick(_ context: inout StepContext<Self>) {
    if let payBy, payBy <= context.session.now, !page.isBusy { endInTime(&context) }
    guard let due = askAgainAt, due <= context.session.now else { return }
    askAgainAt = nil
    isCancelling ? cancelOrder(&context) : ask(&context)
  }

  /// The time is over. A page elsewhere may have taken the money in the last second: the payment service is asked. A form
  /// here has taken none.
  private mutating func endInTime(_ context: inout StepContext<Self>) {
    guard let checkout else { return }
    context.session.owe(nil)
    if case .pay(.link) = checkout.stage {
      step = .order(
        Checkout(
          details: checkout.details, stage: .processing, hasCallableGateway: checkout.hasCallableGateway))
      askAgainAt = context.session.now + .seconds(2)
    } else {
      end(checkout.details)
    }
  }

  mutating func end(_ details: OrderDetails) {
    step = .late(details)
    (presentation, declined, waitingSince, askAgainAt) = (nil, nil, nil, nil)
    page = FormPage([], buttons: [])
  }
}
