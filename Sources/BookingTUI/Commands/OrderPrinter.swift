import BookingModel
import BookingWords
import TerminalUI

/// A list of orders, line by line.
enum OrderLines {
  /// One line for each order, in columns.
  ///
  /// - Parameter narrowed: whether there may be others that weren't asked for.
  static func say(_ orders: [OrderListing], isFirst: Bool, narrowed: Bool) {
    let words = Booking.words
    if isFirst, orders.isEmpty { return Console.complain(narrowed ? words.noOrderMatches : words.noOrders) }
    if isFirst { Console.say(line(words.orderColumns)) }
    for listing in orders {
      let order = listing.order
      let event =
        listing.otherEvents > 0 ? "\(listing.eventTitle) +\(listing.otherEvents)" : listing.eventTitle
      Console.say(
        line([
          order.code, OrderPrinter.moment(order.createdAt),
          "\(listing.customerName), \(listing.customerEmail)", event,
          words.format.number(listing.places), words.format.money(order.total),
          order.refunded.isZero ? "" : words.format.money(order.refunded), words.word(order.state),
        ]))
    }
  }

  private static let widths = [9, 17, 36, 30, 6, 12, 12]

  private static func line(_ columns: [String]) -> String {
    let cells = zip(columns, widths).enumerated().map { index, cell in
      SafeText(cell.0).truncated(to: cell.1).padded(to: cell.1, trailing: index > 3).string
    }
    return (cells + columns.dropFirst(widths.count)).joined(separator: "  ")
  }
}

/// One order in lines.
enum OrderPrinter {
  /// In UTC: a command has no zone of its own.
  static func moment(_ moment: Timestamp) -> String {
    (LocalTime(moment, in: "UTC")?.description.replacing("T", with: " ") ?? "?") + "Z"
  }

  static func all(_ listing: OrderListing, _ details: OrderDetails) -> [String] {
    let (words, order) = (Booking.words, details.order)
    let labels = words.orderLabels
    var facts = [
      (labels.customer, "\(listing.customerName), \(listing.customerEmail)"),
      (labels.ordered, moment(order.createdAt)),
    ]
    if let paid = order.paidAt { facts.append((labels.paid, moment(paid))) }
    facts.append((labels.total, words.format.money(order.total)))
    if !order.refunded.isZero {
      facts += [
        (labels.refunded, words.format.money(order.refunded)), (labels.net, words.format.money(order.net)),
      ]
    }
    var lines = [words.orderHead(order.code, order.state)] + Console.labelled(facts) + [""]
    for line in details.eventOrders {
      let place = line.eventOrder
      let cancelled = place.isCancelled ? place.quantity : place.cancelledQuantity
      let words = words.orderLine(
        place.quantity, line.ticketTypeName, place.unitPrice, line.event.title, cancelled: cancelled)
      lines.append("  \(words)")
    }
    for ticket in details.tickets {
      let seat = ticket.seat.map { " \($0)" } ?? ""
      let state = words.word(ticket.voidReason)
      lines.append(
        "  \(ticket.code)  \(details.ticketTypeName(of: ticket))\(seat)  \(ticket.holder)  \(state)")
    }
    for payment in details.payments { lines.append("  \(words.payment(payment.state, payment.amount))") }
    for refund in details.refunds {
      lines.append("  \(words.refund(refund.state, refund.reason, refund.amount))")
    }
    return lines
  }
}
