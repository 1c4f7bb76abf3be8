import BookingDomain
import BookingModel

extension BoxOffice {
  /// Somebody at the machine itself, where it doesn't matter who.
  func openSession() -> Principal { openSession(from: .machine(user: 0)) }
}
