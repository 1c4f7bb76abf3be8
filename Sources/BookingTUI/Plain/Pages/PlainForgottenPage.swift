import BookingDomain
import TerminalUI

/// A new password by a mailed code.
struct PlainForgottenPage: PlainPage {
  private var email: String?
  private var form = PlainForm(
    .init(.code, "The code from the email"),
    .init(.password, "A new password, it is not shown", isSecret: true))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    email == nil ? PlainPrompt("Your email, or back") : form.prompt
  }

  mutating func appear(_ context: inout PlainStepContext) {
    context.say("We'll email you a code, then you choose a new password.")
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let email else { return send(to: line.text, &context) }
    guard form.answer(line, &context) else { return }
    let (code, password) = (form[.code], form[.password])
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.resetPassword(principal, email: email, code: code, newPassword: password)
        return true
      },
      otherwise: { page, error, context in
        if case .invalid = error { page.form.reopen(.password) } else { page.form.reopen(.code, .password) }
        page.form.refuse(error, &context)
      }
    ) { _, _, context in
      context.say("The new password is set. Log in with it.")
      context.move(.replace(PlainLogInPage()))
    }
  }

  private func send(to email: String, _ context: inout PlainStepContext) {
    guard !email.isEmpty else { return context.say(Wording.reason(.missing)) }
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.requestPasswordReset(principal, email: email)
        return true
      }
    ) { page, _, context in
      page.email = email
      context.say(Wording.resetCode(for: email, context.session))
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard email != nil else { return false }
    if !form.stepBack() { email = nil }
    return true
  }
}
