import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// What the flow says is to be done, done in lines
extension PlainCheckoutPage {
  mutating func apply(
    _ effect: CheckoutFlow.Effect, from before: CheckoutFlow.Step, _ context: inout PlainStepContext
  ) {
    switch effect {
    case .ask(let request): run(request, &context) { $0.go(on: $1, &$2) }
    case .turned: turned(from: before, &context)
    case .shows(let before): show(since: before, &context)
    case .holds(let cart): context.session.hold(cart)
    case .owes(let order): context.session.owe(order)
    case .reload: context.reload()
    case .refused(let error):
      context.say(error)
      if card != nil { card = PlainCheckoutPage.emptyCard }
    case .says(let remark): say(remark, &context)
    case .bought(let details):
      context.session.buy(details)
      context.say(context.words.plainBought(details.order.total, details.order.code))
    case .leaves(.again):
      context.say(.orderClosed(.paid))
      context.move(.pop)
    case .leaves: context.move(.pop)
    }
  }

  private mutating func turned(from before: CheckoutFlow.Step, _ context: inout PlainStepContext) {
    card = nil
    switch (flow.step, before) {
    // Elsewhere nothing came of it.
    case (.account, .account), (.codes, .codes): context.move(.pop)
    case (.account, _):
      context.say(context.words.plainAccountNeeded)
      context.move(.push(PlainWhoPage()))
    case (.codes, _):
      context.say(context.words.plainProofNeeded)
      context.move(.push(PlainVerifyPage()))
    case (.earlier(let earlier), _): context.say(OrderWords.unpaid(earlier.details, context.words))
    case (.free, _): context.say(context.words.plainFree)
    case (.late(let details), _): context.say(OrderWords.late(details, context.words))
    case (.refused(let error), _): context.say(error)
    case (.waiting, _), (.order, _): break
    }
  }

  private mutating func show(since before: Checkout.Stage?, _ context: inout PlainStepContext) {
    guard let checkout = flow.checkout else { return }
    let order = checkout.details.order
    if before == nil {
      context.say(context.words.plainOrder(order.code))
      for line in checkout.details.eventOrders { context.say(PlainCheckoutPage.words(line, context)) }
    }
    let asked = card
    card = nil
    switch checkout.stage {
    case .pay(.cardForm):
      context.say(context.words.plainTestPayment(order.total))
      card = asked ?? PlainCheckoutPage.emptyCard
    case .pay(.secondStep): context.say(context.words.plainSecondStep)
    case .pay(.link(let link)): context.say(context.words.plainPayHere(link))
    case .processing: context.say(PlainCheckoutPage.wait(checkout, context.words))
    case .failed(let failure): context.say(context.words.paymentFailed(failure))
    case .closed(let status): context.say(OrderWords.closed(checkout.details, status, context.words))
    case .paid: if before != .paid { sayTickets(checkout.details, &context) }
    }
  }

  /// Why it has to be waited.
  private static func wait(_ checkout: Checkout, _ words: any Words) -> SafeText {
    let order = checkout.details.order
    if !checkout.hasCallableGateway { return SafeText(words.paymentUnattended(order.code)) }
    if checkout.isBegun, !checkout.isHeldUp { return SafeText(words.plainWaiting(order.code)) }
    let why = checkout.isHeldUp ? words.paymentsHeldUp : words.paymentNotStarted
    return SafeText("\(why) \(words.plainPlacesKept)")
  }

  private func sayTickets(_ details: OrderDetails, _ context: inout PlainStepContext) {
    ask(&context, { visit throws(BookingError) in try visit.orders.tickets() }) {
      _, all, context in
      for group in TicketGroup.groups(of: all.filter { $0.orderCode == details.order.code }) {
        context.say(group.tickets)
      }
      context.move(.home)
    }
  }

  private func say(_ remark: CheckoutFlow.Remark, _ context: inout PlainStepContext) {
    switch remark {
    case .priceChanged(let price, let before): context.say(context.words.priceChanged(price, was: before))
    case .back(let order, let cart): context.say(OrderWords.dropped(order, cart, context.words))
    case .cancelling: context.say(.paymentUnderWay)
    case .heldAgain(let lost): if !lost.isEmpty { context.say(context.words.gone(lost)) }
    }
  }

  private static func words(_ line: OrderDetails.EventOrderDetails, _ context: PlainStepContext) -> String {
    context.words.plainLine(
      line.eventOrder.quantity, line.event.title, line.ticketTypeName,
      context.time(line.event.startsAt, in: line.event.timeZone),
      seats: SeatOrder.words(line.eventOrder.seats))
  }
}
