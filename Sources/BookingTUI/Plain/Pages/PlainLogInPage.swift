import BookingDomain
import TerminalUI

/// Email and password, one after the other.
struct PlainLogInPage: PlainPage {
  private var form = PlainForm(
    .init(.email, "Your email"), .init(.password, "Your password, it is not shown", isSecret: true))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { form.prompt }

  func help(_ session: Session) -> [SafeText] { ["Type your email and press Enter, then your password."] }

  mutating func appear(_ turn: inout PlainTurn) {
    turn.say("Log in.")
    let demos = turn.session.options.access.demos
    guard !demos.isEmpty else { return }
    turn.say("To try it out:")
    for demo in demos {
      let password: SafeText = demo.password.map { ", password \(SafeText($0))" } ?? ""
      turn.say("\(SafeText(demo.email))\(password), \(demo.isAdmin ? "runs the place" : "buys tickets")")
    }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    guard form.answer(line, &turn) else { return }
    let (email, password) = (form[.email], form[.password])
    let code = form[.secondFactor].isEmpty ? nil : form[.secondFactor]
    ask(
      &turn,
      { office, principal throws(BookingError) in
        let principal = try office.logIn(principal, email: email, password: password, code: code)
        return Arrival(principal: principal, account: try office.account(principal))
      },
      otherwise: { page, error, turn in
        switch error {
        case .secondFactorNeeded:
          page.form.add(.init(.secondFactor, "The code from your app, or a recovery code"))
        case .wrongSecondFactor: page.form.reopen(.secondFactor)
        default: page = PlainLogInPage()
        }
        turn.say(error)
      }
    ) { _, arrival, turn in
      turn.welcome(arrival)
      turn.say("Welcome, \(SafeText(arrival.account?.name ?? "")).")
      turn.move(.pop)
    }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool { form.stepBack() }
}
