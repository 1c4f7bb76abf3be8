import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// One order as management sees it: who, what, which tickets, and every movement of its money.
struct ManagedOrderScreen: Screen {
  enum Command: Sendable, Equatable {
    case cancelTickets, refund, retryRefunds, sendAgain, scroll(Int), copy, confirmAmount, leaveAmount
  }

  enum Reply: Sendable { case flow(RefundFlow.Event) }

  let listing: OrderListing
  private var flow: RefundFlow
  /// The amount to give back, while it is being typed.
  var amount: TextField?
  var amountProblem: SafeText?
  var scroll = 0

  init(_ listing: OrderListing) {
    self.listing = listing
    flow = RefundFlow(of: listing.id)
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.order(listing.order.code)) }
  var details: OrderDetails? { flow.order?.details }
  var order: Order { details?.order ?? listing.order }

  func isTyping(_ session: Session) -> Bool { amount != nil }

  /// Whether to offer this: what the box office says, once it was asked.
  private func may(_ permission: Permission, _ session: Session) -> Bool {
    flow.may(permission) ?? session.may(permission)
  }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    if amount != nil {
      return Keymap([
        KeyBinding(.enter, .goOn, .confirmAmount, words, group: .refund),
        KeyBinding(.escape, .notNow, .leaveAmount, words, group: .refund),
      ])
    }
    var bindings: [KeyBinding<Command>] = []
    let noTickets = flow.obstacleOfTickets.map(ManagementRefusal.init)
    let nothingLeft = flow.obstacleOfMoney.map(ManagementRefusal.init)
    let isRefundable = !order.total.isZero && details?.refundable.isZero != true
    // What can never be done is offered nowhere; who tries it hears why.
    let isOver = order.paidAt == nil && order.status != .pending
    let offered: KeyPlaces = isOver ? [] : [.footer, .palette]
    if may(.cancelTickets, session) {
      bindings.append(
        KeyBinding(
          "r", isRefundable ? .refundTickets : .cancelTickets, .cancelTickets, words, group: .order,
          refusal: noTickets, places: offered))
    }
    if flow.refusedMoney != nil, may(.refund, session) {
      bindings.append(
        KeyBinding("t", .retryRefund, .retryRefunds, words, group: .order, refusal: nothingLeft))
    }
    if !order.total.isZero, may(.refund, session) {
      bindings.append(
        KeyBinding(
          "g", .goodwillRefund, .refund, words, group: .order, refusal: nothingLeft, places: offered))
    }
    bindings.append(
      KeyBinding(
        [.up, "k"], .scroll, .scroll(-1), words, group: .move, keysLabel: "↑↓",
        places: mostScroll(session) > 0 ? .footer : []))
    if may(.sendMessages, session) {
      bindings.append(
        KeyBinding(
          "s", .sendTicketsAgain, .sendAgain, words, group: .order, refusal: noTickets, places: offered))
    }
    bindings.append(KeyBinding("y", .copyCode, .copy, words, group: .order))
    bindings.append(KeyBinding([.down, "j"], .scrollDown, .scroll(1), words, group: .move, places: []))
    bindings.append(KeyBinding(.pageDown, .pageDown, .scroll(8), words, group: .move, places: []))
    bindings.append(KeyBinding(.pageUp, .pageUp, .scroll(-8), words, group: .move, places: []))
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) { go(on: .arrived, &context) }
  mutating func refresh(_ context: inout StepContext<Self>) { go(on: .looks, &context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .cancelTickets:
      guard let order = flow.order else { return }
      context.push(CancelTicketsScreen(order, customer: listing.customerName))
    case .refund:
      guard let left = details?.refundable else { return }
      let typed = context.session.words.format.typed(left.decimalText)
      amount = TextField(typed, graphemeLimit: 16, accepts: .amount)
      // Whoever wants to give back less types that, without taking this away first.
      amount?.selectAll()
      amountProblem = nil
    case .retryRefunds: go(on: .wantsAgain, &context)
    case .sendAgain: context.push(SendAgainScreen(.tickets(listing)))
    case .leaveAmount: amount = nil
    case .confirmAmount: if let amount { go(on: .wants(amount.text), &context) }
    case .copy:
      context.effect(.copy(listing.order.code))
      context.say(SafeText(context.session.words.copied(listing.order.code)))
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

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .flow(let event): go(on: event, &context)
    }
  }

  private mutating func go(on event: RefundFlow.Event, _ context: inout StepContext<Self>) {
    if case .confirms = event { amount = nil }
    for effect in flow.handle(event) { apply(effect, &context) }
  }

  private mutating func apply(_ effect: RefundFlow.Effect, _ context: inout StepContext<Self>) {
    let (words, customer) = (context.session.words, listing.customerName)
    switch effect {
    case .ask(let request):
      guard let wish = request.wish else { return context.run(request) { Reply.flow($0) } }
      context.run(request, proving: SafeText(words.muchMoney(wish.amount, to: customer))) {
        Reply.flow($0)
      }
    // Money moves only after a question whose safe answer is preselected.
    case .asksToConfirm(let wish):
      let question =
        switch wish {
        case .goodwill(let money): words.refunding(money, to: customer)
        case .again(let money): words.retrying(money, to: customer)
        }
      context.question(Question(question, Reply.flow(.confirms(wish))))
    case .refusedAmount(.ambiguous(let one, let other)):
      amountProblem = SafeText(words.reason(.ambiguousAmount(one, other)))
    case .refusedAmount(.notAnAmount(let example)):
      amountProblem = SafeText(words.amount(like: example.decimalText))
    case .refusedAmount(.moreThan(let left)):
      amountProblem = context.session.sentence(.notRefundable(left))
    case .refused(let error): context.say(error)
    case .did(.goodwill, let money): context.say(SafeText(words.refunded(money)), .success)
    case .did(.again, let money): context.say(SafeText(words.askedAgain(money)), .success)
    }
  }
}

extension ManagementRefusal {
  fileprivate init(_ obstacle: RefundFlow.Obstacle) {
    self =
      switch obstacle {
      case .unread: .orderBeingRead
      case .neverPaid: .neverPaid
      case .noValidTickets: .noValidTickets
      case .nothingPaid: .nothingPaid
      case .allRefunded: .allRefunded
      }
  }
}
