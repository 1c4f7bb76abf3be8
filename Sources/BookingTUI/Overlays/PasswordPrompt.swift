import TerminalUI

/// The password once more, where a proof too old was refused.
struct PasswordPrompt: Sendable {
  let screen: Int
  /// Delivered to the screen once the password was right.
  let retry: any Sendable
  private var field = TextField(byteLimit: 1024, graphemeLimit: 128, masked: true)
  private var problem: SafeText?
  private var isAsking = false

  init(screen: Int, retry: any Sendable) {
    self.screen = screen
    self.retry = retry
  }

  enum Outcome: Sendable {
    case open, closed
    case entered(String)
  }

  mutating func take(_ input: Input) -> Outcome {
    switch input {
    case .key(.escape): return .closed
    case .key(.control("r")): field.isRevealed.toggle()
    case .key(.enter):
      guard !isAsking, !field.text.isEmpty else { return .open }
      isAsking = true
      return .entered(field.text)
    default:
      if field.handle(input) == .changed { problem = nil }
    }
    return .open
  }

  mutating func refuse(_ words: SafeText) {
    isAsking = false
    problem = words
    field.clear()
  }

  func draw(on canvas: inout Canvas) {
    Overlay.card(on: &canvas, width: 56, height: 8, title: "Your password, please") { canvas in
      canvas.writeWrapped(
        "It has been a while. Before this happens, prove that it is you.",
        in: Rect(x: 0, y: 0, width: canvas.size.width, height: 2), style: .muted)
      field.draw(into: &canvas, in: Rect(x: 0, y: 3, width: canvas.size.width, height: 1), focused: true)
      if let problem { canvas.write(problem, at: Point(x: 0, y: 4), style: Style(.error)) }
      canvas.write(
        [
          Piece("⏎", Style(.footerKey)),
          Piece(isAsking ? " one moment…   " : " go on   ", Style(.footerText)),
          Piece("^R", Style(.footerKey)), Piece(" show   ", Style(.footerText)),
          Piece("Esc", Style(.footerKey)), Piece(" not now", Style(.footerText)),
        ], at: Point(x: 0, y: 5))
    }
  }
}
