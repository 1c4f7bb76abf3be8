import BookingDomain
import BookingModel
import BookingSession
import TerminalUI

/// What is to happen outside of the state. Runs elsewhere; its outcome comes back as an action.
package enum Effect: Sendable {
  package enum Lane: Sendable {
    /// Reads, several at a time.
    case query
    /// Writes, one after the other.
    case command
  }

  /// Asks the box office on behalf of whoever is here.
  case run(Lane, as: Principal, @Sendable (Visit) -> Action)
  /// Does something else that takes its time.
  case work(Lane, @Sendable () -> Action)
  /// Into the clipboard of the person's own terminal.
  case copy(String)
  /// The bell of the terminal.
  case ring
  /// Paints everything anew.
  case repaint
  case suspend
  case quit
}
