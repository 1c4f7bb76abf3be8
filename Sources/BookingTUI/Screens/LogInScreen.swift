import BookingDomain
import TerminalUI

/// Why somebody logs in or signs up: what happens next depends on it.
enum LogInPurpose: Sendable {
  /// From the Account section: the role decides where a person lands.
  case visit
  /// In the middle of a checkout: back to it, with the cart.
  case checkout
}

/// Somebody at the keyboard whom the box office knows.
struct LogInResult: Sendable {
  let principal: Principal
  let account: Account?
  /// Two carts of which somebody has to say what to keep.
  var meeting: CartMerge?
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
  enum Reply: Sendable {
    case arrived(Result<LogInResult, BookingError>)
    case mailed(Result<Bool, BookingError>)
    case keep(CartMerge.Choice, LogInResult)
    case kept(Result<Bool, BookingError>, LogInResult)
  }

  let purpose: LogInPurpose
  var page: FormPage

  init(purpose: LogInPurpose = .visit, email: String = "") {
    self.purpose = purpose
    page = Self.page(email)
    if !email.isEmpty { page.form.focus(.field(.password)) }
  }

  private static func page(_ email: String, and more: [FormField<FormPart>] = []) -> FormPage {
    FormPage(
      [.line(.email, email), .password(hint: "^R shows what you type")] + more,
      buttons: [TerminalUI.Button(.submit, "Log in"), TerminalUI.Button(.other, "Sign up instead")])
  }

  /// The password was right, and the account wants a code besides.
  private mutating func askForCode() {
    let password = page.text(.field(.password))
    let mailed = page.form[.field(.code)]
    page = Self.page(page.text(.field(.email)), and: [mailed, .secondFactor].compactMap(\.self))
    page.form.setText(password, for: .field(.password))
    page.form.focus(.field(.secondFactor))
  }

  /// Many wrong passwords came from elsewhere: whoever reads the mail of the account comes in all the same.
  private mutating func askForMailedCode() {
    let password = page.text(.field(.password))
    page = Self.page(
      page.text(.field(.email)),
      and: [.line(.code, label: "Code from the email", hint: "six digits", accepts: .digits)])
    page.form.setText(password, for: .field(.password))
    page.form.focus(.field(.code))
  }

  private var asksForMailedCode: Bool { page.form[.field(.code)] != nil }

  var title: SafeText { "Log in" }
  private var lead: SafeText {
    if asksForMailedCode {
      return "Many wrong passwords were tried for this account. If there is one, a code was emailed to it."
    }
    return purpose == .checkout ? "Your cart waits for you." : "Customers and staff use the same form."
  }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap([
      KeyBinding(.control("n"), "sign up", .signUp, group: "Account"),
      KeyBinding(.control("f"), "forgot password", .forgot, group: "Account"),
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
        input, context.session.content.size, lead: lead, footRows: footRows(context.session))
    else { return false }
    if case .pressed(let part) = outcome {
      part == .other ? run(.signUp, &context) : submit(&context)
    }
    return true
  }

