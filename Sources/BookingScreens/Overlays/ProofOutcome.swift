import BookingModel
import BookingSession

/// What came of a proof that somebody typed, and of what it was for.
package enum ProofOutcome: Sendable {
  case refused(BookingError)
  /// Who is here has proven it anew.
  case renewed(Principal)
  /// What took a proof of its own is done, or refused for another reason.
  case done(Delivery)
}
