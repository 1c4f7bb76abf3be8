import BookingDomain
import TerminalUI

/// Email and password, one after the other.
struct PlainLogInPage: PlainPage {
  private var form = PlainForm(
    .init(.email, "Your email"), .init(.password, "Your password, it is not shown", isSecret: true))

  /// Logged in, and two carts of which somebody has to say what to keep.
  private var waiting: LogInResult?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    guard let meeting = waiting?.meeting else { return form.prompt }
    return PlainPrompt(meeting.canJoin ? "both, new, or earlier" : "new or earlier")
  }

  func help(_ session: Session) -> [SafeText] {
    if waiting != nil {
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
        "\(SafeText(demo.email))\(password), \(demo.isAdmin ? "box-office manager" : "buys tickets")")
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let arrival = waiting { return keep(line.word, arrival, &context) }
    guard form.answer(line, &context) else { return }
    let (email, password) = (form[.email], form[.password])
    let code = form[.secondFactor].isEmpty ? nil : form[.secondFactor]
    let mailed = form[.code].isEmpty ? nil : form[.code]
    ask(
      &context,
      { office, principal throws(BookingError) in
        let principal = try office.logIn(
          principal, email: email, password: password, code: code, mailedCode: mailed, asksAboutCarts: true)
        return LogInResult(
          principal: principal, account: try office.account(principal),
          meeting: try office.cartMeeting(principal))
      },
      otherwise: { page, error, context in
        switch error {
        case .secondFactorNeeded:
          page.form.add(.init(.secondFactor, "The code from your app, or a recovery code"))
        case .wrongSecondFactor: page.form.reopen(.secondFactor)
        case .mailedCodeNeeded: return page.mailCode(to: email, &context)
        case .wrongCode, .codeExpired, .invalid: page.form.reopen(.code)
        case .wrongEmailOrPassword where mailed != nil: page.form.reopen(.password)
        default: page = PlainLogInPage()
        }
        context.say(error)
      }
    ) { page, arrival, context in
      guard let meeting = arrival.meeting else { return Self.arrive(arrival, &context) }
      page.waiting = arrival
      context.say("Your cart held places already. \(Wording.meeting(meeting))")
    }
  }

  private func keep(_ word: String, _ arrival: LogInResult, _ context: inout PlainStepContext) {
    let choices: [String: CartMerge.Choice] = ["both": .both, "new": .chosen, "earlier": .earlier]
    guard let choice = choices[word], choice != .both || arrival.meeting?.canJoin == true else {
      return context.sayUnknown()
    }
    ask(
      &context,
      { office, _ throws(BookingError) in
        try office.joinCarts(arrival.principal, keeping: choice)
        return true
      }
    ) { _, _, context in Self.arrive(arrival, &context) }
  }

  private static func arrive(_ arrival: LogInResult, _ context: inout PlainStepContext) {
    context.welcome(arrival)
    context.say("Welcome, \(SafeText(arrival.account?.name ?? "")).")
    context.move(.pop)
  }

  /// Many wrong passwords came from elsewhere: whoever reads the mail of the account comes in all the same.
  private mutating func mailCode(to email: String, _ context: inout PlainStepContext) {
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.requestPasswordReset(principal, email: email)
        return true
      },
      otherwise: { page, error, context in
        page = PlainLogInPage()
        context.say(error)
      }
    ) { page, _, context in
      page.form.add(.init(.code, "The code from the email"))
      context.say(
        "Many wrong passwords were tried for this account. If there is one, a code was emailed to it.")
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    if waiting != nil {
      self = PlainLogInPage()
      return false
    }
    return form.stepBack()
  }
}
