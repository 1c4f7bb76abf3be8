import BookingDomain
import BookingFlows
import TerminalUI

/// A new account: four questions, then the two codes.
struct PlainSignUpPage: PlainPage {
  private var form = PlainForm(
    .init(.name, "Your name"), .init(.email, "Your email"),
    .init(.phone, "Your phone, with + and the country"),
    .init(.password, "A password, it is not shown", isSecret: true))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { form.prompt }

  func help(_ session: Session) -> [SafeText] {
    [
      "Four questions, then two codes: one comes by email, then one by text message.",
      "A few words of your own make a good password.",
    ]
  }

  mutating func appear(_ context: inout PlainStepContext) { context.say("Sign up. Your cart comes along.") }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard form.answer(line, &context) else { return }
    let filled = SignUpForm(
      name: form[.name], email: form[.email], phone: form[.phone], password: form[.password],
      language: context.session.chosenLanguage)
    ask(
      &context,
      { office, principal throws(BookingError) in
        let principal = try office.signUp(principal, filled)
        return LogInResult(principal: principal, account: try office.account(principal))
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
