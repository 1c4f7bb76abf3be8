import BookingDomain
import TerminalUI

/// Nobody is logged in: sign up, or log in. Left as soon as somebody is.
struct PlainWhoPage: PlainPage {
  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt("Choose 1 to 3, or back") }

  mutating func appear(_ context: inout PlainStepContext) {
    if context.session.account != nil { return context.move(.pop) }
    context.say("1. Sign up")
    context.say("2. Log in")
    context.say("3. I forgot my password")
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    switch line.text {
    case "1": context.move(.push(PlainSignUpPage()))
    case "2": context.move(.push(PlainLogInPage()))
    case "3": context.move(.push(PlainForgottenPage()))
    default: context.sayUnknown()
    }
  }
}
