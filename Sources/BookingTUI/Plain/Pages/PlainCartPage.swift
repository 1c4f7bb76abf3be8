import BookingDomain
import BookingFlows
import TerminalUI

/// What is held and for how long; what to do with it.
struct PlainCartPage: PlainPage {
  /// What was taken out last, for `undo`.
  private var removed: Cart.Item?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    if session.cart.isEmpty {
      if session.unpaid != nil { return PlainPrompt("pay, or back") }
      if session.expiredCart != nil { return PlainPrompt("hold to hold the same again, or back") }
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

  mutating func appear(_ context: inout PlainStepContext) {
    context.reload()
    // Said once it is known what is held now.
    context.run { _ in { page, context in (page as? PlainCartPage)?.describe(&context) } }
  }

  private func describe(_ context: inout PlainStepContext) {
    let cart = context.session.cart
    guard let left = context.session.holdLeft else {
      if let unpaid = context.session.unpaid { return context.say(OrderWords.unpaid(unpaid)) }
      guard let expiredCart = context.session.expiredCart else { return context.say("Your cart is empty.") }
      context.say("Time ran out and your places were released. They may still be free:")
      for line in expiredCart.items { context.say(CartWords.line(line)) }
      return
    }
    context.say("Your cart, held for \(Wording.duration(left)).")
    for (index, line) in cart.items.enumerated() { context.say("\(index + 1). \(CartWords.line(line))") }
    if let total = cart.total { context.say("Total \(Format.price(total)), all fees and taxes included.") }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    let cart = context.session.cart
    if let index = line.index(in: cart.items.count) {
      return context.move(.push(PlainEventPage(cart.items[index].event)))
    }
    switch line.word {
    case "pay", "checkout", "check":
      guard !cart.isEmpty || context.session.unpaid != nil else { return context.say(.cartEmpty) }
      context.move(.push(PlainCheckoutPage()))
    case "events": context.move(.push(PlainEventsPage()))
    case "remove":
      guard let index = PlainLine(line.rest).index(in: cart.items.count) else {
        return context.say(cart.isEmpty ? "Your cart is empty." : "Which line? Type it like remove 1.")
      }
      remove(cart.items[index], &context)
    case "undo":
      guard let removed else { return context.say("There is nothing to undo.") }
      self.removed = nil
      hold([removed], &context)
    case "hold":
      guard let expiredCart = context.session.expiredCart else { return context.sayUnknown() }
      hold(expiredCart.items, &context)
    default: context.sayUnknown()
    }
  }

  private func remove(_ line: Cart.Item, _ context: inout PlainStepContext) {
    let type = line.ticketType.id
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.setQuantity(principal, of: type, to: 0)
      }
    ) { page, cart, context in
      page.removed = line
      context.session.hold(cart)
      context.say("\(line.quantity) × \(SafeText(line.ticketType.name)) removed. Type undo to put it back.")
      if !cart.isEmpty { page.describe(&context) }
    }
  }

  private func hold(_ lines: [Cart.Item], _ context: inout PlainStepContext) {
    ask(
      &context,
      { office, principal throws(BookingError) in try HoldAgainResult.hold(lines, office, principal) }
    ) {
      page, held, context in
      context.session.hold(held.cart)
      if !held.lost.isEmpty { context.say(CartWords.gone(held.lost)) }
      page.describe(&context)
    }
  }
}
