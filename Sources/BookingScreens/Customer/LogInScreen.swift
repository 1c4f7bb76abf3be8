import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Why somebody logs in or signs up: what happens next depends on it.
enum LogInPurpose: Sendable {
  /// From the Account section: the role decides where a person lands.
  case visit
  /// In the middle of a checkout: back to it, with the cart.
  case checkout
}

extension StepContext {
  /// Another person is here now. What the one before had open is gone; the cart comes along by itself.
  mutating func welcome(_ arrival: LogInResult, landing: Section?) {
    session.arrive(arrival)
    move(.newPerson(landing: landing))
  }
}

/// One form for everyone; the role decides where a person lands.
struct LogInScreen: Screen {
  enum Command: Sendable, Equatable { case signUp, forgot }
  enum Reply: Sendable { case flow(LogInFlow.Event) }

  let purpose: LogInPurpose
  private var flow = LogInFlow()
  var page: FormPage

  init(purpose: LogInPurpose = .visit, email: String = "") {
    self.purpose = purpose
    page = Self.page(email)
    if !email.isEmpty { page.form.focus(.field(.password)) }
  }

  private static func page(_ email: String, and more: [FormPage.Field] = []) -> FormPage {
    FormPage(
      [.line(.email, email), .password(hint: { $0.hintReveal })] + more,
      buttons: [
        FormPage.Button(.submit) { $0.buttonLogIn }, FormPage.Button(.other) { $0.buttonSignUpInstead },
      ])
  }

  /// Codes are asked for besides what was typed, which stays.
  private mutating func ask(for extra: LogInFlow.Extra) {
    let password = page.text(.field(.password))
    let mailed = page.field(.field(.code))
    let fields: [FormPage.Field] = flow.extras.map { extra in
      switch extra {
      case .secondFactor: .secondFactor
      case .mailedCode:
        mailed
          ?? .line(.code, label: { $0.mailedCode }, hint: { $0.hintSixDigits }, accepts: .digits)
      }
    }
    page = Self.page(page.text(.field(.email)), and: fields)
    page.form.setText(password, for: .field(.password))
    page.form.focus(Self.part(extra == .secondFactor ? .secondFactor : .mailedCode))
  }

  private static func part(_ field: LogInFlow.Field) -> FormPart {
    switch field {
    case .password: .field(.password)
    case .secondFactor: .field(.secondFactor)
    case .mailedCode: .field(.code)
    }
  }

  private var asksForMailedCode: Bool { flow.extras.contains(.mailedCode) }

  func title(_ words: any Words) -> SafeText { SafeText(words.logInTitle) }
  mutating func speak(_ words: any Words) { page.speak(words) }

  private func lead(_ words: any Words) -> SafeText {
    if asksForMailedCode { return SafeText(words.logInLeadMailedCode) }
    return SafeText(purpose == .checkout ? words.logInLeadCheckout : words.logInLead)
  }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap([
      KeyBinding(.control("n"), SafeText(session.words.keySignUp), .signUp),
      KeyBinding(.control("f"), SafeText(session.words.keyForgotPassword), .forgot),
    ])
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    if purpose == .visit, context.session.account != nil { context.move(.replace(AccountScreen())) }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .signUp: context.push(SignUpScreen(purpose: purpose, email: page.text(.field(.email))))
    case .forgot: context.push(ForgottenScreen(email: page.text(.field(.email))))
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard
      let outcome = page.handle(
        input, context.session.content.size, lead: lead(context.session.words),
        footRows: footRows(context.session))
    else { return false }
    if case .pressed(let part) = outcome {
      part == .other ? run(.signUp, &context) : submit(&context)
    }
    return true
  }

  private mutating func submit(_ context: inout StepContext<Self>) {
    let words = context.session.words
    guard page.requireAll(words), !asksForMailedCode || page.isNewCode(.field(.code), words) else {
      return
    }
    let attempt = LogInFlow.Attempt(
      email: page.text(.field(.email)), password: page.text(.field(.password)),
      secondFactor: flow.extras.contains(.secondFactor) ? page.text(.field(.secondFactor)) : nil,
      mailedCode: asksForMailedCode ? page.text(.field(.code)) : nil)
    go(on: .tries(attempt), &context)
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .flow(let event): go(on: event, &context)
    }
  }

  private mutating func go(on event: LogInFlow.Event, _ context: inout StepContext<Self>) {
    let effects = flow.handle(event)
    page.isBusy = flow.isBusy
    for effect in effects { apply(effect, &context) }
  }

  private mutating func apply(_ effect: LogInFlow.Effect, _ context: inout StepContext<Self>) {
    switch effect {
    case .ask(let request): context.run(request) { Reply.flow($0) }
    case .asks(let extra): ask(for: extra)
    case .refused(let error, again: .mailedCode):
      page.refuseCode(.field(.code), context.session.sentence(error))
    case .refused(let error, let field):
      page.refuse(error, context.session)
      guard let field else { return }
      page.form.setText("", for: Self.part(field))
      page.form.focus(Self.part(field))
    case .startsOver(let error):
      page = Self.page(page.text(.field(.email)))
      page.form.focus(.field(.password))
      page.refuse(error, context.session)
      page.form.setText("", for: .field(.password))
    case .meets(let meeting):
      page = Self.page(page.text(.field(.email)))
      ask(meeting, &context)
    case .arrives(let arrival):
      page = Self.page(page.text(.field(.email)))
      arrive(arrival, &context)
    }
  }

  /// What the account held already, before it becomes part of what is paid.
  private func ask(_ meeting: CartMerge, _ context: inout StepContext<Self>) {
    let words = context.session.words
    let chosen = Question<Reply>.Choice(
      SafeText(words.meetingOnlyThese), .flow(.keeps(.chosen)), isDangerous: true)
    let choices =
      meeting.canJoin
      ? [Question<Reply>.Choice(SafeText(words.meetingBoth), .flow(.keeps(.both))), chosen]
      : [Question<Reply>.Choice(SafeText(words.meetingEarlier), .flow(.keeps(.earlier))), chosen]
    context.question(SafeText(words.meetingTitle), SafeText(words.meeting(meeting)), choices)
  }

  private mutating func arrive(_ arrival: LogInResult, _ context: inout StepContext<Self>) {
    let home = Section.home(arrival.account?.grants ?? .none)
    context.welcome(arrival, landing: purpose == .checkout ? nil : home)
    if purpose == .checkout { context.pop() }
    context.say(SafeText(context.session.words.welcome(arrival.account?.name ?? "")), .success)
  }

  private func footRows(_ session: Session) -> Int {
    let demos = session.options.access.demos
    return demos.isEmpty ? 0 : demos.count + 2
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    let foot = page.draw(
      on: &canvas, title: title(words), lead: lead(words), footRows: footRows(session), words)
    let demos = session.options.access.demos
    guard !demos.isEmpty, foot.height >= demos.count + 1 else { return }
    let isShown = demos.contains { $0.password != nil }
    canvas.within(foot) { canvas in
      canvas.write(
        SafeText(isShown ? words.demoShownOnce : words.demoShownBefore), style: .accent)
      for (row, demo) in demos.enumerated() {
        let role = SafeText(demo.role.permissions.isEmpty ? words.demoCustomer : words.demoAdmin)
        var pieces = [TextRun(SafeText(demo.email).padded(to: 20), .bold)]
        if let password = demo.password {
          pieces.append(TextRun("  \(SafeText(password))", Style(.accent, .bold)))
        }
        pieces.append(TextRun("  \(role)", .muted))
        canvas.write(pieces, at: Point(x: 0, y: row + 1))
      }
    }
  }
}
