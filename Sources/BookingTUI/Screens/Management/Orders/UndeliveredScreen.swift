import BookingDomain
import TerminalUI

/// The messages that nobody could deliver, for those who can do something about it.
struct UndeliveredScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), copy }
  enum Reply: Sendable { case messages(Result<[UndeliveredMessage], BookingError>) }

  var page = ListPage<UndeliveredMessage>(rowHeight: 3)

  var title: SafeText { "Undelivered messages" }
  func subject(_ session: Session) -> Identifier<Message>? { page.rows.selected?.id }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap(
      Keymap.moves { Command.move($0) } + [
        KeyBinding(
          "y", "copy the address", .copy, group: "Messages",
          refusal: page.rows.selected == nil ? "There is no address to copy." : nil)
      ])
  }

  mutating func appear(_ turn: inout Turn) {
    turn.ask({ office, principal throws(BookingError) in try office.allUndelivered(principal) }) {
      Reply.messages($0)
    }
  }

  mutating func refresh(_ turn: inout Turn) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .move(let move): page.move(move, turn.session)
    case .copy:
      guard let selected = page.rows.selected else { return }
      turn.effect(.copy(selected.recipient))
      turn.say("Copied \(SafeText(selected.recipient)), if your terminal allows it.", .success)
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    page.take(input, turn.session) != .ignored
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    guard case .messages(let result) = reply else { return }
    page.show(result)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    page.draw(
      on: &canvas, title: title, session, empty: ("Everything of the last 30 days was delivered.", nil)
    ) { canvas, message in
      let about: SafeText = message.orderCode.map { " · order \(SafeText($0))" } ?? ""
      canvas.writeRow(
        [Piece(SafeText(message.recipient), .bold)],
        Piece(Format.dateAndTime(message.at, zone: session.options.timeZone, now: session.now), .muted),
        [Piece("\(Wording.word(message.kind))\(about)", .muted)], Piece(""))
      canvas.write(
        "✗ " + SafeText(message.problem), at: Point(x: 2, y: 2), style: .danger,
        maxWidth: canvas.size.width - 3)
    }
  }
}
