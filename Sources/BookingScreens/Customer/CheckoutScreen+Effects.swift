import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// What the flow says is to be done, done on a screen
extension CheckoutScreen {
  mutating func apply(_ effect: CheckoutFlow.Effect, _ context: inout StepContext<Self>) {
    switch effect {
    case .ask(let request): context.run(request) { Reply.flow($0) }
    case .turned:
      clearForm()
      choice = 0
    case .shows(let before): show(since: before, &context)
    case .holds(let cart): context.session.hold(cart)
    case .owes(let order): context.session.owe(order)
    case .reload: context.move(.reload)
    case .refused(let error):
      if case .invalid = error { page.refuse(error, context.session) } else { context.say(error) }
    case .says(let remark): say(remark, &context)
    case .bought(let details):
      // Paid on another page of this visit.
      guard context.session.lastOrder?.id != details.id else {
        return context.move(.replace(OrderScreen(details)))
      }
      context.session.buy(details)
    case .leaves(let exit): leave(exit, &context)
    }
  }

  private mutating func show(since before: Checkout.Stage?, _ context: inout StepContext<Self>) {
    guard let checkout else { return }
    switch checkout.stage {
    case .pay(let shown): if shown != presentation || before != checkout.stage { build(shown) }
    case .failed(let failure):
      // Another card goes into the same form.
      if isForm, failure.isOfCard {
        declined = SafeText(context.session.words.paymentFailed(failure))
        return go(on: .triesAgain, &context)
      }
      presentation = nil
    case .processing, .closed: presentation = nil
    case .paid: clearForm()
    }
  }

  private mutating func clearForm() {
    (presentation, declined) = (nil, nil)
    page = FormPage([], buttons: [])
  }

  private func say(_ remark: CheckoutFlow.Remark, _ context: inout StepContext<Self>) {
    let words = context.session.words
    switch remark {
    case .priceChanged(let price, let before):
      context.say(SafeText(words.priceChanged(price, was: before)), .warning)
    case .back(let order, let cart): context.say(OrderWords.dropped(order, cart, words))
    // The page itself says so.
    case .cancelling: break
    case .heldAgain(let lost):
      lost.isEmpty
        ? context.say(SafeText(words.allHeldAgain), .success)
        : context.say(SafeText(words.gone(lost)), .warning)
    }
  }

  private func leave(_ exit: CheckoutFlow.Exit, _ context: inout StepContext<Self>) {
    switch exit {
    case .back: context.pop()
    // The cart is below where it was ordered from there.
    case .toCart: flow.order == nil ? context.pop() : context.move(.replace(CartScreen()))
    case .toOrder(let details): context.move(.replace(OrderScreen(details)))
    case .again:
      if let order = flow.order { context.move(.replace(CheckoutScreen(of: order))) } else { context.pop() }
    }
  }
}
