import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// In demo mode: the mail and texts that went to the accounts of this very session.
struct MessagesScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), read(Int) }
  enum Reply: Sendable { case messages(Result<[ReadableMessage], BookingError>) }

  var messages = ListRows<ReadableMessage>(rowHeight: 1)
  /// Rows of the chosen message that were read already.
  var scroll = 0

  func title(_ words: any Words) -> SafeText { SafeText(words.messagesTitle) }
  var selected: ReadableMessage? { messages.selected }
  func subject(_ session: Session) -> Identifier<Message>? { selected?.id }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let group = SafeText(words.group(.read))
    var bindings = Keymap.moves(words) { Command.move($0) }
    bindings.append(
      KeyBinding([.right, .space], SafeText(words.keyScrollDown), .read(1), group: group, keysLabel: "→"))
    bindings.append(
      KeyBinding(.left, SafeText(words.keyScrollUp), .read(-1), group: group, places: .palette))
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    context.ask({ visit throws(BookingError) in try visit.messages.readable() }) {
      Reply.messages($0)
    }
  }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }
  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move):
      guard let selected else { return }
      let layout = MessagesLayout(context.session.content.size, selected, count: messages.count)
      messages.view.move(move, height: layout.list.height)
      scroll = 0
    case .read(let step): read(by: step, context.session)
    }
  }

  private mutating func read(by step: Int, _ session: Session) {
    guard let selected else { return }
    let layout = MessagesLayout(session.content.size, selected, count: messages.count)
    let hidden = SafeText(selected.body).wrapped(width: layout.body.width).count - layout.body.height
    scroll = min(max(0, scroll + step * max(1, layout.body.height - 1)), max(0, hidden))
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .messages(let result):
      let read = selected?.id
      messages.show(result, staysFirst: true)
      if selected?.id != read { scroll = 0 }
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse = input, let selected else { return false }
    let layout = MessagesLayout(context.session.content.size, selected, count: messages.count)
    switch messages.view.handle(input, in: layout.list) {
    case .ignored: return false
    case .moved, .activated: scroll = 0
    }
    return true
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    guard let selected else {
      let none = messages.isLoaded ? SafeText(words.messagesNone) : ""
      return EmptyState.draw(
        on: &canvas, canvas.bounds, messages.failure.map { session.sentence($0) } ?? none, key: nil)
    }
    let layout = MessagesLayout(canvas.size, selected, count: messages.count)
    if layout.isWide { canvas.write(title(words), style: .title) }
    let note = SafeText(words.messagesNote(session.options.access.shownMessages))
    let column = max(5, Channel.allCases.map { SafeText(words.channel($0)).width }.max() ?? 0) + 3
    canvas.write(note, in: canvas.bounds.row(0), style: .muted, alignment: .right)
    messages.view.draw(into: &canvas, in: layout.list) { canvas, index, isSelected in
      let message = messages[index]
      canvas.write(SafeText(words.channel(message.channel)), at: Point(x: 2, y: 0), style: .muted)
      let text = message.subject.isEmpty ? message.body : message.subject
      canvas.write(
        SafeText(text.replacing("\n", with: " ")), at: Point(x: column, y: 0),
        style: isSelected ? .bold : .text)
    }
    canvas.write(
      [TextRun(SafeText(words.messageTo) + " ", .muted), TextRun(SafeText(selected.recipient), .text)],
      at: layout.head.origin, maxWidth: layout.head.width)
    if !selected.subject.isEmpty {
      canvas.write(SafeText(selected.subject), in: layout.head.row(1), style: .bold)
    }
    let lines = SafeText(selected.body).wrapped(width: layout.body.width)
    for (row, line) in lines.dropFirst(scroll).prefix(layout.body.height).enumerated() {
      canvas.write(line, in: layout.body.row(row))
    }
  }
}

/// Where the parts of the Messages screen stand: the list beside what it says, or above it.
struct MessagesLayout {
  let isWide: Bool
  let list: Rect
  /// To whom, and the subject.
  let head: Rect
  let body: Rect

  init(_ size: Size, _ message: ReadableMessage, count: Int) {
    isWide = size.width >= 72
    let isTight = size.height < 14
    let area = Rect(size: size).inset(top: isTight ? 1 : 2)
    let parts =
      isWide
      ? area.split(.columns([.fixed(min(40, area.width / 2)), .flexible(1)], gap: 3))
      : area.split(.rows([.fixed(min(count, max(2, area.height / 3))), .flexible(1)], gap: 1))
    list = parts[0]
    let rows = message.subject.isEmpty ? 1 : 2
    head = Rect(x: parts[1].x, y: parts[1].y, width: parts[1].width, height: rows)
    body = parts[1].inset(top: rows + (isTight ? 0 : 1))
  }
}
