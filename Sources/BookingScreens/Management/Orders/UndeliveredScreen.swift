import BookingDomain
import BookingModel
import BookingSession
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

  func title(_ words: any Words) -> SafeText { SafeText(words.undeliveredTitle) }
  func subject(_ session: Session) -> Identifier<Message>? { page.rows.selected?.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let selected = page.rows.selected
    let words = session.words
    let none: ManagementRefusal? = selected == nil ? .noMessage : nil
    let noOrder: ManagementRefusal? = selected?.order == nil ? .messageOfNoOrder : nil
    let isCode: ManagementRefusal? = selected?.kind.isCode == true ? .codeEnded : nil
    let sending = [
      KeyBinding("r", .sendAgain, Command.again, words, group: .messages, refusal: none ?? isCode),
      KeyBinding(
        "e", .correctAddress, .correct, words, group: .messages, refusal: none ?? isCode ?? noOrder),
    ]
    return Keymap(
      Keymap.moves(words) { Command.move($0) } + [
        KeyBinding(.enter, .order, .open, words, group: .messages, refusal: none ?? noOrder)
      ] + (selected?.isSendable ?? session.may(.sendMessages) ? sending : []) + [
        KeyBinding("y", .copyAddress, .copy, words, group: .messages, refusal: none, places: .palette)
      ])
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    context.ask({ visit throws(BookingError) in try visit.management.undelivered() }) {
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
      context.say(SafeText(context.session.words.copied(selected.recipient)), .success)
    }
  }

  private func openOrder(of message: UndeliveredMessage, _ context: inout StepContext<Self>) {
    guard let code = message.orderCode else { return }
    context.ask(
      unproven: .asks,
      { visit throws(BookingError) in
        var query = OrderQuery()
        query.text = code
        return try visit.management.orders(query).first { $0.order.code == code }
      }
    ) { Reply.order($0) }
  }

  private func sendAgain(_ message: UndeliveredMessage, _ context: inout StepContext<Self>) {
    context.command({ visit throws(BookingError) in
      try visit.management.resendMessage(message.id)
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
    case .sent(.success, let message):
      context.say(SafeText(context.session.words.sentAgain(to: message.recipient)), .success)
    case .sent(.failure(let error), _): context.say(error)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    page.draw(
      on: &canvas, title: title(words), session, empty: (SafeText(words.allDelivered), nil)
    ) { canvas, message in
      let width = canvas.size.width
      let phone = message.channel == .email ? SafeText(message.phone) : ""
      let kind = SafeText(words.word(message.kind))
      let abouts = message.orderCode.map { [words.about(order: $0), $0] } ?? []
      let facts = abouts.map { "\(kind) · \(SafeText($0))" as SafeText }
      canvas.writeRow(
        [
          TextRun(SafeText(message.name), .bold),
          TextRun("  \(SafeText(message.recipient))", .text),
        ],
        TextRun(
          SafeText(words.format.dateAndTime(message.at, zone: session.options.timeZone, now: session.now)),
          .muted),
        [TextRun(facts.first { $0.width + phone.width + 7 <= width } ?? facts.last ?? kind, .muted)],
        TextRun(phone, .text))
      canvas.write(
        "✗ " + SafeText(words.sentence(message.problem)), at: Point(x: 2, y: 2), style: .danger,
        maxWidth: canvas.size.width - 3)
    }
  }
}
