import BookingDomain
import TerminalUI

/// From a cart to tickets: who it is for, the money, and what came of it. A stop anywhere is picked up where it was.
struct CheckoutScreen: Screen {
  enum Command: Sendable, Equatable {
    case choose(Int), go, giveUp, leave, retry, testCard, tickets, copyLink, showCode
  }

  enum Reply: Sendable {
    case open(Result<Checkout?, BookingError>)
    case checkout(Result<Checkout, BookingError>)
    case givenUp(Result<Cart, BookingError>)
  }

  enum Step: Sendable {
    /// Nobody is logged in, or an address is not proven yet.
    case who
    /// A free order is confirmed before it is placed: there is no other step to think in.
    case confirm
    /// Asked, and not answered yet.
    case waiting
    case order(Checkout)
    case refused(BookingError)
  }

  var step = Step.waiting
  var choice = 0
  var page = FormPage([], buttons: [])
  /// What the form on the page answers.
  var presentation: Presentation?
  /// Since when the answer is awaited.
  var waitingSince: Timestamp?
  /// When to ask the gateway again.
  var askAgainAt: Timestamp?
  private var isAsking = false
  /// Asked for while an answer was awaited: done when it is there, if there is still something to try again.
  private var retriesNext = false
  /// Whether the customer wants the money left alone and the places back, and the payment service was not heard yet.
  private(set) var isGivingUp = false
  /// Whether the payment page's code stands alone on the screen.
  var isCodeOnly = false

  var title: SafeText { "Checkout" }

  var checkout: Checkout? {
    if case .order(let checkout) = step { checkout } else { nil }
  }

  func subject(_ session: Session) -> Identifier<Order>? { checkout?.details.order.id }

  private var isForm: Bool { presentation != nil && !page.form.fields.isEmpty }

  func isTyping(_ session: Session) -> Bool { isForm && page.form.takesText }

  mutating func appear(_ turn: inout Turn) {
    if let checkout {
      if checkout.stage != .paid { ask(&turn) }
      return
    }
    guard let account = turn.session.account, account.isVerified else {
      step = .who
      return
    }
    waitingSince = waitingSince ?? turn.session.now
    step = .waiting
    turn.ask({ office, principal throws(BookingError) in try office.openCheckout(principal) }) {
      Reply.open($0)
    }
  }

