import BookingSession
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

  func title(_ words: any Words) -> SafeText { SafeText(words.order(listing.order.code)) }
  var order: Order { details?.order ?? listing.order }

  private var noTickets: ManagementRefusal? {
    guard let details else { return .orderBeingRead }
    if details.tickets.contains(where: { !$0.isVoid }) { return nil }
    return details.tickets.isEmpty ? .neverPaid : .noValidTickets
  }

  private var nothingLeft: ManagementRefusal? {
    guard let details else { return .orderBeingRead }
    if details.refundable.minorUnits > 0 { return nil }
    return details.payments.contains { $0.state == .confirmed } ? .allRefunded : .nothingPaid
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
    let words = session.words
    if amount != nil {
      return Keymap([
        KeyBinding(.enter, .goOn, .confirmAmount, words, group: .refund),
        KeyBinding(.escape, .notNow, .leaveAmount, words, group: .refund),
      ])
    }
    var bindings: [KeyBinding<Command>] = []
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
    if !refused.isZero, may(.refund, session) {
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

  mutating func appear(_ context: inout StepContext<Self>) { read(&context, .asks) }
  mutating func refresh(_ context: inout StepContext<Self>) { read(&context, .locks) }

  private func read(_ context: inout StepContext<Self>, _ unproven: Request.Unproven) {
    let id = listing.id
    context.ask(
      unproven: unproven, { visit throws(BookingError) in try visit.orders.order(id) }
    ) {
      Reply.details($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .cancelTickets:
      guard let details else { return }
      context.push(CancelTicketsScreen(details, customer: listing.customerName))
    case .refund:
      guard let left = details?.refundable else { return }
      let typed = context.session.words.format.typed(left.decimalText)
      amount = TextField(typed, graphemeLimit: 16, accepts: .amount)
      amountProblem = nil
    case .retryRefunds:
      let words = context.session.words
      context.question(
        Question(words.retrying(refused, to: listing.customerName), Reply.retry(refused)))
    case .sendAgain: context.push(SendAgainScreen(.tickets(listing)))
    case .leaveAmount: amount = nil
    case .confirmAmount: askToConfirm(&context)
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

  /// Money moves only after a question whose safe answer is preselected.
  private mutating func askToConfirm(_ context: inout StepContext<Self>) {
    guard let left = details?.refundable, let typed = amount?.text else { return }
    let words = context.session.words
    if case .failure(.ambiguous(let one, let other)) = Amount.read(typed, left.currency) {
      amountProblem = SafeText(words.reason(.ambiguousAmount(one, other)))
      return
    }
    guard let money = Money(typed, currency: left.currency), money.minorUnits > 0 else {
      amountProblem = SafeText(words.amount(like: left.decimalText))
      return
    }
    guard money.minorUnits <= left.minorUnits else {
      amountProblem = context.session.sentence(.notRefundable(left))
      return
    }
    context.question(Question(words.refunding(money, to: listing.customerName), Reply.refund(money)))
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .details(.success(let details)): self.details = details
    case .details(.failure(let error)): context.say(error)
    case .refund(let money):
      amount = nil
      let id = listing.id
      context.command(
        proving: SafeText(context.session.words.muchMoney(money, to: listing.customerName)),
        { visit, proof throws(BookingError) in
          try visit.management.refund(id, amount: money, proof)
        }
      ) { Reply.refunded($0, money) }
    case .retry(let money):
      let id = listing.id
      context.command(
        proving: SafeText(context.session.words.muchMoney(money, to: listing.customerName)),
        { visit, proof throws(BookingError) in
          try visit.management.retryRefunds(id, proof)
        }
      ) { Reply.retried($0) }
    case .retried(.success(let money)):
      context.say(SafeText(context.session.words.askedAgain(money)), .success)
      read(&context, .asks)
    case .retried(.failure(let error)):
      context.say(error)
      read(&context, .asks)
    case .refunded(let result, let money):
      switch result {
      case .success:
        context.say(SafeText(context.session.words.refunded(money)), .success)
        read(&context, .asks)
      case .failure(let error):
        context.say(error)
        read(&context, .asks)
      }
    }
  }
}
