import BookingDomain
import TerminalUI

/// What one ordered, the newest first; a number reads one, or goes on with one that waits for its money.
struct PlainOrdersPage: PlainPage {
  private var orders: [OrderDetails] = []
  /// As many as anybody listens to at once.
  private static let most = 20

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    PlainPrompt(orders.isEmpty ? "events, or back" : "Number, or back")
  }

  func help(_ session: Session) -> [SafeText] {
    ["A number reads that order, or goes on paying for it.", "Its tickets are read under Your tickets."]
  }

  mutating func appear(_ turn: inout PlainTurn) {
    ask(
      &turn, { office, principal throws(BookingError) in try office.orders(principal, limit: Self.most) }
    ) { page, orders, turn in
      page.orders = orders
      if orders.isEmpty { return turn.say("You have not ordered anything yet.") }
      turn.say(orders.count == Self.most ? "Your last \(orders.count) orders." : "Your orders.")
      for (index, details) in orders.enumerated() {
        turn.say(
          "\(index + 1). \(OrderWords.titles(details)), \(Format.price(details.order.total)), \(OrderWords.state(details).text)"
        )
      }
    }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    if line.word == "events" { return turn.move(.push(PlainEventsPage())) }
    guard let index = line.index(in: orders.count) else { return turn.sayUnknown() }
    let details = orders[index]
    if details.order.status == .pending { return turn.move(.push(PlainCheckoutPage())) }
    read(details, &turn)
  }

  private func read(_ details: OrderDetails, _ turn: inout PlainTurn) {
    let zone = turn.session.options.timeZone
    let ordered = Format.dateAndTime(details.order.createdAt, zone: zone, now: turn.session.now)
    turn.say("Order \(SafeText(details.order.code)) of \(ordered), \(OrderWords.state(details).text).")
    for line in details.lines {
      let event = line.event
      turn.say(
        "\(line.eventOrder.quantity) × \(SafeText(event.title)), \(SafeText(line.ticketTypeName)), \(Format.dateAndTime(event.startsAt, zone: event.timeZone, now: turn.session.now)), \(SafeText(event.venue)), \(SafeText(event.city))"
      )
      for ticket in SeatOrder.sorted(details.tickets)
      where ticket.event == event.id && ticket.ticketType == line.eventOrder.ticketType {
        let seat: SafeText = ticket.seat.map { ", seat \(SafeText($0))" } ?? ""
        turn.say("Ticket \(SafeText(ticket.code))\(seat)\(ticket.isVoid ? ", void" : "")")
      }
      if details.tickets.isEmpty, !line.eventOrder.seats.isEmpty {
        turn.say("Seats\(OrderScreen.seats(line))")
      }
    }
    turn.say("Total \(Format.price(details.order.total)), all fees and taxes included.")
    for refund in details.refunds {
      turn.say(
        "\(SafeText(refund.amount.formatted)) \(Wording.word(refund.state)): \(Wording.word(refund.reason)).")
    }
  }
}
