import BookingDomain
import BookingModel
import BookingFlows
import TerminalUI

/// A new password for one that was forgotten: by a code that goes to the mail address.
struct ForgottenScreen: Screen {
  enum Command: Sendable, Equatable { case otherAddress }

  enum Reply: Sendable {
    case sent(Result<Bool, BookingError>)
    case done(Result<Bool, BookingError>)
  }

  var page: FormPage
  /// Where the code went; nil before.
  var email: String?

  init(email: String = "") { page = ForgottenScreen.askFor(email) }

  private static func askFor(_ email: String) -> FormPage {
    FormPage([.line(.email, email)], buttons: [TerminalUI.Button(.submit, "Send me a code")])
  }

  var title: SafeText { "A new password" }
  private func lead(_ session: Session) -> SafeText {
    guard let email else { return "We'll email you a code." }
    return "\(Wording.resetCode(for: email, session)) It is good here, for ten minutes."
  }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    guard email != nil else { return Keymap() }
    return Keymap([KeyBinding(.escape, "another address", .otherAddress, group: "Password")])
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    page = ForgottenScreen.askFor(email ?? "")
    email = nil
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard let outcome = page.handle(input, context.session.content.size, lead: lead(context.session)) else {
      return false
    }
    if case .pressed = outcome { submit(&context) }
    return true
  }

  private mutating func submit(_ context: inout StepContext<Self>) {
    guard page.requireAll(), email == nil || page.isNewCode(.field(.code)) else { return }
    page.isBusy = true
    if let email {
      let (code, password) = (page.text(.field(.code)), page.text(.field(.password)))
      context.command({ office, principal throws(BookingError) in
        try office.resetPassword(principal, email: email, code: code, newPassword: password)
        return true
      }) { Reply.done($0) }
    } else {
      let address = page.text(.field(.email))
      context.command({ office, principal throws(BookingError) in
        try office.requestPasswordReset(principal, email: address)
        return true
      }) { Reply.sent($0) }
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .sent(.success):
      email = page.text(.field(.email))
      page = FormPage(
        [
          .line(.code, hint: "six digits, from the email", accepts: .digits),
          .password(label: "New password", hint: "at least 12 characters · ^R shows them"),
        ], buttons: [TerminalUI.Button(.submit, "Set the password")])
    case .done(.failure(let error)) where error.isAboutCode:
      page.refuseCode(.field(.code), Wording.sentence(error, context.session))
    case .sent(.failure(let error)), .done(.failure(let error)): page.refuse(error, context.session)
    case .done(.success):
      context.move(.replace(LogInScreen(email: email ?? "")))
      context.say("The new password is set. Log in with it.", .success)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title, lead: lead(session))
  }
}
