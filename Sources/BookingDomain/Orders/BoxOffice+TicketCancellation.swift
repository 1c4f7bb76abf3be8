import BookingModel
import BookingStore

extension BoxOffice {
  /// Voids tickets, frees their places, gives back what they cost where `refund` says so, tells the customer, and writes it
  /// down under `action`. The one way on which single tickets end, whoever wants it. Returns what goes back.
  func endTickets(
    _ tickets: Set<Identifier<Ticket>>, of order: Order, refund: Bool, as action: AuditAction,
    by principal: Principal, _ transaction: any Transaction
  ) throws -> Money {
    let parts = try parts(tickets, of: order, transaction)
    let back = try void(parts, of: order, refund: refund, now: clock.now(), transaction)
    try notify(
      .ticketsCancelled, order, amount: back, refund: refund ? back : nil,
      eventOrders: parts.map(\.eventOrder),
      tickets: Dictionary(parts.map { ($0.eventOrder.id, $0.named) }, uniquingKeysWith: +), transaction)
    let codes = parts.flatMap(\.named).map(\.code).joined(separator: " ")
    try audit(
      principal, action, .order(order.id),
      facts: "\(codes), \(back.isZero ? "nothing" : back.formatted) refunded", transaction)
    return back
  }

  /// Tickets of one line that end together.
  private struct Part {
    let eventOrder: EventOrder
    var tickets: [Identifier<Ticket>] = []
    var claims: [Int64] = []
    var named: [MessageFacts.NamedTicket] = []

    var price: Money { eventOrder.unitPrice * tickets.count }
  }

  private func parts(
    _ tickets: Set<Identifier<Ticket>>, of order: Order, _ transaction: any Transaction
  ) throws -> [Part] {
    guard order.paidAt != nil else { throw BookingError.orderClosed(order.status) }
    let found = try Tickets.named(tickets, of: order.id, transaction)
    guard !found.isEmpty, found.count == tickets.count else { throw BookingError.notFound(.ticket) }
    var parts = try EventOrders.of(order.id, transaction).map { Part(eventOrder: $0) }
    for ticket in found {
      guard let index = parts.firstIndex(where: { $0.eventOrder.id == ticket.eventOrder }) else {
        throw BookingError.notFound(.ticket)
      }
      guard let claim = ticket.claim else { throw BookingError.conflict }
      parts[index].claims.append(claim)
      parts[index].tickets.append(ticket.id)
      parts[index].named.append(ticket.named)
    }
    return parts.filter { !$0.tickets.isEmpty }
  }

  /// Voids them and frees their places; gives their price back where `refund` says so. Returns what goes back.
  private func void(
    _ parts: [Part], of order: Order, refund: Bool, now: Timestamp, _ transaction: any Transaction
  ) throws -> Money {
    // All at once: one after the other they might come out of their order.
    try transaction.lock(Set(parts.map { .event($0.eventOrder.event) }))
    let goesBack = try refund && !refundable(order, transaction).isZero
    for part in parts {
      let reason: VoidReason = goesBack && !part.eventOrder.unitPrice.isZero ? .refunded : .cancelled
      try Tickets.void(part.tickets, as: reason, now: now, transaction)
      try EventOrders.cancel(part.tickets.count, of: part.eventOrder.id, now: now, transaction)
      let freed = try Claims.drop(of: part.eventOrder.id, only: part.claims, transaction)
      try TicketTypes.removeSold(freed, of: part.eventOrder.ticketType, transaction)
    }
    if try EventOrders.of(order.id, transaction).allSatisfy(\.isCancelled) {
      try Orders.cancel(order.id, transaction)
    }
    guard refund else { return Money(minorUnits: 0, currency: order.total.currency) }
    let prices = Dictionary(parts.map { ($0.eventOrder.id, $0.price.minorUnits) }, uniquingKeysWith: +)
    return try giveBack(prices, of: order, reason: .ticketsCancelled, now: now, transaction)
  }
}
