import BookingDomain
import TerminalUI

/// The messages that nobody could deliver, for those who can do something about it.
struct UndeliveredScreen: Screen {
  enum Command: Sendable { case move(ListMove), copy }
  enum Reply: Sendable { case messages(Result<[UndeliveredMessage], BookingError>) }

  var list = ListView(rowHeight: 2)
  var messages: [UndeliveredMessage] = []
  var failure: BookingError?
  var isLoaded = false

  var title: SafeText { "Undelivered messages" }
  var selected: UndeliveredMessage? {
    messages.indices.contains(list.selection) ? messages[list.selection] : nil
  }

  func keys(_ session: Session) -> Keymap<Command> {
    var bindings = Keymap.moves { Command.move($0) }
    bindings.append(
      KeyBinding(
        "y", "copy the address", .copy, group: "Messages",
        refusal: messages.isEmpty ? "There is no address to copy." : nil))
    return Keymap(bindings)
  }

  mutating func appear(_ turn: inout Turn) {
    turn.ask({ office, principal throws(BookingError) in try office.allUndelivered(principal) }) {
      Reply.messages($0)
    }
  }

  mutating func refresh(_ turn: inout Turn) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .move(let move): list.move(move, height: max(1, turn.session.content.height - 2))
    case .copy:
      guard let selected else { return }
      turn.effect(.copy(selected.recipient))
      turn.say("Copied \(SafeText(selected.recipient)), if your terminal allows it.", .success)
    }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    guard case .messages(let result) = reply else { return }
    isLoaded = true
    switch result {
    case .failure(let error): failure = error
    case .success(let messages):
      failure = nil
      self.messages = messages
      list.count = messages.count
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let column = canvas.bounds.centered(maxWidth: 96)
    canvas.within(Rect(x: column.x, y: 0, width: column.width, height: canvas.size.height)) { canvas in
      canvas.write(title, style: .title)
      let area = canvas.bounds.inset(top: 2)
      if let failure {
        canvas.writeWrapped(Wording.sentence(failure, session), in: area, style: .muted)
      } else if messages.isEmpty, isLoaded {
        canvas.writeWrapped("Everything of the last 30 days was delivered.", in: area, style: .muted)
      }
      let shown = list.window(height: area.height)
      for index in shown where messages.indices.contains(index) {
        let row = Rect(x: 0, y: area.y + 2 * (index - shown.lowerBound), width: area.width, height: 2)
        draw(messages[index], isSelected: index == list.selection, in: row, on: &canvas, session)
      }
    }
  }

  private func draw(
    _ message: UndeliveredMessage, isSelected: Bool, in row: Rect, on canvas: inout Canvas, _ session: Session
  ) {
    canvas.within(row, surface: isSelected ? .selection : nil) { canvas in
      if isSelected { canvas.write("▌", style: .accent) }
      let order = message.orderCode.map { " · order \(SafeText($0))" } ?? ""
      let when = Format.dateAndTime(message.at, zone: session.options.timeZone, now: session.now)
      canvas.write(
        [
          Piece(SafeText(message.recipient), .bold),
          Piece("  \(Wording.word(message.kind))\(SafeText(order))", .text),
        ],
        at: Point(x: 2, y: 0), maxWidth: canvas.size.width - when.width - 4)
      canvas.write(when, in: canvas.bounds.row(0), style: .muted, alignment: .right)
      canvas.write(
        "✗ " + SafeText(message.problem), at: Point(x: 2, y: 1), style: .danger,
        maxWidth: canvas.size.width - 3)
    }
  }
}
