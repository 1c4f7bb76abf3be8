import BookingSession
import BookingDomain
import BookingModel
import BookingWords
import TerminalUI

/// Which tickets of an order are cancelled, and whether their price goes back.
struct CancelTicketsScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), toggle, all, money, confirm }

  enum Reply: Sendable {
    case details(Result<OrderDetails, BookingError>)
    case confirmed(Asked)
    case done(Result<Money, BookingError>, Asked)
  }

  /// What somebody was asked about: that is done, whatever is chosen or left by then.
  struct Asked: Sendable, Equatable {
    let tickets: Set<Identifier<Ticket>>
    let refunds: Bool
    let amount: Money
  }

  private(set) var details: OrderDetails
  let customer: String
  /// Whether the price of what is cancelled goes back.
  private(set) var refunds = true
  private(set) var chosen: Set<Identifier<Ticket>> = []
  private(set) var list = ListView()

  init(_ details: OrderDetails, customer: String) {
    self.details = details
    self.customer = customer
    show(details)
    // Of a single ticket there is nothing to choose.
    if tickets.count == 1 { chosen = Set(tickets.map(\.id)) }
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.cancelTickets(of: details.order.code)) }

  /// Those that can be cancelled, as people count seats.
  var tickets: [Ticket] { SeatOrder.sorted(details.tickets.filter { !$0.isVoid }) }
  var isFree: Bool { details.order.total.isZero }
  /// What goes back for those that are chosen.
  var refund: Money {
    refunds ? details.refund(of: chosen) : Money(minorUnits: 0, currency: details.order.total.currency)
  }

  private var selected: Ticket? {
    tickets.indices.contains(list.selection) ? tickets[list.selection] : nil
  }

  mutating func show(_ details: OrderDetails) {
    let kept = selected?.id
    self.details = details
    list.show(tickets.map(\.id), keeping: kept)
    chosen.formIntersection(tickets.map(\.id))
  }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let go: ManagementKey = refund.isZero ? .cancelChosen : .refund(refund)
    var bindings = [KeyBinding(.space, .choose, Command.toggle, words, group: .tickets)]
    bindings.append(
      KeyBinding(
        .enter, go, .confirm, words, group: .tickets, refusal: chosen.isEmpty ? .noneChosen : nil))
    let isAll = chosen.count == tickets.count
    bindings.append(KeyBinding("a", isAll ? .chooseNone : .chooseAll, .all, words, group: .tickets))
    if !details.refundable.isZero, mayRefund(session) {
      bindings.append(
        KeyBinding("m", refunds ? .keepMoney : .refundMoney, .money, words, group: .tickets))
    }
    return Keymap(bindings + Keymap.moves(words) { Command.move($0) })
  }

  private func mayRefund(_ session: Session) -> Bool {
    details.eventOrders.allSatisfy { session.may(.refund, of: $0.event) }
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    // Whoever may not give money back can only cancel.
    if !mayRefund(context.session) { refunds = false }
    refresh(&context)
  }

  mutating func refresh(_ context: inout StepContext<Self>) {
    let id = details.id
    context.ask({ visit throws(BookingError) in try visit.orders.order(id) }) {
      Reply.details($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move): list.move(move, height: listHeight(context.session))
    case .toggle:
      if let selected { chosen.formSymmetricDifference([selected.id]) }
    case .all: chosen = chosen.count == tickets.count ? [] : Set(tickets.map(\.id))
    case .money: refunds.toggle()
    case .confirm: ask(&context)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse = input else { return false }
    let width = context.session.content.width
    switch list.handle(input, in: Rect(x: 0, y: 2, width: width, height: listHeight(context.session))) {
    case .ignored: return false
    case .moved: break
    case .activated: run(.toggle, &context)
    }
    return true
  }

  /// Nothing that can't be undone happens without a question whose safe answer is preselected.
  private func ask(_ context: inout StepContext<Self>) {
    guard !chosen.isEmpty else { return }
    let asked = Asked(tickets: chosen, refunds: refunds, amount: refund)
    context.question(
      Question(context.session.words.cancelling(cancellation(naming: 4)), Reply.confirmed(asked)))
  }

  /// What happens to whom.
  func cancellation(naming most: Int) -> TicketCancellation {
    let gone = tickets.filter { chosen.contains($0.id) }
    let isNamed = gone.count <= most && gone.allSatisfy { $0.seat != nil }
    let price: TicketCancellation.Price =
      isFree
      ? .free : !refund.isZero ? .refunded(refund, to: customer) : refunds ? .nothingLeft : .kept
    return TicketCancellation(tickets: gone.count, seats: isNamed ? gone.map(place) : [], price: price)
  }

  /// `Balcony B7`
  func place(_ ticket: Ticket) -> String {
    let name = line(ticket)?.ticketTypeName ?? ""
    return ticket.seat.map { "\(name) \($0)" } ?? name
  }

  func line(_ ticket: Ticket) -> OrderDetails.EventOrderDetails? {
    details.eventOrders.first { $0.eventOrder.ticketType == ticket.ticketType }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .details(.success(let details)): show(details)
    case .details(.failure(let error)): context.say(error)
    case .confirmed(let asked):
      let id = details.id
      context.command(
        proving: SafeText(context.session.words.muchMoney(asked.amount, to: customer)),
        { visit, proof throws(BookingError) in
          try visit.management.cancelTickets(of: id, asked.tickets, refund: asked.refunds, proof)
        }
      ) { Reply.done($0, asked) }
    case .done(.failure(let error), _):
      context.say(error)
      refresh(&context)
    case .done(.success(let back), let asked):
      let words = context.session.words
      context.say(
        SafeText(words.cancelled(asked.tickets.count, refund: back.isZero ? nil : back)), .success)
      context.pop()
    }
  }
}
