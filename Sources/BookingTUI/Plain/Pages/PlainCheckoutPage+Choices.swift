import BookingDomain
import TerminalUI

// What may be chosen besides paying: another order that waits, and places whose time is over
extension PlainCheckoutPage {
  mutating func choose(_ earlier: Checkout, _ line: PlainLine, _ turn: inout PlainTurn) {
    switch line.word {
    case "pay": show(earlier, &turn)
    case "drop":
      let order = earlier.details.order.id
      ask(
        &turn, { office, principal throws(BookingError) in try office.cancelCheckout(principal, order) },
        otherwise: { _, error, turn in turn.say(error) }
      ) { page, cart, turn in
        turn.session.cart = cart
        page.begin(&turn)
      }
    default: turn.sayUnknown()
    }
  }

  func holdAgain(_ details: OrderDetails, _ line: PlainLine, _ turn: inout PlainTurn) {
    guard line.word == "hold" else { return turn.sayUnknown() }
    ask(
      &turn, { office, principal throws(BookingError) in try HeldAgain.hold(details, office, principal) },
      otherwise: { _, error, turn in turn.say(error) }
    ) { _, held, turn in
      turn.hold(held.cart)
      if !held.lost.isEmpty { turn.say("Gone meanwhile: \(held.lost.joined(separator: ", ")).") }
      turn.move(.pop)
    }
  }

  /// `2 × The Understudy, Stalls, Wed 2 Dec 19:30, seats F11–12`.
  static func words(_ line: OrderDetails.Line, now: Timestamp) -> SafeText {
    let seats = SeatOrder.words(line.eventOrder.seats)
    let start = Format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: now)
    return
      "\(line.eventOrder.quantity) × \(SafeText(line.event.title)), \(SafeText(line.ticketTypeName)), \(start)\(SafeText(seats.isEmpty ? "" : ", seats \(seats)"))"
  }
}
