import BookingDomain
import TerminalUI

extension OrderTable {
  /// One line for each order, in columns.
  static func say(_ orders: [OrderListing], isFirst: Bool) {
    if isFirst, orders.isEmpty { return Console.complain("No orders.") }
    if isFirst {
      Console.say(line("CODE", "ORDERED", "CUSTOMER", "EVENT", "PLACES", "TOTAL", "REFUNDED", "STATE"))
    }
    for listing in orders {
      let order = listing.order
      let event =
        listing.otherEvents > 0 ? "\(listing.eventTitle) +\(listing.otherEvents)" : listing.eventTitle
      Console.say(
        line(
          order.code, OrderPrinter.moment(order.createdAt),
          "\(listing.customerName), \(listing.customerEmail)",
          event, "\(listing.places)", order.total.formatted,
          order.refunded.isZero ? "" : order.refunded.formatted, Wording.word(order.state).string))
    }
  }

  private static func line(
    _ code: String, _ ordered: String, _ customer: String, _ event: String, _ places: String, _ total: String,
    _ refunded: String, _ state: String
  ) -> String {
    func cell(_ text: String, _ width: Int, trailing: Bool = false) -> String {
      SafeText(text).truncated(to: width).padded(to: width, trailing: trailing).string
    }
    return [
      cell(code, 9), cell(ordered, 17), cell(customer, 36), cell(event, 30), cell(places, 6, trailing: true),
      cell(total, 12, trailing: true), cell(refunded, 12, trailing: true), state,
    ].joined(separator: "  ")
  }
}

/// One order in lines.
enum OrderPrinter {
  /// In UTC: a command has no zone of its own.
  static func moment(_ moment: Timestamp) -> String {
    (LocalTime(moment, in: "UTC")?.description.replacing("T", with: " ") ?? "?") + "Z"
  }

  static func all(_ listing: OrderListing, _ details: OrderDetails) -> [String] {
    let order = details.order
    var lines = [
      "Order \(order.code), \(Wording.word(order.state))",
      "  customer  \(listing.customerName), \(listing.customerEmail)",
      "  ordered   \(moment(order.createdAt))",
    ]
    if let paid = order.paidAt { lines.append("  paid      \(moment(paid))") }
    lines.append("  total     \(order.total.formatted)")
    if !order.refunded.isZero {
      lines += ["  refunded  \(order.refunded.formatted)", "  net       \(order.net.formatted)"]
    }
    lines.append("")
    for line in details.eventOrders {
      let place = line.eventOrder
      let cancelled = place.isCancelled ? place.quantity : place.cancelledQuantity
      lines.append(
        "  \(place.quantity) × \(line.ticketTypeName), \(place.unitPrice.formatted) each, \(line.event.title)"
          + (cancelled > 0 ? ", \(cancelled) cancelled" : ""))
    }
    for ticket in details.tickets {
      let seat = ticket.seat.map { " \($0)" } ?? ""
      lines.append(
        "  \(ticket.code)  \(details.ticketTypeName(of: ticket))\(seat)  \(ticket.holder)  \(Wording.word(ticket))"
      )
    }
    for payment in details.payments {
      lines.append("  payment \(Wording.managed(payment.state))  \(payment.amount.formatted)")
    }
    for refund in details.refunds {
      lines.append(
        "  refund \(Wording.word(refund.state)), \(Wording.word(refund.reason))  \(refund.amount.formatted)")
    }
    return lines
  }
}
