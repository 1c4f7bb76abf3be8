import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What a list is searched for: the line above it and its keys.
struct Search: Sendable {
  private(set) var field = TextField(graphemeLimit: 60)
  /// The field has the focus: letters are text.
  var isTyping = false

  var text: String { field.text }
  var isEmpty: Bool { field.text.isEmpty }

  mutating func clear() {
    isTyping = false
    field.clear()
  }

  /// What is typed into it, and a click on it.
  mutating func handle(_ input: Input, in row: Rect) -> TextField.Outcome {
    if case .mouse(let mouse) = input, mouse.isClick, row.contains(mouse.point) {
      isTyping = true
      return .moved
    }
    guard isTyping else { return .ignored }
    let before = text
    let outcome = field.handle(input)
    // Of a paste that is too long the beginning was taken.
    return text == before ? outcome : .changed
  }

  /// The table while it has the focus.
  func typingKeys<Command: SearchedCommand>(_ words: any Words) -> Keymap<Command> {
    let group = SafeText(words.group(.find))
    return Keymap([
      KeyBinding(
        [.enter, .down], SafeText(words.keyToTheList), .list(.leaveSearch), group: group, keysLabel: "⏎"),
      KeyBinding(.escape, SafeText(words.keyClear), .list(.clear), group: group),
    ])
  }

  /// What leads to it, and through what it found.
  func bindings<Command: SearchedCommand>(
    _ group: SafeText, refusal: SafeText?, _ words: any Words
  ) -> [KeyBinding<Command>] {
    let find = KeyBinding("/", SafeText(words.keyFind), Command.list(.search), group: group)
    guard !isEmpty else { return [find] }
    return [
      find,
      KeyBinding(
        "n", SafeText(words.keyNextMatch), .list(.match(1)), group: group, refusal: refusal,
        places: .palette),
      KeyBinding(
        "N", SafeText(words.keyPreviousMatch), .list(.match(-1)), group: group, refusal: refusal,
        places: .palette),
    ]
  }

  /// - Parameter placeholder: says what can be typed, while nothing is.
  /// - Parameter position: stands at the right end: where in the list one is.
  func draw(
    on canvas: inout Canvas, in row: Rect, invitation: SafeText, placeholder: SafeText, position: [TextRun]
  ) {
    let width = min(position.reduce(0) { $0 + $1.text.width }, row.width * 2 / 3)
    canvas.write(position, at: Point(x: row.right - width, y: row.y), maxWidth: width)
    let room = Rect(x: row.x, y: row.y, width: min(44, row.width - width - 2), height: 1)
    if isTyping || !isEmpty {
      canvas.write("/", at: room.origin, style: Style(.footerKey))
      var field = field
      field.placeholder = placeholder
      field.draw(into: &canvas, in: room.inset(left: 2), focused: isTyping)
    } else {
      canvas.write(
        [TextRun("/ ", Style(.footerKey)), TextRun(invitation, .muted)], at: room.origin, maxWidth: room.width
      )
    }
  }
}
