import BookingDomain
import TerminalUI

/// Why somebody logs in or signs up: what happens next depends on it.
enum ArrivalPurpose: Sendable {
  /// From the Account section: the role decides where a person lands.
  case visit
  /// In the middle of a checkout: back to it, with the cart.
  case checkout
}

/// Somebody at the keyboard whom the box office knows.
struct Arrival: Sendable {
  let principal: Principal
  let account: Account?
  /// Two carts of which somebody has to say what to keep.
  var meeting: CartMeeting?
}

extension Turn {
  /// Another person is here now. What the one before had open is gone; the cart comes along by itself.
  mutating func welcome(_ arrival: Arrival, landing: Section?) {
    session.principal = arrival.principal
    session.account = arrival.account
    move(.newPerson(landing: landing))
  }
}

/// One form for everyone; the role decides where a person lands.
struct LogInScreen: Screen {
  enum Command: Sendable, Equatable { case signUp, forgot }
  enum Reply: Sendable {
    case arrived(Result<Arrival, BookingError>)
    case mailed(Result<Bool, BookingError>)
    case keep(CartMeeting.Choice, Arrival)
    case kept(Result<Bool, BookingError>, Arrival)
  }

  let purpose: ArrivalPurpose
  var page: FormPage

  init(purpose: ArrivalPurpose = .visit, email: String = "") {
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

  mutating func appear(_ turn: inout Turn<Self>) {
    if purpose == .visit, turn.session.account != nil { turn.move(.replace(AccountScreen())) }
  }

  mutating func perform(_ command: Command, _ turn: inout Turn<Self>) {
    switch command {
    case .signUp: turn.push(SignUpScreen(purpose: purpose, email: page.text(.field(.email))))
    case .forgot: turn.push(ForgottenScreen(email: page.text(.field(.email))))
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    guard
      let outcome = page.take(
        input, turn.session.content.size, lead: lead, footRows: footRows(turn.session))
    else { return false }
    if case .pressed(let part) = outcome {
      part == .other ? perform(.signUp, &turn) : submit(&turn)
    }
    return true
  }

  private mutating func submit(_ turn: inout Turn<Self>) {
    guard page.requireAll(), !asksForMailedCode || page.isNewCode(.field(.code)) else { return }
    page.isBusy = true
    let (email, password) = (page.text(.field(.email)), page.text(.field(.password)))
    let code = page.form[.field(.secondFactor)] == nil ? nil : page.text(.field(.secondFactor))
    let mailed = asksForMailedCode ? page.text(.field(.code)) : nil
    turn.command({ office, principal throws(BookingError) in
      let principal = try office.logIn(
        principal, email: email, password: password, code: code, mailedCode: mailed, asksAboutCarts: true)
      return Arrival(
        principal: principal, account: try office.account(principal),
        meeting: try office.cartMeeting(principal))
    }) { Reply.arrived($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .mailed(.failure(let error)): page.refuse(error, turn.session)
    case .mailed(.success): break
    case .keep(let choice, let arrival):
      turn.command({ office, _ throws(BookingError) in
        try office.joinCarts(arrival.principal, keeping: choice)
        return true
      }) { Reply.kept($0, arrival) }
    case .kept(.failure(let error), _): page.refuse(error, turn.session)
    case .kept(.success, let arrival): arrive(arrival, &turn)
    case .arrived(let result): receive(result, &turn)
    }
  }

  /// What the account held already, before it becomes part of what is paid.
  private func ask(_ meeting: CartMeeting, _ arrival: Arrival, _ turn: inout Turn<Self>) {
    let chosen = Question<Reply>.Choice(
      "Only these", Reply.keep(.chosen, arrival), isDangerous: true)
    let choices =
      meeting.canJoin
      ? [Question<Reply>.Choice("Keep both", Reply.keep(.both, arrival)), chosen]
      : [
        Question<Reply>.Choice("Keep the earlier", Reply.keep(.earlier, arrival), isDangerous: false), chosen,
      ]
    turn.question("Your cart held places already", Wording.meeting(meeting), choices)
  }

  private mutating func receive(_ result: Result<Arrival, BookingError>, _ turn: inout Turn<Self>) {
    switch result {
    case .failure(.secondFactorNeeded): askForCode()
    case .failure(.mailedCodeNeeded):
      askForMailedCode()
      let email = page.text(.field(.email))
      turn.command({ office, principal throws(BookingError) in
        try office.requestPasswordReset(principal, email: email)
        return true
      }) { Reply.mailed($0) }
    case .failure(let error) where asksForMailedCode && error.isAboutCode:
      page.refuseCode(.field(.code), Wording.sentence(error, turn.session))
    case .failure(.wrongEmailOrPassword) where asksForMailedCode:
      // The code stays good for another try.
      page.refuse(.wrongEmailOrPassword, turn.session)
      page.form.setText("", for: .field(.password))
      page.form.focus(.field(.password))
    case .failure(.wrongSecondFactor):
      page.refuse(.wrongSecondFactor, turn.session)
      page.form.setText("", for: .field(.secondFactor))
    case .failure(let error):
      // Whoever it is next may have no code to type.
      page = Self.page(page.text(.field(.email)))
      page.form.focus(.field(.password))
      page.refuse(error, turn.session)
      page.form.setText("", for: .field(.password))
    case .success(let arrival):
      page = Self.page(page.text(.field(.email)))
      if let meeting = arrival.meeting { return ask(meeting, arrival, &turn) }
      arrive(arrival, &turn)
    }
  }

  private mutating func arrive(_ arrival: Arrival, _ turn: inout Turn<Self>) {
    let isAdmin = arrival.account?.role == .admin
    turn.welcome(arrival, landing: purpose == .checkout ? nil : isAdmin ? .manage : .events)
    if purpose == .checkout { turn.pop() }
    turn.say("Welcome, \(SafeText(arrival.account?.name ?? "")).", .success)
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
        var pieces = [Piece(SafeText(demo.email).padded(to: 20), .bold)]
        if let password = demo.password {
          pieces.append(Piece("  \(SafeText(password))", Style(.accent, .bold)))
        }
        pieces.append(Piece("  \(words)", .muted))
        canvas.write(pieces, at: Point(x: 0, y: row + 1))
      }
    }
  }
}
