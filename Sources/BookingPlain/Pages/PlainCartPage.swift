import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What is held and for how long; what to do with it.
struct PlainCartPage: PlainPage {
  /// What was taken out last, for `undo`.
  private var removed: Cart.Item?

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    let words = session.words
    if session.cart.isEmpty {
      if session.unpaid != nil { return PlainPrompt(words, .word(.pay), .word(.back)) }
      if session.expiredCart != nil { return PlainPrompt(words, .holdAgain, .word(.back)) }
      return removed == nil
        ? PlainPrompt(words, .word(.events), .word(.back))
        : PlainPrompt(words, .word(.undo), .word(.events), .word(.back))
    }
    return removed == nil
      ? PlainPrompt(words, .word(.pay), .remove, .word(.back))
      : PlainPrompt(words, .word(.pay), .remove, .word(.undo), .word(.back))
  }

  func topic(_ session: Session) -> PlainTopic? { .cart }

  mutating func appear(_ context: inout PlainStepContext) {
    context.reload()
    // Said once it is known what is held now.
    later(&context) { $0.describe(&$1) }
  }

  private func describe(_ context: inout PlainStepContext) {
    let cart = context.session.cart
    guard let left = context.session.holdLeft else {
      if let unpaid = context.session.unpaid { return context.say(OrderWords.unpaid(unpaid, context.words)) }
      guard let expiredCart = context.session.expiredCart else { return context.say(.cartEmpty) }
      context.say(context.words.plainCartExpired)
      for line in expiredCart.items { context.say(context.words.line(line)) }
      return
    }
    context.say(context.words.plainCart(left))
    for (index, line) in cart.items.enumerated() {
      context.say("\(index + 1). \(context.words.line(line))")
    }
    if let total = cart.total { context.say(context.words.plainTotal(total)) }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    let cart = context.session.cart
    if let index = line.index(in: cart.items.count) {
      return context.move(.push(PlainEventPage(cart.items[index].event)))
    }
    switch line.begins(with: .pay, .events, .remove, .undo, .hold, in: context.words) {
    case .pay:
      guard !cart.isEmpty || context.session.unpaid != nil else { return context.say(.cartEmpty) }
      context.move(.push(PlainCheckoutPage()))
    case .events: context.move(.push(PlainEventsPage()))
    case .remove:
      guard !cart.isEmpty else { return context.say(.cartEmpty) }
      guard let index = PlainLine(line.rest).index(in: cart.items.count) else {
        return context.say(context.words.plainWhichLine)
      }
      remove(cart.items[index], &context)
    case .undo:
      guard let removed else { return context.say(context.words.plainNothingToUndo) }
      self.removed = nil
      hold([removed], &context)
    case .hold:
      guard let expiredCart = context.session.expiredCart else { return context.sayUnknown() }
      hold(expiredCart.items, &context)
    default: context.sayUnknown()
    }
  }

  private func remove(_ line: Cart.Item, _ context: inout PlainStepContext) {
    let type = line.ticketType.id
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.cart.setQuantity(of: type, to: 0)
      }
    ) { page, cart, context in
      page.removed = line
      context.session.hold(cart)
      context.say(context.words.plainRemoved(line.quantity, line.ticketType.name))
      if !cart.isEmpty { page.describe(&context) }
    }
  }

  private func hold(_ lines: [Cart.Item], _ context: inout PlainStepContext) {
    ask(
      &context,
      { visit throws(BookingError) in try HoldAgainResult.hold(lines, visit) }
    ) {
      page, held, context in
      context.session.hold(held.cart)
      if !held.lost.isEmpty { context.say(context.words.gone(held.lost)) }
      page.describe(&context)
    }
  }
}
