import BookingDomain
import TerminalUI

/// The events one manages.
struct ManagedEventsScreen: Screen {
  enum Command: Sendable {}
  var title: SafeText { "Manage" }
  func keys(_ session: Session) -> Keymap<Command> { Keymap() }
  mutating func perform(_ command: Command, _ turn: inout Turn) {}
  func draw(on canvas: inout Canvas, _ session: Session) {
    Emptiness.draw(on: &canvas, canvas.bounds, "Management comes next.", key: ("1", "shows what is on"))
  }
}