  private mutating func submit(_ context: inout StepContext<Self>) {
    guard page.requireAll(), !asksForMailedCode || page.isNewCode(.field(.code)) else { return }
    page.isBusy = true
    let (email, password) = (page.text(.field(.email)), page.text(.field(.password)))
    let code = page.form[.field(.secondFactor)] == nil ? nil : page.text(.field(.secondFactor))
    let mailed = asksForMailedCode ? page.text(.field(.code)) : nil
    context.command({ office, principal throws(BookingError) in
      let principal = try office.logIn(
        principal, email: email, password: password, code: code, mailedCode: mailed, asksAboutCarts: true)
      return LogInResult(
        principal: principal, account: try office.account(principal),
        meeting: try office.cartMeeting(principal))
    }) { Reply.arrived($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .mailed(.failure(let error)): page.refuse(error, context.session)
    case .mailed(.success): break
    case .keep(let choice, let arrival):
      context.command({ office, _ throws(BookingError) in
        try office.joinCarts(arrival.principal, keeping: choice)
        return true
      }) { Reply.kept($0, arrival) }
    case .kept(.failure(let error), _): page.refuse(error, context.session)
    case .kept(.success, let arrival): arrive(arrival, &context)
    case .arrived(let result): handle(result, &context)
    }
  }

  /// What the account held already, before it becomes part of what is paid.
  private func ask(_ meeting: CartMerge, _ arrival: LogInResult, _ context: inout StepContext<Self>) {
    let chosen = Question<Reply>.Choice(
      "Only these", Reply.keep(.chosen, arrival), isDangerous: true)
    let choices =
      meeting.canJoin
      ? [Question<Reply>.Choice("Keep both", Reply.keep(.both, arrival)), chosen]
      : [
        Question<Reply>.Choice("Keep the earlier", Reply.keep(.earlier, arrival), isDangerous: false), chosen,
      ]
    context.question("Your cart held places already", Wording.meeting(meeting), choices)
  }

  private mutating func handle(
    _ result: Result<LogInResult, BookingError>, _ context: inout StepContext<Self>
  ) {
    switch result {
    case .failure(.secondFactorNeeded): askForCode()
    case .failure(.mailedCodeNeeded):
      askForMailedCode()
      let email = page.text(.field(.email))
      context.command({ office, principal throws(BookingError) in
        try office.requestPasswordReset(principal, email: email)
        return true
      }) { Reply.mailed($0) }
    case .failure(let error) where asksForMailedCode && error.isAboutCode:
      page.refuseCode(.field(.code), Wording.sentence(error, context.session))
    case .failure(.wrongEmailOrPassword) where asksForMailedCode:
      // The code stays good for another try.
      page.refuse(.wrongEmailOrPassword, context.session)
      page.form.setText("", for: .field(.password))
      page.form.focus(.field(.password))
    case .failure(.wrongSecondFactor):
      page.refuse(.wrongSecondFactor, context.session)
      page.form.setText("", for: .field(.secondFactor))
    case .failure(let error):
      // Whoever it is next may have no code to type.
      page = Self.page(page.text(.field(.email)))
      page.form.focus(.field(.password))
      page.refuse(error, context.session)
      page.form.setText("", for: .field(.password))
    case .success(let arrival):
      page = Self.page(page.text(.field(.email)))
      if let meeting = arrival.meeting { return ask(meeting, arrival, &context) }
      arrive(arrival, &context)
    }
  }

  private mutating func arrive(_ arrival: LogInResult, _ context: inout StepContext<Self>) {
    let isAdmin = arrival.account?.role == .admin
    context.welcome(arrival, landing: purpose == .checkout ? nil : isAdmin ? .manage : .events)
    if purpose == .checkout { context.pop() }
    context.say("Welcome, \(SafeText(arrival.account?.name ?? "")).", .success)
  }

  private func footRows(_ session: Session) -> Int {
    let demos = session.options.access.demos
    return demos.isEmpty ? 0 : demos.count + 2
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let foot = page.draw(on: &canvas, title: title, lead: lead, footRows: footRows(session))
    let demos = session.options.access.demos
    guard !demos.isEmpty, foot.height >= demos.count + 1 else { return }
    let isShown = demos.contains { $0.password != nil }
    canvas.within(foot) { canvas in
      canvas.write(
        isShown ? "To try it out (shown only now):" : "Demo accounts (passwords were shown at first start):",
        style: .accent)
      for (row, demo) in demos.enumerated() {
        let words: SafeText = demo.isAdmin ? "box-office manager" : "buys tickets"
        var pieces = [TextRun(SafeText(demo.email).padded(to: 20), .bold)]
        if let password = demo.password {
          pieces.append(TextRun("  \(SafeText(password))", Style(.accent, .bold)))
        }
        pieces.append(TextRun("  \(words)", .muted))
        canvas.write(pieces, at: Point(x: 0, y: row + 1))
      }
    }
  }
}
