import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Nobody is logged in: sign up, or log in. Left as soon as somebody is.
struct PlainWhoPage: PlainPage {
  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt(session.words, .menu(3), .word(.back)) }

  mutating func appear(_ context: inout PlainStepContext) {
    if context.session.account != nil { return context.move(.pop) }
    context.words.plainWho.forEach { context.say($0) }
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
