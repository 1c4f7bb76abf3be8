import BookingSession
import BookingDomain
import BookingModel
import BookingFlows
import BookingWords
import TerminalUI

/// A new account: four questions, then the two codes.
struct PlainSignUpPage: PlainPage {
  private var form = PlainForm(
    .init(.name, .name), .init(.email, .email), .init(.phone, .phone),
    .init(.password, .newPassword, isSecret: true))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { form.prompt(session.words) }

  func topic(_ session: Session) -> PlainTopic? { .signUp }

  mutating func appear(_ context: inout PlainStepContext) { context.say(context.words.plainSignUp) }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard form.answer(line, &context) else { return }
    let filled = SignUpForm(
      name: form[.name], email: form[.email], phone: form[.phone], password: form[.password],
      language: context.session.chosenLanguage)
    ask(
      &context,
      { visit throws(BookingError) in
        let arrived = try visit.accounts.signUp(filled)
        return LogInResult(principal: arrived, account: try visit.continued(as: arrived).accounts.current())
      },
      otherwise: { page, error, context in
        page.form.refuse(error, &context)
        if page.form.question == nil { page.form.reopen(.password) }
      }
    ) { _, arrival, context in
      context.welcome(arrival)
      context.move(.replace(PlainVerifyPage()))
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool { form.stepBack() }
}
