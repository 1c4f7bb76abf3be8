import BookingSession
import BookingWords
import TerminalUI

/// Plain text to read and to select with the terminal's own means.
struct TextScreen: Screen {
  enum Command: Sendable, Equatable { case scroll(Int), copy }

  /// What is read.
  enum Content: Sendable {
    /// What would be a file, were the person at this machine.
    case export(Export)
    case recoveryCodes([String])
  }

  let content: Content
  var top = 0

  init(_ content: Content) { self.content = content }

  func title(_ words: any Words) -> SafeText {
    switch content {
    case .export(let export): SafeText(export.name)
    case .recoveryCodes: SafeText(words.recoveryTitle)
    }
  }

  private func text(_ words: any Words) -> String {
    switch content {
    case .export(let export): return export.contents
    case .recoveryCodes(let codes):
      return ([words.recoveryLead] + OneTimeSecret.lines(codes)).joined(separator: "\n")
    }
  }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let group = SafeText(words.group(.read))
    let moves: [([Key], String, Int)] = [
      ([.up, "k"], words.keyScrollUp, -1), ([.pageDown, .space], words.keyPageDown, 10),
      ([.pageUp], words.keyPageUp, -10),
    ]
    return Keymap(
      [KeyBinding([.down, "j"], SafeText(words.keyScroll), .scroll(1), group: group, keysLabel: "↑↓")]
        + moves.map { KeyBinding($0, SafeText($1), .scroll($2), group: group, places: []) }
        + [KeyBinding("y", SafeText(words.keyCopyAll), .copy, group: group)])
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .scroll(let step):
      let lines = SafeText(text(context.session.words)).wrapped(
        width: max(1, context.session.content.width)
      ).count
      top = min(max(0, top + step), max(0, lines - 3))
    case .copy:
      context.effect(.copy(text(context.session.words)))
      context.say(SafeText(context.session.words.copiedAll), .success)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    canvas.write(title(words), style: .title)
    let area = canvas.bounds.inset(top: 2)
    for (row, line) in SafeText(text(words)).wrapped(width: area.width).dropFirst(top).prefix(area.height)
      .enumerated()
    {
      canvas.write(line, in: area.row(row))
    }
  }
}
