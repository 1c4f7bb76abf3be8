import BookingDomain
import BookingFlows
import TerminalUI

/// Email and password, one after the other.
struct PlainLogInPage: PlainPage {
  private var form = PlainForm(
    .init(.email, "Your email"), .init(.password, "Your password, it is not shown", isSecret: true))

  private var flow = LogInFlow()
  /// Logged in, and two carts of which somebody has to say what to keep.
  private var meeting: CartMerge?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    guard let meeting else { return form.prompt }
    return PlainPrompt(meeting.canJoin ? "both, new, or earlier" : "new or earlier")
  }

  func help(_ session: Session) -> [SafeText] {
    if meeting != nil {
      return ["both keeps all places, new only what you chose now, earlier only what was in your cart."]
    }
    return ["Type your email and press Enter, then your password."]
  }

  mutating func appear(_ context: inout PlainStepContext) {
    context.say("Log in.")
    let demos = context.session.options.access.demos
    guard !demos.isEmpty else { return }
    context.say("To try it out:")
    for demo in demos {
      let password: SafeText = demo.password.map { ", password \(SafeText($0))" } ?? ""
      context.say(
        "\(SafeText(demo.email))\(password), \(demo.role.permissions.isEmpty ? "buys tickets" : "box-office manager")"
      )
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let meeting { return keep(line.word, meeting, &context) }
    guard form.answer(line, &context) else { return }
    let attempt = LogInFlow.Attempt(
      email: form[.email], password: form[.password],
      secondFactor: form[.secondFactor].isEmpty ? nil : form[.secondFactor],
      mailedCode: form[.code].isEmpty ? nil : form[.code])
    go(on: .tries(attempt), &context)
  }

  private mutating func keep(_ word: String, _ meeting: CartMerge, _ context: inout PlainStepContext) {
    let choices: [String: CartMerge.Choice] = ["both": .both, "new": .chosen, "earlier": .earlier]
    guard let choice = choices[word], choice != .both || meeting.canJoin else { return context.sayUnknown() }
    go(on: .keeps(choice), &context)
  }

  private mutating func go(on event: LogInFlow.Event, _ context: inout PlainStepContext) {
    for effect in flow.handle(event) { apply(effect, &context) }
  }

  private mutating func apply(_ effect: LogInFlow.Effect, _ context: inout PlainStepContext) {
    switch effect {
    case .ask(let request):
      ask(
        &context, { office, principal throws(BookingError) in try request.run(office, principal) },
        otherwise: { $0.go(on: request.refused($1), &$2) }, then: { $0.go(on: $1, &$2) })
    case .asks(.secondFactor):
      form.add(.init(.secondFactor, "The code from your app, or a recovery code"))
      context.say(.secondFactorNeeded)
    case .asks(.mailedCode):
      form.add(.init(.code, "The code from the email"))
      context.say(
        "Many wrong passwords were tried for this account. If there is one, a code was emailed to it.")
    case .refused(let error, let field):
      if let field { form.reopen(Self.name(field)) }
      context.say(error)
    case .startsOver(let error):
      self = PlainLogInPage()
      context.say(error)
    case .meets(let meeting):
      self.meeting = meeting
      context.say("Your cart held places already. \(Wording.meeting(meeting))")
    case .arrives(let arrival):
      context.welcome(arrival)
      context.say("Welcome, \(SafeText(arrival.account?.name ?? "")).")
      context.move(.pop)
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
