import BookingDomain
import TerminalUI

struct OrdersScreen: Screen {
  enum Command: Sendable {}
  var title: SafeText { "Orders" }
  func keys(_ session: Session) -> Keymap<Command> { Keymap() }
  mutating func perform(_ command: Command, _ turn: inout Turn) {}
  func draw(on canvas: inout Canvas, _ session: Session) {}
}
