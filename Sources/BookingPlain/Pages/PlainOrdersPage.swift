import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What one ordered, the newest first; a number reads one, or goes on with one that waits for its money.
struct PlainOrdersPage: PlainPage {
  private var orders: [OrderDetails] = []
  /// As many as anybody listens to at once.
  private static let most = 20

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    PlainPrompt(session.words, orders.isEmpty ? .word(.events) : .number, .word(.back))
  }

  func topic(_ session: Session) -> PlainTopic? { .orders }

  mutating func appear(_ context: inout PlainStepContext) {
    ask(
      &context, { visit throws(BookingError) in try visit.orders.history(limit: Self.most) }
    ) { page, orders, context in
      page.orders = orders
      if orders.isEmpty { return context.say(context.words.ordersNone) }
      context.say(context.words.plainOrders(last: orders.count == Self.most ? orders.count : nil))
      for (index, details) in orders.enumerated() {
        let parts = [
          OrderWords.titles(details, context.words).string, context.words.price(details.order.total),
          OrderWords.state(details, context.words).text.string,
        ]
        context.say("\(index + 1). \(parts.joined(separator: ", "))")
      }
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if line.begins(with: .events, in: context.words) != nil { return context.move(.push(PlainEventsPage())) }
    guard let index = line.index(in: orders.count) else { return context.sayUnknown() }
    let details = orders[index]
    if details.order.status == .pending { return context.move(.push(PlainCheckoutPage())) }
    read(details, &context)
  }

  private func read(_ details: OrderDetails, _ context: inout PlainStepContext) {
    let zone = context.session.options.timeZone
    let words = context.words
    let ordered = context.time(details.order.createdAt, in: zone)
    let state = OrderWords.state(details, words).text.string
    context.say(words.plainOrder(details.order.code, of: ordered, state))
    for line in details.eventOrders {
      let event = line.event
      let what = words.plainLine(
        line.eventOrder.quantity, event.title, line.ticketTypeName,
        context.time(event.startsAt, in: event.timeZone), seats: "")
      context.say("\(what), \(event.venue), \(event.city)")
      for ticket in SeatOrder.sorted(details.tickets)
      where ticket.event == event.id && ticket.ticketType == line.eventOrder.ticketType {
        context.say(words.plainTicket(ticket.code, seat: ticket.seat, isVoid: ticket.isVoid))
      }
      if details.tickets.isEmpty, !line.eventOrder.seats.isEmpty {
        context.say(words.plainSeats(SeatOrder.words(line.eventOrder.seats)))
      }
    }
    context.say(words.plainTotal(details.order.total))
    for refund in details.refunds { context.say(words.plainRefund(refund)) }
  }
}
