import BookingDomain
import TerminalUI

/// What is to happen outside of the state. Runs elsewhere; its outcome comes back as an action.
enum Effect: Sendable {
  enum Lane: Sendable {
    /// Reads, several at a time.
    case query
    /// Writes, one after the other.
    case command
  }

  case run(Lane, @Sendable (BoxOffice) -> Action)
  /// Into the clipboard of the person's own terminal.
  case copy(String)
  /// Paints everything anew.
  case repaint
  case suspend
  case quit
}
