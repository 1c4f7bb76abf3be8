import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What lies over the screen, one at a time, and gets every key first.
enum Overlay: Sendable {
  /// With the screen that lay on top when it was opened.
  case palette(CommandPalette<Target>, screen: Int?)
  case help(HelpOverlay<Target>)
  case question(Question<Answer>)
  case prove(PasswordPrompt)
  /// A minute until the log-out.
  case idle
  /// A ticket's code on the whole screen.
  case code(TicketDetails)
  case scan(QRCodeView, caption: SafeText)

  /// What follows from a question.
  enum Answer: Sendable {
    case reply(Delivery)
    case command(GlobalCommand)
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    // What lies below steps back; the last row is this one's.
    canvas.hideCursor()
    canvas.restyle(canvas.bounds.inset(bottom: 1)) { $0.attributes.insert(.dim) }
    switch self {
    case .palette(let palette, _): palette.draw(into: &canvas, in: Overlay.area(canvas.size))
    case .help(let help): help.draw(into: &canvas, in: Overlay.area(canvas.size))
    case .question(let question): question.draw(on: &canvas)
    case .prove(let prompt): prompt.draw(on: &canvas, state.session.words)
    case .idle: IdleWarning.draw(on: &canvas, state.session)
    case .code(let ticket): TicketCodeOverlay.draw(on: &canvas, ticket, state.session)
    case .scan(let code, let caption): TicketCodeOverlay.draw(on: &canvas, code, caption, state.session)
    }
  }

  /// Above the row of keys.
  static func area(_ size: Size) -> Rect { Rect(size: size).inset(bottom: 1) }

  /// What the last row shows. Nothing beside a card that says its keys itself, or that any key closes.
  func keys(_ session: Session) -> [KeyBinding<Void>] {
    let words = session.words
    let move = KeyBinding<Void>([.up, .down], SafeText(words.keyMove), (), keysLabel: "↑↓")
    let back = KeyBinding<Void>(.escape, SafeText(words.keyBack), (), keysLabel: session.label(.escape))
    switch self {
    case .palette:
      let choose = KeyBinding<Void>(
        .enter, SafeText(words.keyChoose), (), keysLabel: session.label(.enter))
      return [move, choose, back]
    case .help: return [move, back]
    case .question(let question): return question.keys(session)
    case .prove, .idle, .code, .scan: return []
    }
  }

  /// A framed card in the middle, with its room inside.
  static func card(
    on canvas: inout Canvas, width: Int, height: Int, title: SafeText, top: Int? = nil,
    _ draw: (inout Canvas) -> Void
  ) {
    let middle = canvas.bounds.centered(maxWidth: min(width, canvas.size.width - 2), maxHeight: height)
    let rect = Rect(
      x: middle.x, y: top.map { min($0, middle.y) } ?? middle.y, width: middle.width, height: middle.height)
    canvas.within(rect, surface: .overlay) { canvas in
      let inner = canvas.box(canvas.bounds, style: Style(.focusBorder), title: title)
      canvas.within(inner.inset(horizontal: 1)) { draw(&$0) }
    }
  }
}

extension State {
  mutating func takeInOverlay(_ input: Input) -> [Effect] {
    switch overlay {
    case nil: return []
    case .code, .scan:
      if case .key = input { overlay = nil }
      return []
    case .idle:
      // Any key is a sign of life; it does nothing else.
      overlay = nil
      return []
    case .help(var help):
      overlay = help.handle(input, in: Overlay.area(session.size)) ? .help(help) : nil
      return []
    case .palette(var palette, let screen):
      switch palette.handle(input, in: Overlay.area(session.size)) {
      case .open: overlay = .palette(palette, screen: screen)
      case .closed: overlay = nil
      case .refused(let reason): return show(Notice(words: reason, tone: .warning))
      case .chosen(let target):
        overlay = nil
        return run(target, chosenOn: screen)
      }
      return []
    case .question(var question):
      switch question.handle(input, in: session.size) {
      case .open: overlay = .question(question)
      case .closed: overlay = nil
      case .answered(let answer):
        overlay = nil
        switch answer {
        case .reply(let reply): return deliver(reply)
        case .command(let command): return run(command)
        }
      }
      return []
    case .prove(var prompt):
      switch prompt.handle(input) {
      case .open: overlay = .prove(prompt)
      case .closed: return closePrompt()
      case .entered(let entry):
        overlay = .prove(prompt)
        let work = prompt.work
        return [.run(.command, as: session.principal) { .proven(work($0, entry)) }]
      }
      return []
    }
  }

  /// Does what was chosen, or nothing: while somebody reads the palette, answers and others' commits go on changing what
  /// lies below it.
  private mutating func run(_ target: Target, chosenOn screen: Int?) -> [Effect] {
    var effects: [Effect] = []
    var isDone = false
    if top?.id == screen {
      switch target {
      case .screen(let entry): (effects, isDone) = step { entry.run(on: &$0, $1) }
      case .global(let command):
        isDone = (Keymap.lock(self).bindings + Keymap.global(self).bindings).contains { $0.action == command }
        if isDone { effects = run(command) }
      }
    }
    return isDone ? effects : show(Notice(words: SafeText(session.words.changedMeanwhile), tone: .warning))
  }
}
