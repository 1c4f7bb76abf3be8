import BookingDomain
import TerminalUI

/// A new account: four questions, then the two codes.
struct PlainSignUpPage: PlainPage {
  private var form = PlainForm(
    .init(.name, "Your name"), .init(.email, "Your email"),
    .init(.phone, "Your phone, with + and the country"),
    .init(.password, "A password, it is not shown", isSecret: true))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { form.prompt }

  func help(_ session: Session) -> [SafeText] {
    [
      "Four questions, then two codes: one comes by email, then one by text message.",
      "A few words of your own make a good password.",
    ]
  }

  mutating func appear(_ turn: inout PlainTurn) { turn.say("Sign up. Your cart comes along.") }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    guard form.answer(line, &turn) else { return }
    let filled = SignUpForm(
      name: form[.name], email: form[.email], phone: form[.phone], password: form[.password])
    ask(
      &turn,
      { office, principal throws(BookingError) in
        let principal = try office.signUp(principal, filled)
        return Arrival(principal: principal, account: try office.account(principal))
      },
      otherwise: { page, error, turn in
        page.form.refuse(error, &turn)
        if page.form.question == nil { page.form.reopen(.password) }
      }
    ) { _, arrival, turn in
      turn.welcome(arrival)
      turn.move(.replace(PlainVerifyPage()))
    }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool { form.stepBack() }
}
