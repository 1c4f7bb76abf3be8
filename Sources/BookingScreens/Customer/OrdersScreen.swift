import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Everything one ever ordered here, newest first, with its state in words.
struct OrdersScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), open }
  enum Reply: Sendable { case orders(Result<[OrderDetails], BookingError>) }

  var page = ListPage<OrderDetails>()
  /// So many are read; more once the end of these is near.
  private var limit = OrdersScreen.step
  private static let step = 50

  func title(_ words: any Words) -> SafeText { SafeText(words.ordersTitle) }
  var selected: OrderDetails? { page.rows.selected }
  func subject(_ session: Session) -> Identifier<Order>? { selected?.order.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let isPending = selected?.order.status == .pending
    return Keymap(
      Keymap.moves(words) { Command.move($0) } + [
        KeyBinding(
          .enter, SafeText(isPending ? words.keyPayNow : words.keyShow), .open,
          refusal: page.rows.isLoaded && selected == nil ? SafeText(words.ordersNoneHere) : nil)
      ])
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    guard context.session.account != nil else { return }
    context.ask({ [limit] visit throws(BookingError) in
      try visit.orders.history(limit: limit)
    }) { Reply.orders($0) }
  }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }
  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move):
      page.move(move, context.session)
      readMore(&context)
    case .open: if let row = page.open() { open(row, &context) }
    }
  }

  private func open(_ order: OrderDetails, _ context: inout StepContext<Self>) {
    context.push(
      order.order.status == .pending ? CheckoutScreen(of: order.id) : OrderScreen(order) as any Screen)
  }

  private mutating func readMore(_ context: inout StepContext<Self>) {
    guard page.rows.count == limit, page.rows.view.selection + 10 > limit else { return }
    limit += OrdersScreen.step
    appear(&context)
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    switch page.handle(input, context.session) {
    case .ignored: return false
    case .moved: readMore(&context)
    case .activated: run(.open, &context)
    }
    return true
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .orders(let result): if let row = page.show(result) { open(row, &context) }
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    page.draw(
      on: &canvas, title: title(words), session,
      empty: (SafeText(words.ordersNone), ("1", SafeText(words.keyBrowseEvents)))
    ) { canvas, details in
      let state = OrderWords.state(details, words)
      let (ordered, zone) = (details.order.createdAt, session.options.timeZone)
      let code = SafeText(details.order.code) + " · "
      // Without the day of the week, where it would cut the time.
      let dates = [true, false].map { hasWeekday in
        let date = words.format.date(ordered, zone: zone, now: session.now, hasWeekday: hasWeekday)
        return SafeText("\(date) \(words.format.time(ordered, zone: zone))")
      }
      let room = canvas.size.width - code.width - state.text.width - 5
      let date = dates[0].width <= room ? dates[0] : dates[1]
      canvas.writeRow(
        [TextRun(OrderWords.titles(details, words), .bold)],
        TextRun(SafeText(words.price(details.order.total)), .price),
        [TextRun(code + date, .muted)], TextRun(state.text, state.style))
    }
  }
}
