import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
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
    FormPage([.line(.email, email)], buttons: [FormPage.Button(.submit) { $0.buttonSendMeCode }])
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.forgottenTitle) }
  mutating func speak(_ words: any Words) { page.speak(words) }

  private func lead(_ session: Session) -> SafeText {
    let words = session.words
    guard let email else { return SafeText(words.forgottenLead) }
    let isShown = session.options.access.shownMessages.contains(.email)
    return SafeText("\(words.resetCode(for: email, isShownHere: isShown)) \(words.resetCodeGood)")
  }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    guard email != nil else { return Keymap() }
    return Keymap([KeyBinding(.escape, SafeText(session.words.keyAnotherAddress), .otherAddress)])
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
    let words = context.session.words
    guard page.requireAll(words), email == nil || page.isNewCode(.field(.code), words) else { return }
    page.isBusy = true
    if let email {
      let (code, password) = (page.text(.field(.code)), page.text(.field(.password)))
      context.command({ visit throws(BookingError) in
        try visit.credentials.resetPassword(email: email, code: code, newPassword: password)
        return true
      }) { Reply.done($0) }
    } else {
      let address = page.text(.field(.email))
      context.command({ visit throws(BookingError) in
        try visit.credentials.requestPasswordReset(email: address)
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
          .line(.code, hint: { $0.hintResetCode }, accepts: .digits),
          .password(label: { $0.newPassword }, hint: { $0.hintPassword }),
        ], buttons: [FormPage.Button(.submit) { $0.buttonSetPassword }])
    case .done(.failure(let error)) where error.isAboutCode:
      page.refuseCode(.field(.code), context.session.sentence(error))
    case .sent(.failure(let error)), .done(.failure(let error)): page.refuse(error, context.session)
    case .done(.success):
      context.move(.replace(LogInScreen(email: email ?? "")))
      context.say(SafeText(context.session.words.passwordIsSet), .success)
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title(session.words), lead: lead(session), session.words)
  }
}
