import BookingDomain
import TerminalUI

/// In demo mode: the mail and texts that went to the accounts of this very session.
struct MessagesScreen: Screen {
  enum Command: Sendable { case move(ListMove), read }
  enum Reply: Sendable { case messages(Result<[ReadableMessage], BookingError>) }

  var list = ListView()
  var messages: [ReadableMessage] = []
  var failure: BookingError?
  var isLoaded = false

  var title: SafeText { "Messages" }
  var selected: ReadableMessage? {
    messages.indices.contains(list.selection) ? messages[list.selection] : nil
  }

  func keys(_ session: Session) -> Keymap<Command> { Keymap(Keymap.moves { Command.move($0) }) }

  mutating func appear(_ turn: inout Turn) {
    turn.ask({ office, principal throws(BookingError) in try office.messages(principal) }) {
      Reply.messages($0)
    }
  }

  mutating func refresh(_ turn: inout Turn) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    if case .move(let move) = command { list.move(move, height: max(1, turn.session.content.height - 2)) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    guard case .messages(let result) = reply else { return }
    isLoaded = true
    switch result {
    case .failure(let error): failure = error
    case .success(let messages):
      let kept = selected?.id
      self.messages = messages
      list.count = messages.count
      if list.selection > 0, let kept, let index = messages.firstIndex(where: { $0.id == kept }) {
        list.selection = index
      }
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    guard case .mouse = input else { return false }
    let size = turn.session.content.size
    return list.handle(input, in: Rect(x: 0, y: 2, width: size.width, height: size.height - 2)) != .ignored
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    guard let selected else {
      let words: SafeText =
        failure.map { Wording.sentence($0, session) } ?? (isLoaded ? "Nothing was sent to you yet." : "")
      return Emptiness.draw(on: &canvas, canvas.bounds, words, key: nil)
    }
    canvas.write("Messages", style: .title)
    canvas.write(
      "demo: nothing left this machine", in: canvas.bounds.row(0), style: .muted, alignment: .right)
    let body = canvas.bounds.inset(top: 2)
    let isWide = canvas.size.width >= 72
    let parts =
      isWide
      ? body.split(.columns([.fixed(min(40, body.width / 2)), .flexible(1)], gap: 3))
      : body.split(.rows([.fixed(min(messages.count, max(2, body.height / 3))), .flexible(1)], gap: 1))
    list.draw(into: &canvas, in: parts[0]) { canvas, index, isSelected in
      let message = messages[index]
      if isSelected { canvas.write("▌", style: .accent) }
      let sign: SafeText = message.channel == .email ? "mail" : "text"
      canvas.write(sign, at: Point(x: 2, y: 0), style: .muted)
      let words = message.subject.isEmpty ? message.body : message.subject
      canvas.write(
        SafeText(words.replacing("\n", with: " ")), at: Point(x: 8, y: 0), style: isSelected ? .bold : .text)
    }
    canvas.within(parts[1]) { canvas in
      canvas.write(
        [Piece("To ", .muted), Piece(SafeText(selected.recipient), .text)], maxWidth: canvas.size.width)
      var y = 1
      if !selected.subject.isEmpty {
        canvas.write(SafeText(selected.subject), at: Point(x: 0, y: 1), style: .bold)
        y = 3
      } else {
        y = 2
      }
      canvas.writeWrapped(SafeText(selected.body), in: canvas.bounds.inset(top: y))
    }
  }
}
