import BookingDomain
import TerminalUI

/// Where admins land: the first screen of management.
enum ManagementRoot {
  static func screen(_ session: Session) -> any Screen { ManagedEventsScreen() }
}
