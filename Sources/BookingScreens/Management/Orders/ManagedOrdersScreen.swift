import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

typealias OrderList = PagedList<OrderListing, Identifier<Order>>

/// The orders of one event, or of all, newest first.
struct ManagedOrdersScreen: Screen {
  enum Command: SearchedCommand {
    case list(ListCommand), undelivered

    var isAboutRows: Bool {
      if case .list(let command) = self { command.isAboutRows } else { false }
    }
  }

  enum Reply: Sendable { case page(OrderList.Answer) }

  /// Nil for the orders of all events.
  let event: Event?
  var list = SearchedList<OrderListing, Identifier<Order>>()
  var state: OrderQuery.State?

  static let states: [OrderQuery.State?] = [nil, .paid, .pending, .refunded, .cancelled, .notPaid]

  init(_ event: Event? = nil) { self.event = event }

  func title(_ words: any Words) -> SafeText {
    SafeText(event.map { words.orders(of: $0.title) } ?? words.ordersTitle)
  }
  func subject(_ session: Session) -> Identifier<Order>? { list.selected?.id }
  func isTyping(_ session: Session) -> Bool { list.search.isTyping }

  func tabs(_ words: any Words) -> Tabs {
    Tabs(
      ManagedOrdersScreen.states.map { SafeText(words.tab($0)) },
      selection: ManagedOrdersScreen.states.firstIndex(of: state) ?? 0)
  }

  func keys(_ session: Session) -> Keymap<Command> {
    if list.search.isTyping { return list.search.typingKeys(session.words) }
    let words = session.words
    var bindings = Keymap.moves(words) { Command.list(.move($0)) }
    let none: ManagementRefusal? = list.isEmpty ? .noOrder : nil
    bindings.append(KeyBinding(.enter, .open, .list(.open), words, group: .orders, refusal: none))
    bindings += list.search.bindings(
      SafeText(words.group(.find)), refusal: none.map { SafeText(words.refusal($0)) }, words)
    bindings.append(
      KeyBinding(.right, .nextList, .list(.tab(1)), words, group: .find, keysLabel: "←→"))
    bindings.append(
      KeyBinding(.left, .previousList, .list(.tab(-1)), words, group: .find, places: .palette))
    bindings.append(
      KeyBinding("m", .undeliveredMessages, .undelivered, words, group: .orders, places: .palette))
    if !list.search.isEmpty {
      bindings.append(
        KeyBinding(["x", .escape], .showAll, .list(.clear), words, group: .find, keysLabel: "x"))
    }
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) { read(list.readAgain(), &context) }
  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    go(
      on: list.handle(input, layout(context.session), tabs(context.session.words), keys(context.session)),
      &context)
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .list(let command):
      go(on: list.run(command, layout(context.session), tabs(context.session.words)), &context)
    case .undelivered: context.push(UndeliveredScreen())
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .page(let answer): go(on: list.show(answer, &context), &context)
    }
  }

  /// False for what was not meant for the list.
  @discardableResult
  private mutating func go(
    on event: SearchedList<OrderListing, Identifier<Order>>.Event, _ context: inout StepContext<Self>
  ) -> Bool {
    switch event {
    case .ignored: return false
    case .used, .rows(_, more: nil): break
    case .read(let request), .rows(_, let request?): read(request, &context)
    case .opened(let row): context.push(ManagedOrderScreen(row))
    case .tab(let tab):
      state = ManagedOrdersScreen.states[tab]
      read(list.startOver(), &context)
    }
    return true
  }

  private func read(_ request: OrderList.Request, _ context: inout StepContext<Self>) {
    var query = OrderQuery()
    query.text = list.search.text
    query.event = event?.id
    query.state = state
    query.limit = request.limit
    query.after = request.after
    context.ask({ [query] visit throws(BookingError) in try visit.management.orders(query)
    }
    ) { result in
      // A full page says nothing of whether it is the last one.
      let page = result.map {
        OrderList.Page(rows: $0, next: $0.count < request.limit ? nil : $0.last?.id)
      }
      return Reply.page(OrderList.Answer(request: request, result: page))
    }
  }
}
