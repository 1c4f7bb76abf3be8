import BookingDomain
import TerminalUI

struct LogInScreen: Screen {
  enum Command: Sendable {}
  var title: SafeText { "LogIn" }
  func keys(_ session: Session) -> Keymap<Command> { Keymap() }
  mutating func perform(_ command: Command, _ turn: inout Turn) {}
  func draw(on canvas: inout Canvas, _ session: Session) {
    Emptiness.draw(on: &canvas, canvas.bounds, "This comes next.", key: ("Esc", "goes back"))
  }
}
