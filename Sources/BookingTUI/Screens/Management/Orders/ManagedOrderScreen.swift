import BookingDomain
import BookingModel
import BookingRules
import BookingWords
import TerminalUI

/// One order as management sees it: who, what, which tickets, and every movement of its money.
struct ManagedOrderScreen: Screen {
  enum Command: Sendable, Equatable {
    case cancelTickets, refund, retryRefunds, sendAgain, scroll(Int), copy, confirmAmount, leaveAmount
  }

  enum Reply: Sendable {
    case details(Result<OrderDetails, BookingError>)
    case refund(Money)
    case retry(Money)
    case retried(Result<Money, BookingError>)
    case refunded(Result<Void, BookingError>, Money)
  }

  let listing: OrderListing
  var details: OrderDetails?
  /// The amount to give back, while it is being typed.
  var amount: TextField?
  var amountProblem: SafeText?
  var scroll = 0

  init(_ listing: OrderListing) { self.listing = listing }

  func title(_ words: any Words) -> SafeText { "Order \(SafeText(listing.order.code))" }
  var order: Order { details?.order ?? listing.order }

  private var noTickets: SafeText? {
    guard let details else { return "The order is being read." }
    if details.tickets.contains(where: { !$0.isVoid }) { return nil }
    return details.tickets.isEmpty
      ? "It was never paid, so it has no tickets." : "No ticket of it is valid any more."
  }

  private var nothingLeft: SafeText? {
    guard let details else { return "The order is being read." }
    if details.refundable.minorUnits > 0 { return nil }
    return details.payments.contains { $0.state == .confirmed }
      ? "All of it was refunded already." : "Nothing was paid, so nothing can be refunded."
  }

  /// What the payment service would not give back.
  private var refused: Money {
    let refunds = details?.refunds.filter { $0.state == .failed } ?? []
    return Money(
      minorUnits: refunds.reduce(0) { $0 + $1.amount.minorUnits }, currency: order.total.currency)
  }

  func isTyping(_ session: Session) -> Bool { amount != nil }

  /// Whether somebody may do this with the order as a whole, as far as it is read.
  private func may(_ permission: Permission, _ session: Session) -> Bool {
    guard let details else { return session.may(permission) }
    return details.eventOrders.allSatisfy { session.may(permission, of: $0.event) }
  }

  func keys(_ session: Session) -> Keymap<Command> {
    if amount != nil {
      return Keymap([
        KeyBinding(.enter, "go on", .confirmAmount, group: "Refund"),
        KeyBinding(.escape, "not now", .leaveAmount, group: "Refund"),
      ])
    }
    var bindings: [KeyBinding<Command>] = []
    let isRefundable = !order.total.isZero && details?.refundable.isZero != true
    let cancels: SafeText = isRefundable ? "refund tickets" : "cancel tickets"
    // What can never be done is offered nowhere; who tries it hears why.
    let isOver = order.paidAt == nil && order.status != .pending
    let offered: KeyPlaces = isOver ? [] : [.footer, .palette]
    if may(.cancelTickets, session) {
      bindings.append(
        KeyBinding("r", cancels, .cancelTickets, group: "Order", refusal: noTickets, places: offered))
    }
    if !refused.isZero, may(.refund, session) {
      bindings.append(
        KeyBinding("t", "try refund again", .retryRefunds, group: "Order", refusal: nothingLeft))
    }
    if !order.total.isZero, may(.refund, session) {
      bindings.append(
        KeyBinding("g", "goodwill refund", .refund, group: "Order", refusal: nothingLeft, places: offered))
    }
    bindings.append(
      KeyBinding(
        [.up, "k"], "scroll", .scroll(-1), group: "Move", keysLabel: "↑↓",
        places: mostScroll(session) > 0 ? .footer : []))
    if may(.sendMessages, session) {
      bindings.append(
        KeyBinding(
          "s", "send the tickets again", .sendAgain, group: "Order", refusal: noTickets, places: offered))
    }
    bindings.append(KeyBinding("y", "copy the code", .copy, group: "Order"))
    bindings.append(KeyBinding([.down, "j"], "scroll down", .scroll(1), group: "Move", places: []))
    bindings.append(KeyBinding(.pageDown, "a page down", .scroll(8), group: "Move", places: []))
    bindings.append(KeyBinding(.pageUp, "a page up", .scroll(-8), group: "Move", places: []))
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) { read(&context, .asks) }
  mutating func refresh(_ context: inout StepContext<Self>) { read(&context, .locks) }

