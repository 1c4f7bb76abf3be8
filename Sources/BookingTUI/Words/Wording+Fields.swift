import BookingModel
import BookingWords
import TerminalUI

extension Wording {
  /// Where the code for a new password is, whether or not there is somebody to get one.
  static func resetCode(for email: String, _ session: Session) -> SafeText {
    session.options.access.shownMessages.contains(.email)
      ? "Nothing is sent from here. If \(SafeText(email)) has an account, the email with a code lies in outbox/ of the data directory."
      : "If \(SafeText(email)) has an account here, a code went there."
  }

  // Forms say these in English until their screens ask their session's language.

  static func name(_ field: FieldProblem.Field, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.name(field))
  }

  static func sentence(_ problem: FieldProblem, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.sentence(problem))
  }

  static func reason(_ reason: FieldProblem.Reason, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.reason(reason))
  }

  static func sentence(
    _ problem: TimeProblem, _ words: any Words = Language.english.words
  ) -> SafeText { SafeText(words.reason(problem)) }

  static func sentence(
    _ problem: SeatingPlanProblem, _ words: any Words = Language.english.words
  ) -> SafeText { SafeText(words.reason(problem)) }

  static func sentence(_ error: ImageError, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.reason(error))
  }

  static func sentence(_ failure: PaymentFailure, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.reason(failure))
  }
}