  mutating func refresh(_ turn: inout Turn) {
    guard case .order(let checkout) = step, checkout.stage != .paid, !isForm else { return }
    isGivingUp ? giveUp(&turn) : ask(&turn)
  }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .choose(let step): choice = (choice + step + 2) % 2
    case .go: go(&turn)
    case .giveUp: giveUp(&turn)
    case .leave: turn.pop()
    case .copyLink:
      guard case .pay(.link(let link)) = checkout?.stage else { return }
      turn.effect(.copy(link))
      turn.say("Copied the address, if your terminal allows it.", .success)
    case .showCode: isCodeOnly.toggle()
    case .retry: retry(&turn)
    case .testCard:
      let card = CardText.approved(now: turn.session.now)
      page.form.setText(card.number, for: .field(.cardNumber))
      page.form.setText(card.expiry, for: .field(.cardExpiry))
      page.form.setText(card.securityCode, for: .field(.cardSecurityCode))
      page.form.focus(.submit)
    case .tickets: turn.move(.root(.tickets))
    }
  }

  private mutating func go(_ turn: inout Turn) {
    if case .confirm = step { return place(&turn) }
    guard let account = turn.session.account else {
      turn.push(
        choice == 0 ? SignUpScreen(purpose: .checkout) : LogInScreen(purpose: .checkout) as any Screen)
      return
    }
    if !account.isVerified { turn.push(VerifyScreen(purpose: .checkout)) }
  }

  private mutating func place(_ turn: inout Turn) {
    send(&turn) { office, principal throws(BookingError) in try office.placeOrder(principal) }
  }

  private mutating func retry(_ turn: inout Turn) {
    guard let order = checkout?.details.order.id else { return }
    guard !isAsking else {
      retriesNext = true
      return
    }
    send(&turn) { office, principal throws(BookingError) in try office.retryPayment(principal, order) }
  }

  private mutating func ask(_ turn: inout Turn) {
    guard let order = checkout?.details.order.id, !isAsking else { return }
    send(&turn) { office, principal throws(BookingError) in try office.checkout(principal, order) }
  }

  private mutating func send(
    _ turn: inout Turn, _ work: @escaping @Sendable (BoxOffice, Principal) throws(BookingError) -> Checkout
  ) {
    isAsking = true
    waitingSince = waitingSince ?? turn.session.now
    if checkout == nil { step = .waiting }
    turn.command(work) { Reply.checkout($0) }
  }

  private mutating func giveUp(_ turn: inout Turn) {
    askAgainAt = nil
    guard let order = checkout?.details.order.id else { return turn.pop() }
    turn.command({ office, principal throws(BookingError) in try office.cancelCheckout(principal, order) }) {
      Reply.givenUp($0)
    }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .open(.success(let open?)):
      let isEarlier = checkout == nil && !turn.session.cart.isEmpty
      show(open, &turn)
      if isEarlier {
        turn.say("An earlier order still waits for its money, so it comes first. Your cart stays.")
      }
    case .open(.success(nil)):
      if turn.session.cart.total?.isZero == true {
        step = .confirm
        waitingSince = nil
      } else {
        place(&turn)
      }
    case .open(.failure(let error)): step = .refused(error)
    case .checkout(.success(let checkout)): show(checkout, &turn)
    case .checkout(.failure(let error)): refuse(error, &turn)
    case .givenUp(.success(let cart)):
      isGivingUp = false
      turn.session.payBy = nil
      turn.session.cart = cart
      turn.pop()
      turn.say("Nothing was charged. Your places are back in the cart.")
    case .givenUp(.failure(.orderClosed)):
      isGivingUp = false
      ask(&turn)
    case .givenUp(.failure(.paymentUnderWay)):
      if !isGivingUp { turn.say(.paymentUnderWay) }
      isGivingUp = true
      waitingSince = waitingSince ?? turn.session.now
      askAgainAt = turn.session.now + .seconds(2)
    case .givenUp(.failure(let error)): turn.say(error)
    }
  }

  private mutating func refuse(_ error: BookingError, _ turn: inout Turn) {
    isAsking = false
    retriesNext = false
    waitingSince = nil
    page.isBusy = false
    switch error {
    case .logInNeeded, .verificationNeeded: step = .who
    case .invalid: page.refuse(error, turn.session)
    default:
      if checkout == nil { step = .refused(error) } else { turn.say(error) }
    }
    turn.move(.reload)
  }

  private mutating func show(_ checkout: Checkout, _ turn: inout Turn) {
    isAsking = false
    let before = self.checkout?.stage
    step = .order(checkout)
    askAgainAt = nil
    // The places are the order's now, and no longer the cart's.
    if before == nil, !isEarlierOrder(checkout, turn.session) { turn.session.cart = Cart() }
    if before == nil { turn.move(.reload) }
    turn.session.payBy = checkout.details.order.status == .pending ? checkout.details.order.payBy : nil
    switch checkout.stage {
    case .pay(let shown):
      if shown != presentation || before != checkout.stage { build(shown) }
      page.isBusy = false
      waitingSince = nil
      if case .link = shown { askAgainAt = turn.session.now + .seconds(3) }
    case .processing:
      presentation = nil
      waitingSince = waitingSince ?? turn.session.now
      askAgainAt = turn.session.now + .seconds(2)
    case .failed, .closed:
      presentation = nil
      waitingSince = nil
    case .paid:
      presentation = nil
      waitingSince = nil
      turn.session.lastOrder = checkout.details
      if before != .paid { turn.move(.reload) }
    }
    let retries = retriesNext
    retriesNext = false
    if retries, case .failed = checkout.stage { retry(&turn) }
  }

  /// Whether what the cart holds is something else than what this order is for.
  private func isEarlierOrder(_ checkout: Checkout, _ session: Session) -> Bool {
    let ordered = Set(checkout.details.lines.map(\.eventOrder.ticketType))
    return session.cart.lines.contains { !ordered.contains($0.ticketType.id) }
  }

  func alarm(_ session: Session) -> Timestamp? {
    let spin = waitingSince.flatMap { Spinner.alarm(since: $0, session) }
    return [askAgainAt, spin].compactMap { $0 }.min()
  }

  mutating func tick(_ turn: inout Turn) {
    guard let due = askAgainAt, due <= turn.session.now else { return }
    askAgainAt = nil
    isGivingUp ? giveUp(&turn) : ask(&turn)
  }
}
