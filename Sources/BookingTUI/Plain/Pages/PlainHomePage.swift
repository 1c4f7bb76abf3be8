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
    if let page = PlainHomePage.page(line, turn.session) { return turn.move(.push(page)) }
    guard !line.isEmpty else { return appear(&turn) }
    guard line.number == nil else { return turn.sayUnknown() }
    turn.move(.push(PlainEventsPage(text: line.text)))
  }

  /// Where the menu's numbers and words lead. Its words mean the same where a search might be meant as well: `find tickets`
  /// searches for that word.
  static func page(_ line: PlainLine, _ session: Session) -> (any PlainPage)? {
    switch line.text.lowercased() {
    case "1", "events", "all events": PlainEventsPage()
    case "2", "your cart", "my cart": PlainCartPage()
    case "3", "tickets", "your tickets", "my tickets": PlainTicketsPage()
    case "4", "account", "your account", "my account", "log in", "login", "log on", "sign in", "sign up",
      "register":
      session.account == nil ? PlainWhoPage() : PlainAccountPage()
    default: nil
    }
  }
}
