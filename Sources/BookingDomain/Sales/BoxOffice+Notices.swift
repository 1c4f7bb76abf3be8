extension BoxOffice {
  /// Tells the customer of an order by mail, with facts enough to word it years later.
  ///
  /// - Parameters:
  ///   - address: where to, if not to the account's own address.
  ///   - customer: name and email, where they were read already.
  ///   - refund: what goes back, nothing included; nil where that isn't said.
  ///   - tickets: those that are meant, by lines, valid or not; all valid ones where it isn't said.
  @discardableResult func notify(
    _ kind: MessageKind, _ order: Order, to address: String? = nil, customer known: SQLRow? = nil,
    amount: Money? = nil, refund: Money? = nil,
    eventOrders only: [EventOrder]? = nil,
    tickets: [Identifier<EventOrder>: [MessageFacts.NamedTicket]]? = nil,
    _ transaction: any Transaction
  ) throws -> QueuedMessage {
    guard
      let customer = try known
        ?? transaction.first("SELECT name, email FROM accounts WHERE id = \(order.account)")
    else { throw BookingError.notFound(.account) }
    let eventOrders = try (only ?? EventOrder.of(order.id, transaction).filter { !$0.isCancelled })
      .map { try factsLine($0, tickets: tickets?[$0.id], transaction) }
    let facts = MessageFacts(
      name: try customer.get("name"), orderCode: order.code, amount: amount ?? order.total, refund: refund,
      lines: eventOrders)
    return try queueMessage(
      kind, by: .email, to: try address ?? customer.get("email"), account: order.account, order: order.id,
      facts: facts,
      transaction)
  }

  /// - Parameter named: the tickets that are meant; nil for all that are valid.
  func factsLine(
    _ eventOrder: EventOrder, tickets named: [MessageFacts.NamedTicket]?, _ reader: any Reader
  ) throws -> MessageFacts.Line {
    guard let event = try Event.find(eventOrder.event, reader) else { throw BookingError.notFound(.event) }
    let type: String =
      try reader.value("SELECT name FROM ticket_types WHERE id = \(eventOrder.ticketType)") ?? ""
    let tickets =
      try named
      ?? reader.rows(
        "SELECT code, seat FROM tickets WHERE event_order_id = \(eventOrder.id) AND voided_at IS NULL ORDER BY id"
      ).map { MessageFacts.NamedTicket(code: try $0.get("code"), seat: try $0.optional("seat")) }
    return MessageFacts.Line(
      event: event.title, venue: event.venue, city: event.city, timeZone: event.timeZone,
      startsAt: event.startsAt, doorsAt: event.doorsAt, ticketType: type,
      quantity: named?.count ?? eventOrder.remainingQuantity, unitPrice: eventOrder.unitPrice,
      tickets: tickets)
  }
}
