import BookingModel
import BookingWords
import TerminalUI

extension Wording {
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
