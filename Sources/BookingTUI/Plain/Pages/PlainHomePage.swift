import BookingDomain
import TerminalUI

/// Where everything begins: what can be done here.
struct PlainHomePage: PlainPage {
  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt("Choose 1 to 4, or search for an event") }

  func help(_ session: Session) -> [SafeText] {
    ["Type a number from 1 to 4.", "Or type words to search, for example: Lisbon."]
  }

  mutating func appear(_ context: inout PlainStepContext) {
    let cart = context.session.cart
    context.say("Home.")
    context.say("1. Events")
    if let left = context.session.holdLeft {
      context.say("2. Your cart: \(Format.count(cart.places, "place")), held for \(Wording.duration(left))")
    } else if let unpaid = context.session.unpaid {
      context.say("2. Your cart: an unpaid order of \(Format.price(unpaid.order.total))")
    } else {
      context.say("2. Your cart: empty")
    }
    context.say("3. Your tickets")
    if let account = context.session.account {
      context.say("4. Your account: \(SafeText(account.name))")
    } else {
      context.say("4. Log in or sign up")
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let page = PlainHomePage.page(line, context.session) { return context.move(.push(page)) }
    guard !line.isEmpty else { return appear(&context) }
    guard line.number == nil else { return context.sayUnknown() }
    context.move(.push(PlainEventsPage(text: line.text)))
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
