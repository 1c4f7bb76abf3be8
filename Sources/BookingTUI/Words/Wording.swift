import BookingDomain
import BookingModel
import TerminalUI

/// What management and plain mode say, until all of it comes from `Words`.
enum Wording {
  /// A refused command in a sentence.
  static func sentence(_ error: BookingError, _ session: Session) -> SafeText { session.sentence(error) }
}
