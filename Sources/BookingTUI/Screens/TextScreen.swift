import TerminalUI

/// Plain text to read and to select with the terminal's own means.
struct TextScreen: Screen {
  enum Command: Sendable, Equatable { case scroll(Int), copy }

  let title: SafeText
  let text: String
  var top = 0

  init(title: SafeText, text: String) {
    self.title = title
    self.text = text
  }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap([
      KeyBinding([.down, "j"], "scroll", .scroll(1), group: "Read", keysLabel: "↑↓"),
      KeyBinding([.up, "k"], "up", .scroll(-1), group: "Read", places: []),
      KeyBinding([.pageDown, .space], "a page down", .scroll(10), group: "Read", places: []),
      KeyBinding(.pageUp, "a page up", .scroll(-10), group: "Read", places: []),
      KeyBinding("y", "copy all", .copy, group: "Read"),
    ])
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .scroll(let step):
      let lines = SafeText(text).wrapped(width: max(1, context.session.content.width)).count
      top = min(max(0, top + step), max(0, lines - 3))
    case .copy:
      context.effect(.copy(text))
      context.say("Copied (if your terminal supports it).", .success)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.write(title, style: .title)
    let area = canvas.bounds.inset(top: 2)
    for (row, line) in SafeText(text).wrapped(width: area.width).dropFirst(top).prefix(area.height)
      .enumerated()
    {
      canvas.write(line, in: area.row(row))
    }
  }
}
