import BookingDomain
import TerminalUI

/// The messages that nobody could deliver, for those who can do something about it: with the person's name and phone, the
/// way to the order, and another try.
struct UndeliveredScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), open, again, correct, copy }
  enum Reply: Sendable {
    case messages(Result<[UndeliveredMessage], BookingError>)
    case order(Result<OrderListing?, BookingError>)
    case sent(Result<Bool, BookingError>, UndeliveredMessage)
  }

  var page = ListPage<UndeliveredMessage>(rowHeight: 4)

  var title: SafeText { "Undelivered messages" }
  func subject(_ session: Session) -> Identifier<Message>? { page.rows.selected?.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let selected = page.rows.selected
    let none: SafeText? = selected == nil ? "There is no message." : nil
    let noOrder: SafeText? = selected?.order == nil ? "This message is about no order." : nil
    let isCode: SafeText? =
      selected?.kind.isCode == true ? "This code has ended. They can ask for a new one." : nil
    return Keymap(
      Keymap.moves { Command.move($0) } + [
        KeyBinding(.enter, "order", .open, group: "Messages", refusal: none ?? noOrder),
        KeyBinding("r", "send again", .again, group: "Messages", refusal: none ?? isCode),
        KeyBinding(
          "e", "correct the address", .correct, group: "Messages", refusal: none ?? isCode ?? noOrder),
        KeyBinding("y", "copy the address", .copy, group: "Messages", refusal: none, places: .palette),
      ])
  }

  mutating func appear(_ turn: inout Turn<Self>) {
    turn.ask({ office, principal throws(BookingError) in try office.allUndelivered(principal) }) {
      Reply.messages($0)
    }
  }

  mutating func refresh(_ turn: inout Turn<Self>) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn<Self>) {
    if case .move(let move) = command { return page.move(move, turn.session) }
    guard let selected = page.rows.selected else { return }
    switch command {
    case .move: break
    case .open: openOrder(of: selected, &turn)
    case .again: sendAgain(selected, &turn)
    case .correct: turn.push(SendAgainScreen(.message(selected)))
    case .copy:
      turn.effect(.copy(selected.recipient))
      turn.say("Copied \(SafeText(selected.recipient)) (if your terminal supports it).", .success)
    }
  }

  private func openOrder(of message: UndeliveredMessage, _ turn: inout Turn<Self>) {
    guard let code = message.orderCode else { return }
    turn.ask(
      unproven: .asks,
      { office, principal throws(BookingError) in
        var query = OrderQuery()
        query.text = code
        return try office.managedOrders(principal, query).first { $0.order.code == code }
      }
    ) { Reply.order($0) }
  }

  private func sendAgain(_ message: UndeliveredMessage, _ turn: inout Turn<Self>) {
    turn.command({ office, principal throws(BookingError) in
      try office.resendMessage(principal, message.id)
      return true
    }) { Reply.sent($0, message) }
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    switch page.take(input, turn.session) {
    case .ignored: return false
    case .moved: break
    case .activated: _ = press(.enter, &turn)
    }
    return true
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .messages(let result): page.show(result)
    case .order(.success(let order)): if let order { turn.push(ManagedOrderScreen(order)) }
    case .order(.failure(let error)): turn.say(error)
    case .sent(.success, let message): turn.say("Sent again to \(SafeText(message.recipient)).", .success)
    case .sent(.failure(let error), _): turn.say(error)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    page.draw(
      on: &canvas, title: title, session, empty: ("No failed messages in the last 30 days.", nil)
    ) { canvas, message in
      let about: SafeText = message.orderCode.map { " · order \(SafeText($0))" } ?? ""
      canvas.writeRow(
        [
          Piece(SafeText(message.name), .bold),
          Piece("  \(SafeText(message.recipient))", .text),
        ],
        Piece(Format.dateAndTime(message.at, zone: session.options.timeZone, now: session.now), .muted),
        [Piece("\(Wording.word(message.kind))\(about)", .muted)],
        Piece(message.channel == .email ? SafeText(message.phone) : "", .text))
      canvas.write(
        "✗ " + Wording.reason(message), at: Point(x: 2, y: 2), style: .danger,
        maxWidth: canvas.size.width - 3)
    }
  }
}
