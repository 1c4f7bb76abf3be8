import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A new password by a mailed code.
struct PlainForgottenPage: PlainPage {
  private var email: String?
  private var form = PlainForm(
    .init(.code, .mailedCode), .init(.password, .newPassword, isSecret: true))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    email == nil ? PlainPrompt(session.words, .email, .word(.back)) : form.prompt(session.words)
  }

  mutating func appear(_ context: inout PlainStepContext) {
    context.say(context.words.plainForgotten)
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let email else { return send(to: line.text, &context) }
    guard form.answer(line, &context) else { return }
    let (code, password) = (form[.code], form[.password])
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.credentials.resetPassword(email: email, code: code, newPassword: password)
        return true
      },
      otherwise: { page, error, context in
        if case .invalid = error { page.form.reopen(.password) } else { page.form.reopen(.code, .password) }
        page.form.refuse(error, &context)
      }
    ) { _, _, context in
      context.say(context.words.passwordIsSet)
      context.move(.replace(PlainLogInPage()))
    }
  }

  private func send(to email: String, _ context: inout PlainStepContext) {
    guard !email.isEmpty else { return context.say(context.words.sentence(FieldProblem(.email, .missing))) }
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.credentials.requestPasswordReset(email: email)
        return true
      }
    ) { page, _, context in
      page.email = email
      let isShown = context.session.options.access.shownMessages.contains(.email)
      context.say(SafeText(context.session.words.resetCode(for: email, isShownHere: isShown)))
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard email != nil else { return false }
    if !form.stepBack() { email = nil }
    return true
  }
}
