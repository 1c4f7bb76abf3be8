import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Which tickets of an order are cancelled, and whether their price goes back.
struct CancelTicketsScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), toggle, all, money, confirm }

  enum Reply: Sendable { case flow(CancellationFlow.Event) }

  private(set) var flow: CancellationFlow
  let customer: String
  private(set) var list = ListView()

  init(_ order: ManagedOrder, customer: String) {
    flow = CancellationFlow(order)
    self.customer = customer
    list.show(tickets.map(\.id), keeping: nil)
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.cancelTickets(of: details.order.code)) }

  var details: OrderDetails { flow.details }
  var chosen: Set<Identifier<Ticket>> { flow.chosen }
  /// Those that can be cancelled, as people count seats.
  var tickets: [Ticket] { SeatOrder.sorted(flow.tickets) }

  private var selected: Ticket? {
    tickets.indices.contains(list.selection) ? tickets[list.selection] : nil
  }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let go: ManagementKey = flow.amount.isZero ? .cancelChosen : .refund(flow.amount)
    var bindings = [KeyBinding(.space, .choose, Command.toggle, words, group: .tickets)]
    bindings.append(
      KeyBinding(
        .enter, go, .confirm, words, group: .tickets, refusal: chosen.isEmpty ? .noneChosen : nil))
    bindings.append(KeyBinding("a", flow.hasAll ? .chooseNone : .chooseAll, .all, words, group: .tickets))
    if flow.isRefundOpen {
      bindings.append(
        KeyBinding("m", flow.refunds ? .keepMoney : .refundMoney, .money, words, group: .tickets))
    }
    return Keymap(bindings + Keymap.moves(words) { Command.move($0) })
  }

  mutating func appear(_ context: inout StepContext<Self>) { refresh(&context) }
  mutating func refresh(_ context: inout StepContext<Self>) { go(on: .looks, &context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move): list.move(move, height: listHeight(context.session))
    case .toggle:
      if let selected { go(on: .toggles(selected.id), &context) }
    case .all: go(on: .togglesAll, &context)
    case .money: go(on: .togglesRefund, &context)
    case .confirm: go(on: .wants, &context)
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

  /// What happens to whom.
  func cancellation(naming most: Int) -> TicketCancellation {
    let gone = tickets.filter { chosen.contains($0.id) }
    let isNamed = gone.count <= most && gone.allSatisfy { $0.seat != nil }
    let price: TicketCancellation.Price =
      details.order.total.isZero
      ? .free
      : !flow.amount.isZero ? .refunded(flow.amount, to: customer) : flow.refunds ? .nothingLeft : .kept
    return TicketCancellation(tickets: gone.count, seats: isNamed ? gone.map(place) : [], price: price)
  }

  /// `Balcony B7`
  func place(_ ticket: Ticket) -> String {
    let name = eventOrder(of: ticket)?.ticketTypeName ?? ""
    return ticket.seat.map { "\(name) \($0)" } ?? name
  }

  func eventOrder(of ticket: Ticket) -> OrderDetails.EventOrderDetails? {
    details.eventOrders.first { $0.eventOrder.ticketType == ticket.ticketType }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .flow(let event): go(on: event, &context)
    }
  }

  private mutating func go(on event: CancellationFlow.Event, _ context: inout StepContext<Self>) {
    let selected = selected?.id
    for effect in flow.handle(event) { apply(effect, selected, &context) }
  }

  private mutating func apply(
    _ effect: CancellationFlow.Effect, _ selected: Identifier<Ticket>?, _ context: inout StepContext<Self>
  ) {
    let words = context.session.words
    switch effect {
    case .ask(let request):
      guard let wish = request.wish else { return context.run(request) { Reply.flow($0) } }
      context.run(request, proving: SafeText(words.muchMoney(wish.amount, to: customer))) {
        Reply.flow($0)
      }
    case .knows: list.show(tickets.map(\.id), keeping: selected)
    // Nothing that can't be undone happens without a question whose safe answer is preselected.
    case .asksToConfirm(let wish):
      context.question(
        Question(words.cancelling(cancellation(naming: 4)), Reply.flow(.confirms(wish))))
    case .refused(let error): context.say(error)
    case .did(let wish, let back):
      context.say(
        SafeText(words.cancelled(wish.tickets.count, refund: back.isZero ? nil : back)), .success)
      context.pop()
    }
  }
}
