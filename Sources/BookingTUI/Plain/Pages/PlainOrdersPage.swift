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

  mutating func appear(_ context: inout PlainStepContext) {
    ask(
      &context, { office, principal throws(BookingError) in try office.orders(principal, limit: Self.most) }
    ) { page, orders, context in
      page.orders = orders
      if orders.isEmpty { return context.say("You have not ordered anything yet.") }
      context.say(orders.count == Self.most ? "Your last \(orders.count) orders." : "Your orders.")
      for (index, details) in orders.enumerated() {
        context.say(
          "\(index + 1). \(OrderWords.titles(details)), \(Format.price(details.order.total)), \(OrderWords.state(details).text)"
        )
      }
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if line.word == "events" { return context.move(.push(PlainEventsPage())) }
    guard let index = line.index(in: orders.count) else { return context.sayUnknown() }
    let details = orders[index]
    if details.order.status == .pending { return context.move(.push(PlainCheckoutPage())) }
    read(details, &context)
  }

  private func read(_ details: OrderDetails, _ context: inout PlainStepContext) {
    let zone = context.session.options.timeZone
    let ordered = Format.dateAndTime(details.order.createdAt, zone: zone, now: context.session.now)
    context.say("Order \(SafeText(details.order.code)) of \(ordered), \(OrderWords.state(details).text).")
    for line in details.eventOrders {
      let event = line.event
      context.say(
        "\(line.eventOrder.quantity) × \(SafeText(event.title)), \(SafeText(line.ticketTypeName)), \(Format.dateAndTime(event.startsAt, zone: event.timeZone, now: context.session.now)), \(SafeText(event.venue)), \(SafeText(event.city))"
      )
      for ticket in SeatOrder.sorted(details.tickets)
      where ticket.event == event.id && ticket.ticketType == line.eventOrder.ticketType {
        let seat: SafeText = ticket.seat.map { ", seat \(SafeText($0))" } ?? ""
        context.say("Ticket \(SafeText(ticket.code))\(seat)\(ticket.isVoid ? ", void" : "")")
      }
      if details.tickets.isEmpty, !line.eventOrder.seats.isEmpty {
        context.say("Seats\(OrderWords.seats(line))")
      }
    }
    context.say("Total \(Format.price(details.order.total)), all fees and taxes included.")
    for refund in details.refunds {
      context.say(
        "\(SafeText(refund.amount.formatted)) \(Wording.word(refund.state)): \(Wording.word(refund.reason)).")
    }
  }
}
