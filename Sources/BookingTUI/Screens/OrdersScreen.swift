import BookingDomain
import TerminalUI

/// Everything one ever ordered here, newest first, with its state in words.
struct OrdersScreen: Screen {
  enum Command: Sendable { case move(ListMove), open }
  enum Reply: Sendable { case orders(Result<[OrderDetails], BookingError>) }

  var list = ListView(rowHeight: 2)
  var orders: [OrderDetails] = []
  var isLoaded = false
  var failure: BookingError?

  var title: SafeText { "Orders" }
  var selected: OrderDetails? { orders.indices.contains(list.selection) ? orders[list.selection] : nil }

  func keys(_ session: Session) -> Keymap<Command> {
    let isPending = selected?.order.status == .pending
    return Keymap(
      Keymap.moves { Command.move($0) } + [
        KeyBinding(
          .enter, isPending ? "go on paying" : "show", .open, group: "Orders",
          refusal: selected == nil ? "There is no order here." : nil)
      ])
  }

  mutating func appear(_ turn: inout Turn) {
    guard turn.session.account != nil else { return }
    turn.ask({ office, principal throws(BookingError) in try office.orders(principal) }) { Reply.orders($0) }
  }

  mutating func refresh(_ turn: inout Turn) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .move(let move): list.move(move, height: max(2, turn.session.content.height - 2))
    case .open:
      guard let selected else { return }
      turn.push(selected.order.status == .pending ? CheckoutScreen() : OrderScreen(selected) as any Screen)
    }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    guard case .orders(let result) = reply else { return }
    isLoaded = true
    switch result {
    case .failure(let error): failure = error
    case .success(let orders):
      let kept = selected?.order.id
      failure = nil
      self.orders = orders
      list.count = orders.count
      if let kept, let index = orders.firstIndex(where: { $0.order.id == kept }) { list.selection = index }
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.write("Orders", style: .title)
    canvas.write(list.position, in: canvas.bounds.row(0), style: .muted, alignment: .right)
    let area = canvas.bounds.inset(top: 2)
    guard !orders.isEmpty else {
      guard isLoaded else { return }
      let words = failure.map { Wording.sentence($0, session) } ?? "You have not ordered anything yet."
      return Emptiness.draw(on: &canvas, area, words, key: ("1", "shows what is on"))
    }
    list.draw(into: &canvas, in: area) { canvas, index, _ in
      let details = orders[index]
      let price = Format.price(details.order.total)
      let state = OrderWords.state(details)
      let titles = OrderWords.titles(details)
      canvas.write(
        titles, at: Point(x: 2, y: 0), style: .bold,
        maxWidth: canvas.size.width - price.width - 4)
      canvas.write(price, in: canvas.bounds.row(0).inset(right: 1), style: .price, alignment: .right)
      let date = Format.dateAndTime(details.order.createdAt, zone: session.options.timeZone, now: session.now)
      canvas.write(
        "\(SafeText(details.order.code)) · \(date)", at: Point(x: 2, y: 1), style: .muted,
        maxWidth: canvas.size.width - state.text.width - 4)
      canvas.write(
        state.text, in: canvas.bounds.row(1).inset(right: 1), style: state.style, alignment: .right)
    }
  }
}

/// An order's state for people, money that went back included.
enum OrderWords {
  static func state(_ details: OrderDetails) -> (text: SafeText, style: Style) {
    if let open = details.refunds.last(where: { $0.state != .confirmed }) {
      return ("\(SafeText(open.amount.formatted)) \(Wording.word(open.state))", .warning)
    }
    let refunded = details.refunded
    if refunded.minorUnits > 0 {
      let isWhole = refunded.minorUnits >= details.order.total.minorUnits
      return (isWhole ? "given back" : "\(SafeText(refunded.formatted)) given back", .warning)
    }
    switch details.order.status {
    case .paid: return ("paid", .success)
    case .pending: return ("waiting for its money", .warning)
    case .expired, .cancelled: return (Wording.word(details.order.status), .muted)
    }
  }

  /// The first event's title, and how many more there are.
  static func titles(_ details: OrderDetails) -> SafeText {
    var seen: [String] = []
    for line in details.lines where !seen.contains(line.event.title) { seen.append(line.event.title) }
    guard let first = seen.first else { return "Order" }
    return seen.count > 1 ? "\(SafeText(first)) and \(seen.count - 1) more" : SafeText(first)
  }
}