  private func read(_ context: inout StepContext<Self>, _ unproven: Request.Unproven) {
    let id = listing.id
    context.ask(
      unproven: unproven, { office, principal throws(BookingError) in try office.order(principal, id) }
    ) {
      Reply.details($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .cancelTickets:
      guard let details else { return }
      context.push(CancelTicketsScreen(details, customer: SafeText(listing.customerName)))
    case .refund:
      guard let left = details?.refundable else { return }
      amount = TextField(left.decimalText, graphemeLimit: 16, accepts: .amount)
      amountProblem = nil
    case .retryRefunds:
      let sum = SafeText(refused.formatted)
      context.question(
        "Try the refund again?",
        "The payment service refused to refund \(sum). It is asked once more; \(SafeText(listing.customerName)) hears of it when the money is on its way.",
        [.init("Not now"), .init("Refund \(sum)", Reply.retry(refused), isDangerous: true)])
    case .sendAgain: context.push(SendAgainScreen(.tickets(listing)))
    case .leaveAmount: amount = nil
    case .confirmAmount: askToConfirm(&context)
    case .copy:
      context.effect(.copy(listing.order.code))
      context.say("\(SafeText(listing.order.code)) is copied.")
    case .scroll(let step): scroll = max(0, min(scroll + step, mostScroll(context.session)))
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    if amount != nil {
      switch amount?.handle(input) {
      case .changed:
        amountProblem = nil
        return true
      case .moved, .full: return true
      case .ignored, nil: return false
      }
    }
    guard case .mouse(let mouse) = input else { return false }
    switch mouse.kind {
    case .wheelDown: run(.scroll(2), &context)
    case .wheelUp: run(.scroll(-2), &context)
    default: return false
    }
    return true
  }

  /// Money moves only after a question whose safe answer is preselected.
  private mutating func askToConfirm(_ context: inout StepContext<Self>) {
    guard let left = details?.refundable, let typed = amount?.text else { return }
    if case .failure(.ambiguous(let one, let other)) = Amount.read(typed, left.currency) {
      amountProblem = "Is it \(SafeText(one)) or \(SafeText(other))? Type it plainly."
      return
    }
    guard let money = Money(typed, currency: left.currency), money.minorUnits > 0 else {
      amountProblem = "An amount like \(SafeText(left.decimalText))."
      return
    }
    guard money.minorUnits <= left.minorUnits else {
      amountProblem = Wording.sentence(.notRefundable(left), context.session)
      return
    }
    let sum = SafeText(money.formatted)
    context.question(
      "Refund \(sum)?",
      "\(SafeText(listing.customerName)) gets \(sum) on the card that paid. The tickets stay valid. This can't be undone.",
      [
        .init("Don't refund"),
        .init("Refund \(sum)", Reply.refund(money), isDangerous: true),
      ])
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .details(.success(let details)): self.details = details
    case .details(.failure(let error)): context.say(error)
    case .refund(let money):
      amount = nil
      let id = listing.id
      context.command(
        proving: Wording.muchMoney(money, to: SafeText(listing.customerName)),
        { office, principal, proof throws(BookingError) in
          try office.refund(principal, id, amount: money, proof)
        }
      ) { Reply.refunded($0, money) }
    case .retry(let money):
      let id = listing.id
      context.command(
        proving: Wording.muchMoney(money, to: SafeText(listing.customerName)),
        { office, principal, proof throws(BookingError) in
          try office.retryRefunds(principal, id, proof)
        }
      ) { Reply.retried($0) }
    case .retried(.success(let money)):
      context.say("The payment service was asked again for \(SafeText(money.formatted)).", .success)
      read(&context, .asks)
    case .retried(.failure(let error)):
      context.say(error)
      read(&context, .asks)
    case .refunded(let result, let money):
      switch result {
      case .success:
        context.say("\(SafeText(money.formatted)) refunded.", .success)
        read(&context, .asks)
      case .failure(let error):
        context.say(error)
        read(&context, .asks)
      }
    }
  }
}
