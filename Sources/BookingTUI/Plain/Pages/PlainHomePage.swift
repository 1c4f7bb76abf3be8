import BookingDomain
import TerminalUI

/// Where everything begins: what can be done here.
struct PlainHomePage: PlainPage {
  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt("Choose 1 to 4, or search for an event") }

  func help(_ session: Session) -> [SafeText] {
    ["Type a number from 1 to 4.", "Or type words to search, for example: Lisbon."]
  }

  mutating func appear(_ turn: inout PlainTurn) {
    let cart = turn.session.cart
    turn.say("Home.")
    turn.say("1. Events")
    if let left = turn.session.holdLeft {
      turn.say("2. Your cart: \(Format.count(cart.places, "place")), held for \(Wording.duration(left))")
    } else if let unpaid = turn.session.unpaid {
      turn.say("2. Your cart: an unpaid order of \(Format.price(unpaid.order.total))")
    } else {
      turn.say("2. Your cart: empty")
    }
    turn.say("3. Your tickets")
    if let account = turn.session.account {
      turn.say("4. Your account: \(SafeText(account.name))")
    } else {
      turn.say("4. Log in or sign up")
    }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    switch line.text.lowercased() {
    case "1", "events": turn.move(.push(PlainEventsPage()))
    case "2": turn.move(.push(PlainCartPage()))
    case "3", "tickets": turn.move(.push(PlainTicketsPage()))
    case "4", "account", "log in", "login", "sign up":
      turn.move(.push(turn.session.account == nil ? PlainWhoPage() : PlainAccountPage()))
    case "": appear(&turn)
    default:
      guard line.number == nil else { return turn.sayUnknown() }
      turn.move(.push(PlainEventsPage(text: line.text)))
    }
  }
}
