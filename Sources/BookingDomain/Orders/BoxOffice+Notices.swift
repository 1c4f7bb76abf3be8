import BookingModel
import BookingStore

extension BoxOffice {
  /// Tells the customer of an order by mail, with facts enough to word it years later.
  ///
  /// - Parameters:
  ///   - address: where to, if not to the account's own address.
  ///   - customer: name and email, where they were read already.
  ///   - refund: what goes back, nothing included; nil where that isn't said.
  ///   - events: those of the event orders, where they were read already.
  ///   - tickets: those that are meant, by event orders, valid or not; all valid ones where it isn't said.
  @discardableResult func notify(
    _ kind: MessageKind, _ order: Order, to address: String? = nil, customer known: Customer? = nil,
    amount: Money? = nil, refund: Money? = nil,
    eventOrders only: [EventOrder]? = nil, events: [Identifier<Event>: Event]? = nil,
    tickets: [Identifier<EventOrder>: [MessageFacts.NamedTicket]]? = nil,
    _ transaction: any Transaction
  ) throws -> QueuedMessage {
    guard let customer = try known ?? Accounts.customer(order.account, transaction) else {
      throw BookingError.notFound(.account)
    }
    let eventOrders = try factsLines(
      only ?? EventOrders.of(order.id, transaction).filter { !$0.isCancelled }, of: events,
      tickets: tickets ?? [:], transaction)
    let facts = MessageFacts(
      name: customer.name, orderCode: order.code, amount: amount ?? order.total, refund: refund,
      lines: eventOrders)
    return try queueMessage(
      kind, by: .email, to: address ?? customer.email, account: order.account, order: order.id,
      facts: facts,
      transaction)
  }

  /// - Parameter named: the tickets that are meant, by event orders; all that are valid of one that isn't in it.
  func factsLines(
    _ eventOrders: [EventOrder], of known: [Identifier<Event>: Event]? = nil,
    tickets named: [Identifier<EventOrder>: [MessageFacts.NamedTicket]],
    _ reader: any Reader
  ) throws -> [MessageFacts.Line] {
    let events = try known ?? Events.find(eventOrders.map(\.event), reader)
    let names = try TicketTypes.names(Set(eventOrders.map(\.ticketType)), reader)
    let valid = try Tickets.valid(of: eventOrders.map(\.id).filter { named[$0] == nil }, reader)
    return try eventOrders.map { eventOrder in
      guard let event = events[eventOrder.event] else { throw BookingError.notFound(.event) }
      return MessageFacts.Line(
        event: event.title, venue: event.venue, city: event.city, timeZone: event.timeZone,
        startsAt: event.startsAt, doorsAt: event.doorsAt, ticketType: names[eventOrder.ticketType] ?? "",
        quantity: named[eventOrder.id]?.count ?? eventOrder.remainingQuantity,
        unitPrice: eventOrder.unitPrice,
        tickets: named[eventOrder.id] ?? valid[eventOrder.id] ?? [])
    }
  }
}
