import BookingDomain
import TerminalUI

// What may be chosen besides paying: another order that waits, and places whose time is over
extension PlainCheckoutPage {
  mutating func choose(_ earlier: Checkout, _ line: PlainLine, _ context: inout PlainStepContext) {
    switch line.word {
    case "pay": show(earlier, &context)
    case "drop":
      let order = earlier.details.order.id
      ask(
        &context, { office, principal throws(BookingError) in try office.cancelCheckout(principal, order) },
        otherwise: { _, error, context in context.say(error) }
      ) { page, cart, context in
        context.session.hold(cart)
        page.begin(&context)
      }
    default: context.sayUnknown()
    }
  }

  func holdAgain(_ details: OrderDetails, _ line: PlainLine, _ context: inout PlainStepContext) {
    guard line.word == "hold" else { return context.sayUnknown() }
    ask(
      &context,
      { office, principal throws(BookingError) in try HoldAgainResult.hold(details, office, principal) },
      otherwise: { _, error, context in context.say(error) }
    ) { _, held, context in
      context.session.hold(held.cart)
      if !held.lost.isEmpty { context.say("Gone meanwhile: \(held.lost.joined(separator: ", ")).") }
      context.move(.pop)
    }
  }

  /// `2 × The Understudy, Stalls, Wed 2 Dec 19:30, seats F11–12`.
  static func words(_ line: OrderDetails.EventOrderDetails, now: Timestamp) -> SafeText {
    let seats = SeatOrder.words(line.eventOrder.seats)
    let start = Format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: now)
    return
      "\(line.eventOrder.quantity) × \(SafeText(line.event.title)), \(SafeText(line.ticketTypeName)), \(start)\(SafeText(seats.isEmpty ? "" : ", seats \(seats)"))"
  }
}
