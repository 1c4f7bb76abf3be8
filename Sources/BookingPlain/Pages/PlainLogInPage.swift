import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Email and password, one after the other.
struct PlainLogInPage: PlainPage {
  private var form = PlainForm(
    .init(.email, .email), .init(.password, .password, isSecret: true))

  private var flow = LogInFlow()
  /// Logged in, and two carts of which somebody has to say what to keep.
  private var meeting: CartMerge?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    guard let meeting else { return form.prompt(session.words) }
    return meeting.canJoin
      ? PlainPrompt(session.words, .word(.both), .word(.new), .word(.earlier))
      : PlainPrompt(session.words, .word(.new), .word(.earlier))
  }

  func topic(_ session: Session) -> PlainTopic? { meeting == nil ? .logIn : .carts }

  mutating func appear(_ context: inout PlainStepContext) {
    context.say(context.words.plainLogIn)
    let demos = context.session.options.access.demos
    guard !demos.isEmpty else { return }
    context.say(context.words.plainDemos)
    for demo in demos {
      context.say(context.words.plainDemo(demo.email, demo.password, isStaff: !demo.role.permissions.isEmpty))
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let meeting { return keep(line, meeting, &context) }
    guard form.answer(line, &context) else { return }
    let attempt = LogInFlow.Attempt(
      email: form[.email], password: form[.password],
      secondFactor: form[.secondFactor].isEmpty ? nil : form[.secondFactor],
      mailedCode: form[.code].isEmpty ? nil : form[.code])
    go(on: .tries(attempt), &context)
  }

  private mutating func keep(
    _ line: PlainLine, _ meeting: CartMerge, _ context: inout PlainStepContext
  ) {
    switch line.begins(with: .both, .new, .earlier, in: context.words) {
    case .both where meeting.canJoin: go(on: .keeps(.both), &context)
    case .new: go(on: .keeps(.chosen), &context)
    case .earlier: go(on: .keeps(.earlier), &context)
    default: context.sayUnknown()
    }
  }

  private mutating func go(on event: LogInFlow.Event, _ context: inout PlainStepContext) {
    for effect in flow.handle(event) { apply(effect, &context) }
  }

  private mutating func apply(_ effect: LogInFlow.Effect, _ context: inout PlainStepContext) {
    switch effect {
    case .ask(let request): run(request, &context) { $0.go(on: $1, &$2) }
    case .asks(.secondFactor):
      form.add(.init(.secondFactor, .appCode))
      context.say(.secondFactorNeeded)
    case .asks(.mailedCode):
      form.add(.init(.code, .mailedCode))
      context.say(context.words.logInLeadMailedCode)
    case .refused(let error, let field):
      if let field { form.reopen(Self.name(field)) }
      context.say(error)
    case .startsOver(let error):
      self = PlainLogInPage()
      context.say(error)
    case .meets(let meeting):
      self.meeting = meeting
      context.say("\(context.words.plainCartsMeet) \(context.words.meeting(meeting))")
    case .arrives(let arrival):
      context.welcome(arrival)
      later(&context) { _, context in
        context.say(context.words.welcome(arrival.account?.name ?? ""))
        context.move(.pop)
      }
    }
  }

  private static func name(_ field: LogInFlow.Field) -> FieldProblem.Field {
    switch field {
    case .password: .password
    case .secondFactor: .secondFactor
    case .mailedCode: .code
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    if meeting != nil {
      self = PlainLogInPage()
      return false
    }
    return form.stepBack()
  }
}
