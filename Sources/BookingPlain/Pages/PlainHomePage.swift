import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Where everything begins: what can be done here.
struct PlainHomePage: PlainPage {
  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt(session.words, .menu(4), .search) }

  func topic(_ session: Session) -> PlainTopic? { .home }

  mutating func appear(_ context: inout PlainStepContext) {
    let session = context.session
    let cart: PlainMenuEntry =
      if let left = session.holdLeft {
        .cart(places: session.cart.places, left: left)
      } else if let unpaid = session.unpaid {
        .unpaid(unpaid.order.total)
      } else {
        .emptyCart
      }
    let last: PlainMenuEntry = session.account.map { .account(name: $0.name) } ?? .logIn
    context.say(session.words.plainHome)
    for entry in [.events, cart, .tickets, last] { context.say(session.words.plainMenu(entry)) }
    if session.may(.scanTickets) { context.say(session.words.plainDoorOffer) }
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
    if session.may(.scanTickets), line.says(.door, in: session.words) != nil { return PlainDoorPage() }
    let entries: [PlainWord] = [.events, .yourCart, .tickets, .account]
    let entry =
      line.index(in: entries.count).map { entries[$0] }
      ?? line.says(.events, .yourCart, .tickets, .account, in: session.words)
    return switch entry {
    case .events: PlainEventsPage()
    case .yourCart: PlainCartPage()
    case .tickets: PlainTicketsPage()
    case .account: session.account == nil ? PlainWhoPage() : PlainAccountPage()
    default: nil
    }
  }
}
