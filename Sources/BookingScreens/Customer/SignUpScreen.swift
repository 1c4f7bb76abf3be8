import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A new account: who one is, how to be reached, and a password.
struct SignUpScreen: Screen {
  enum Command: Sendable, Equatable { case logIn }
  enum Reply: Sendable { case flow(SignUpFlow.Event) }

  let purpose: LogInPurpose
  private var flow = SignUpFlow()
  var page: FormPage

  init(purpose: LogInPurpose = .visit, email: String = "") {
    self.purpose = purpose
    page = FormPage(
      [
        .line(.name, hint: { $0.hintName }),
        .line(.email, email, hint: { $0.hintEmail }),
        .line(.phone, hint: { $0.hintPhone }, accepts: .phone),
        .password(hint: { $0.hintNewPassword }),
      ],
      buttons: [
        FormPage.Button(.submit) { $0.buttonSignUp }, FormPage.Button(.other) { $0.buttonHaveAccount },
      ])
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.signUpTitle) }
  mutating func speak(_ words: any Words) { page.speak(words) }
  private func lead(_ words: any Words) -> SafeText { SafeText(words.signUpLead) }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap([KeyBinding(.control("n"), SafeText(session.words.keyLogInInstead), .logIn)])
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    context.move(.replace(LogInScreen(purpose: purpose, email: page.text(.field(.email)))))
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    let words = context.session.words
    guard let outcome = page.handle(input, context.session.content.size, lead: lead(words)) else {
      return false
    }
    switch outcome {
    case .pressed(.other): run(.logIn, &context)
    case .pressed: submit(&context)
    default: check(words)
    }
    return true
  }

  /// What can be told without asking: shown once a field was left.
  private mutating func check(_ words: any Words) {
    page.form.validate { field in
      guard case .text(let text) = field.kind, case .field(let name) = field.id else { return nil }
      return SignUpFlow.problem(in: name, text.text).map { SafeText(words.reason($0)) }
    }
  }

  private mutating func submit(_ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words) else { return }
    let form = SignUpForm(
      name: page.text(.field(.name)), email: page.text(.field(.email)), phone: page.text(.field(.phone)),
      password: page.text(.field(.password)), language: context.session.chosenLanguage)
    go(on: .fills(form), &context)
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .flow(let event): go(on: event, &context)
    }
  }

  private mutating func go(on event: SignUpFlow.Event, _ context: inout StepContext<Self>) {
    let effects = flow.handle(event)
    page.isBusy = flow.isBusy
    for effect in effects { apply(effect, &context) }
  }

  private mutating func apply(_ effect: SignUpFlow.Effect, _ context: inout StepContext<Self>) {
    switch effect {
    case .ask(let request): context.run(request) { Reply.flow($0) }
    case .refused(let error): page.refuse(error, context.session)
    case .arrives(let arrival):
      context.welcome(arrival, landing: nil)
      context.move(.replace(VerifyScreen(purpose: purpose)))
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    _ = page.draw(on: &canvas, title: title(words), lead: lead(words), words)
  }
}
