import BookingDomain
import TerminalUI

struct PosterScreen: Screen {
  enum Command: Sendable {}
  let event: Event
  init(_ event: Event) { self.event = event }
  var title: SafeText { "Poster" }
  func keys(_ session: Session) -> Keymap<Command> { Keymap() }
  mutating func perform(_ command: Command, _ turn: inout Turn) {}
  func draw(on canvas: inout Canvas, _ session: Session) {}
}
