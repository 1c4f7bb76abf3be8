import BookingDomain
import BookingWords
import TerminalUI

/// What is said otherwise where there are no keys to press.
extension Wording {
  static let plainHoldsEnded: SafeText =
    "Time ran out: your places were released. Type cart to hold the same again."

  static func plainSentence(_ error: BookingError, _ session: Session) -> SafeText {
    SafeText(session.words.sentence(error, session.audience(.lines)))
  }

  /// Before a guest lets go what nobody can come back to.
  static func plainLeaving(_ cart: Cart, _ left: TimeSpan) -> SafeText {
    let places: SafeText = cart.places == 1 ? "1 place is" : "\(cart.places) places are"
    return "\(places) held for \(duration(left)) more. Without an account they are let go when you leave."
  }

  /// `9 minutes`, `40 seconds`.
  static func duration(_ left: TimeSpan) -> SafeText {
    let seconds = Countdown.seconds(left)
    return seconds < 90 ? Format.count(seconds, "second") : Format.count(seconds / 60, "minute")
  }
}
