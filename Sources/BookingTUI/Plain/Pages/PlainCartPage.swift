import BookingDomain
import TerminalUI

/// What is held and for how long; what to do with it.
struct PlainCartPage: PlainPage {
  /// What was taken out last, for `undo`.
  private var removed: Cart.Line?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    if session.cart.isEmpty {
      if session.unpaid != nil { return PlainPrompt("pay, or back") }
      if session.lapsed != nil { return PlainPrompt("hold to hold the same again, or back") }
      return PlainPrompt(removed == nil ? "events, or back" : "undo, events, or back")
    }
    return PlainPrompt("pay, remove and a number, \(removed == nil ? "" : "undo, ")or back")
  }

  func help(_ session: Session) -> [SafeText] {
    [
      "pay goes on to your details and the payment.", "remove 1 takes the first line out.",
      "undo puts back what you took out.", "A line's number opens its event, to change how many.",
    ]
  }

  mutating func appear(_ turn: inout PlainTurn) {
    turn.reload()
    // Said once it is known what is held now.
    turn.run { _ in { page, turn in (page as? PlainCartPage)?.describe(&turn) } }
  }

  private func describe(_ turn: inout PlainTurn) {
    let cart = turn.session.cart
    guard let left = turn.session.holdLeft else {
      if let unpaid = turn.session.unpaid { return turn.say(CartScreen.words(unpaid)) }
      guard let lapsed = turn.session.lapsed else { return turn.say("Your cart is empty.") }
      turn.say("Time ran out and your places were released. They may still be free:")
      for line in lapsed.lines { turn.say(CartWords.line(line)) }
      return
    }
    turn.say("Your cart, held for \(Wording.duration(left)).")
    for (index, line) in cart.lines.enumerated() { turn.say("\(index + 1). \(CartWords.line(line))") }
    if let total = cart.total { turn.say("Total \(Format.price(total)), all fees and taxes included.") }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    let cart = turn.session.cart
    if let index = line.index(in: cart.lines.count) {
      return turn.move(.push(PlainEventPage(cart.lines[index].event)))
    }
    switch line.word {
    case "pay", "checkout", "check":
      guard !cart.isEmpty || turn.session.unpaid != nil else { return turn.say(.cartEmpty) }
      turn.move(.push(PlainCheckoutPage()))
    case "events": turn.move(.push(PlainEventsPage()))
    case "remove":
      guard let index = PlainLine(line.rest).index(in: cart.lines.count) else {
        return turn.say(cart.isEmpty ? "Your cart is empty." : "Which line? Type it like remove 1.")
      }
      remove(cart.lines[index], &turn)
    case "undo":
      guard let removed else { return turn.say("There is nothing to undo.") }
      self.removed = nil
      hold([removed], &turn)
    case "hold":
      guard let lapsed = turn.session.lapsed else { return turn.sayUnknown() }
      hold(lapsed.lines, &turn)
    default: turn.sayUnknown()
    }
  }

  private func remove(_ line: Cart.Line, _ turn: inout PlainTurn) {
    let type = line.ticketType.id
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.setQuantity(principal, of: type, to: 0)
      }
    ) { page, cart, turn in
      page.removed = line
      turn.hold(cart)
      turn.say("\(line.quantity) × \(SafeText(line.ticketType.name)) removed. Type undo to put it back.")
      if !cart.isEmpty { page.describe(&turn) }
    }
  }

  private func hold(_ lines: [Cart.Line], _ turn: inout PlainTurn) {
    ask(&turn, { office, principal throws(BookingError) in try HeldAgain.hold(lines, office, principal) }) {
      page, held, turn in
      turn.hold(held.cart)
      turn.session.lapsed = nil
      if !held.lost.isEmpty { turn.say("Gone meanwhile: \(held.lost.joined(separator: ", ")).") }
      page.describe(&turn)
    }
  }
}
