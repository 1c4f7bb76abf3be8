import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A new account: four questions, then the two codes.
struct PlainSignUpPage: PlainPage {
  private var form = PlainForm(
    .init(.name, .name), .init(.email, .email), .init(.phone, .phone),
    .init(.password, .newPassword, isSecret: true))

  private var flow = SignUpFlow()

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { form.prompt(session.words) }

  func topic(_ session: Session) -> PlainTopic? { .signUp }

  mutating func appear(_ context: inout PlainStepContext) { context.say(context.words.plainSignUp) }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard form.answer(line, &context) else { return }
    let filled = SignUpForm(
      name: form[.name], email: form[.email], phone: form[.phone], password: form[.password],
      language: context.session.chosenLanguage)
    go(on: .fills(filled), &context)
  }

  private mutating func go(on event: SignUpFlow.Event, _ context: inout PlainStepContext) {
    for effect in flow.handle(event) { apply(effect, &context) }
  }

  private mutating func apply(_ effect: SignUpFlow.Effect, _ context: inout PlainStepContext) {
    switch effect {
    case .ask(let request): run(request, &context) { $0.go(on: $1, &$2) }
    case .refused(let error):
      form.refuse(error, &context)
      if form.question == nil { form.reopen(.password) }
    case .arrives(let arrival):
      context.welcome(arrival)
      context.move(.replace(PlainVerifyPage()))
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool { form.stepBack() }
}
