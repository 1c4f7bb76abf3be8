import BookingDomain
import TerminalUI

/// Everything one ever ordered here, newest first, with its state in words.
struct OrdersScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), open }
  enum Reply: Sendable { case orders(Result<[OrderDetails], BookingError>) }

  var page = ListPage<OrderDetails>()
  /// So many are read; more once the end of these is near.
  private var limit = OrdersScreen.step
  private static let step = 50

  var title: SafeText { "Orders" }
  var selected: OrderDetails? { page.rows.selected }
  func subject(_ session: Session) -> Identifier<Order>? { selected?.order.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let isPending = selected?.order.status == .pending
    return Keymap(
      Keymap.moves { Command.move($0) } + [
        KeyBinding(
          .enter, isPending ? "pay now" : "show", .open, group: "Orders",
          refusal: page.rows.isLoaded && selected == nil ? "There is no order here." : nil)
      ])
  }

  mutating func appear(_ turn: inout Turn<Self>) {
    guard turn.session.account != nil else { return }
    turn.ask({ [limit] office, principal throws(BookingError) in
      try office.orders(principal, limit: limit)
    }) { Reply.orders($0) }
  }

  mutating func refresh(_ turn: inout Turn<Self>) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn<Self>) {
    switch command {
    case .move(let move):
      page.move(move, turn.session)
      readMore(&turn)
    case .open: if let row = page.open() { open(row, &turn) }
    }
  }

  private func open(_ order: OrderDetails, _ turn: inout Turn<Self>) {
    turn.push(
      order.order.status == .pending ? CheckoutScreen(of: order.id) : OrderScreen(order) as any Screen)
  }

  private mutating func readMore(_ turn: inout Turn<Self>) {
    guard page.rows.count == limit, page.rows.view.selection + 10 > limit else { return }
    limit += OrdersScreen.step
    appear(&turn)
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    switch page.take(input, turn.session) {
    case .ignored: return false
    case .moved: readMore(&turn)
    case .activated: perform(.open, &turn)
    }
    return true
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    guard case .orders(let result) = reply else { return }
    if let row = page.show(result) { open(row, &turn) }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    page.draw(
      on: &canvas, title: title, session,
      empty: ("You have not ordered anything yet.", ("1", "browses events"))
    ) { canvas, details in
      let state = OrderWords.state(details)
      let date = Format.dateAndTime(details.order.createdAt, zone: session.options.timeZone, now: session.now)
      canvas.writeRow(
        [Piece(OrderWords.titles(details), .bold)], Piece(Format.price(details.order.total), .price),
        [Piece("\(SafeText(details.order.code)) · \(date)", .muted)], Piece(state.text, state.style))
    }
  }
}
