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
  enum Command: Sendable, Equatable { case signUp, forgot, reveal }
  enum Reply: Sendable { case arrived(Result<Arrival, BookingError>) }

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
    page = Self.page(page.text(.field(.email)), and: [.secondFactor])
    page.form.setText(password, for: .field(.password))
    page.form.focus(.field(.secondFactor))
  }

  var title: SafeText { "Log in" }
  private var lead: SafeText {
    purpose == .checkout ? "Your cart waits for you." : "Customers and staff use the same form."
  }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    Keymap([
      KeyBinding(.control("n"), "sign up", .signUp, group: "Account"),
      KeyBinding(.control("f"), "forgot password", .forgot, group: "Account"),
    ])
  }

  mutating func appear(_ turn: inout Turn) {
    if purpose == .visit, turn.session.account != nil { turn.move(.replace(AccountScreen())) }
  }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .signUp: turn.push(SignUpScreen(purpose: purpose, email: page.text(.field(.email))))
    case .forgot: turn.push(ForgottenScreen(email: page.text(.field(.email))))
    case .reveal: break
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    guard
      let outcome = page.take(
        input, turn.session.content.size, lead: lead, footRows: footRows(turn.session))
    else { return false }
    if case .pressed(let part) = outcome {
      part == .other ? perform(.signUp, &turn) : submit(&turn)
    }
    return true
  }

  private mutating func submit(_ turn: inout Turn) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let (email, password) = (page.text(.field(.email)), page.text(.field(.password)))
    let code = page.form[.field(.secondFactor)] == nil ? nil : page.text(.field(.secondFactor))
    turn.command({ office, principal throws(BookingError) in
      let principal = try office.logIn(principal, email: email, password: password, code: code)
      return Arrival(principal: principal, account: try office.account(principal))
    }) { Reply.arrived($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    guard case .arrived(let result) = reply else { return }
    switch result {
    case .failure(.secondFactorNeeded): askForCode()
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
      let isAdmin = arrival.account?.role == .admin
      turn.welcome(arrival, landing: purpose == .checkout ? nil : isAdmin ? .manage : .events)
      if purpose == .checkout { turn.pop() }
      turn.say("Welcome, \(SafeText(arrival.account?.name ?? "")).", .success)
    }
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
