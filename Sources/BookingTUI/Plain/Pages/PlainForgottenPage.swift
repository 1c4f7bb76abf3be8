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

  mutating func appear(_ turn: inout PlainTurn) {
    turn.say("We'll email you a code, then you choose a new password.")
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    guard let email else { return send(to: line.text, &turn) }
    guard form.answer(line, &turn) else { return }
    let (code, password) = (form[.code], form[.password])
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.resetPassword(principal, email: email, code: code, newPassword: password)
        return true
      },
      otherwise: { page, error, turn in
        if case .invalid = error { page.form.reopen(.password) } else { page.form.reopen(.code, .password) }
        page.form.refuse(error, &turn)
      }
    ) { _, _, turn in
      turn.say("The new password is set. Log in with it.")
      turn.move(.replace(PlainLogInPage()))
    }
  }

  private func send(to email: String, _ turn: inout PlainTurn) {
    guard !email.isEmpty else { return turn.say(Wording.reason(.missing)) }
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.requestPasswordReset(principal, email: email)
        return true
      }
    ) { page, _, turn in
      page.email = email
      turn.say(Wording.resetCode(for: email, turn.session))
    }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    guard email != nil else { return false }
    if !form.stepBack() { email = nil }
    return true
  }
}
