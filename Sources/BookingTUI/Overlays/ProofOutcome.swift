import BookingDomain

/// What came of a proof that somebody typed, and of what it was for.
enum ProofOutcome: Sendable {
  case refused(BookingError)
  /// The reply goes to the screen that asked. With a principal, who from now on has proven themselves anew.
  case accepted(any Sendable, Principal? = nil)
}

extension BookingError {
  /// Whether typing it again is what helps.
  var isAboutProof: Bool {
    switch self {
    case .wrongEmailOrPassword, .secondFactorNeeded, .wrongSecondFactor, .throttled, .otherNumberOfOrders:
      true
    default: false
    }
  }
}
