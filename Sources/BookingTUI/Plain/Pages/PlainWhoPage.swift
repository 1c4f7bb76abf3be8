import BookingDomain
import TerminalUI

/// Nobody is logged in: sign up, or log in. Left as soon as somebody is.
struct PlainWhoPage: PlainPage {
  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt("Choose 1 to 3, or back") }

  mutating func appear(_ turn: inout PlainTurn) {
    if turn.session.account != nil { return turn.move(.pop) }
    turn.say("1. Sign up")
    turn.say("2. Log in")
    turn.say("3. I forgot my password")
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    switch line.text {
    case "1": turn.move(.push(PlainSignUpPage()))
    case "2": turn.move(.push(PlainLogInPage()))
    case "3": turn.move(.push(PlainForgottenPage()))
    default: turn.sayUnknown()
    }
  }
}
