import BookingDomain
import BookingModel
import BookingFlows
import TerminalUI

/// A new account: who one is, how to be reached, and a password.
struct SignUpScreen: Screen {
  enum Command: Sendable, Equatable { case logIn }
  enum Reply: Sendable { case arrived(Result<LogInResult, BookingError>) }

  let purpose: LogInPurpose
  var page: FormPage

  init(purpose: LogInPurpose = .visit, email: String = "") {
    self.purpose = purpose
    page = FormPage(
      [
        .line(.name, hint: "as it should appear on your tickets"),
        .line(.email, email, hint: "tickets and codes go there"),
        .line(.phone, hint: "with the country: +49 170 1234567", accepts: .phone),
        .password(hint: "at least 12 characters, a few words are fine · ^R shows them"),
      ],
      buttons: [TerminalUI.Button(.submit, "Sign up"), TerminalUI.Button(.other, "I have an account")])
  }

  var title: SafeText { "Sign up" }
  private var lead: SafeText { "Two codes come next: one by email, then one by text message." }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap([KeyBinding(.control("n"), "log in instead", .logIn, group: "Account")])
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    context.move(.replace(LogInScreen(purpose: purpose, email: page.text(.field(.email)))))
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard let outcome = page.handle(input, context.session.content.size, lead: lead) else { return false }
    switch outcome {
    case .pressed(.other): run(.logIn, &context)
    case .pressed: submit(&context)
    default: check()
    }
    return true
  }

  /// What can be told without asking: shown once a field was left.
  private mutating func check() {
    page.form.validate { field in
      guard case .text(let text) = field.kind, !text.text.isEmpty else { return nil }
      switch field.id {
      case .field(.email): return text.text.contains("@") ? nil : Wording.reason(.notAnEmail)
      case .field(.phone):
        return text.text.hasPrefix("+") && text.text.count(where: \.isNumber) >= 7
          ? nil : Wording.reason(.notAPhoneNumber)
      case .field(.password): return text.text.count >= 12 ? nil : Wording.reason(.tooShort(12))
      default: return nil
      }
    }
  }

  private mutating func submit(_ context: inout StepContext<Self>) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let form = SignUpForm(
      name: page.text(.field(.name)), email: page.text(.field(.email)), phone: page.text(.field(.phone)),
      password: page.text(.field(.password)), language: context.session.chosenLanguage)
    context.command({ office, principal throws(BookingError) in
      let principal = try office.signUp(principal, form)
      return LogInResult(principal: principal, account: try office.account(principal))
    }) { Reply.arrived($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    guard case .arrived(let result) = reply else { return }
    switch result {
    case .failure(let error): page.refuse(error, context.session)
    case .success(let arrival):
      page.isBusy = false
      context.welcome(arrival, landing: nil)
      context.move(.replace(VerifyScreen(purpose: purpose)))
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title, lead: lead)
  }
}
