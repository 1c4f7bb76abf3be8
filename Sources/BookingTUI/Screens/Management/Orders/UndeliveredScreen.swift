import BookingDomain
import BookingModel
import BookingWords
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

  func title(_ words: any Words) -> SafeText { "Undelivered messages" }
  func subject(_ session: Session) -> Identifier<Message>? { page.rows.selected?.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let selected = page.rows.selected
    let none: SafeText? = selected == nil ? "There is no message." : nil
    let noOrder: SafeText? = selected?.order == nil ? "This message is about no order." : nil
    let isCode: SafeText? =
      selected?.kind.isCode == true ? "This code has ended. They can ask for a new one." : nil
    let sending: [KeyBinding<Command>] = [
      KeyBinding("r", "send again", .again, group: "Messages", refusal: none ?? isCode),
      KeyBinding("e", "correct the address", .correct, group: "Messages", refusal: none ?? isCode ?? noOrder),
    ]
    return Keymap(
      Keymap.moves(session.words) { Command.move($0) } + [
        KeyBinding(.enter, "order", .open, group: "Messages", refusal: none ?? noOrder)
      ] + (session.may(.sendMessages) ? sending : []) + [
        KeyBinding("y", "copy the address", .copy, group: "Messages", refusal: none, places: .palette)
      ])
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    context.ask({ office, principal throws(BookingError) in try office.allUndelivered(principal) }) {
      Reply.messages($0)
    }
  }

  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    if case .move(let move) = command { return page.move(move, context.session) }
    guard let selected = page.rows.selected else { return }
    switch command {
    case .move: break
    case .open: openOrder(of: selected, &context)
    case .again: sendAgain(selected, &context)
    case .correct: context.push(SendAgainScreen(.message(selected)))
    case .copy:
      context.effect(.copy(selected.recipient))
      context.say("Copied \(SafeText(selected.recipient)) (if your terminal supports it).", .success)
    }
  }

  private func openOrder(of message: UndeliveredMessage, _ context: inout StepContext<Self>) {
    guard let code = message.orderCode else { return }
    context.ask(
      unproven: .asks,
      { office, principal throws(BookingError) in
        var query = OrderQuery()
        query.text = code
        return try office.managedOrders(principal, query).first { $0.order.code == code }
      }
    ) { Reply.order($0) }
  }

  private func sendAgain(_ message: UndeliveredMessage, _ context: inout StepContext<Self>) {
    context.command({ office, principal throws(BookingError) in
      try office.resendMessage(principal, message.id)
      return true
    }) { Reply.sent($0, message) }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    switch page.handle(input, context.session) {
    case .ignored: return false
    case .moved: break
    case .activated: _ = handle(.enter, &context)
    }
    return true
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .messages(let result): page.show(result)
    case .order(.success(let order)): if let order { context.push(ManagedOrderScreen(order)) }
    case .order(.failure(let error)): context.say(error)
    case .sent(.success, let message): context.say("Sent again to \(SafeText(message.recipient)).", .success)
    case .sent(.failure(let error), _): context.say(error)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    page.draw(
      on: &canvas, title: title(session.words), session,
      empty: ("No failed messages in the last 30 days.", nil)
    ) { canvas, message in
      let about: SafeText = message.orderCode.map { " · order \(SafeText($0))" } ?? ""
      canvas.writeRow(
        [
          TextRun(SafeText(message.name), .bold),
          TextRun("  \(SafeText(message.recipient))", .text),
        ],
        TextRun(Format.dateAndTime(message.at, zone: session.options.timeZone, now: session.now), .muted),
        [TextRun("\(Wording.word(message.kind))\(about)", .muted)],
        TextRun(message.channel == .email ? SafeText(message.phone) : "", .text))
      canvas.write(
        "✗ " + Wording.reason(message), at: Point(x: 2, y: 2), style: .danger,
        maxWidth: canvas.size.width - 3)
    }
  }
}
