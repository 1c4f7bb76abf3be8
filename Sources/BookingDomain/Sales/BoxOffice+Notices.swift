extension BoxOffice {
  /// Tells the customer of an order by mail, with facts enough to word it years later.
  func notify(
    _ kind: MessageKind, _ order: Identifier<Order>, amount: Money? = nil, lines only: [EventOrder]? = nil,
    now: Timestamp, _ transaction: any Transaction
  ) throws {
    guard let found = try Order.find(order, transaction),
      let customer = try transaction.first("SELECT name, email FROM accounts WHERE id = \(found.account)")
    else { throw BookingError.notFound }
    let lines = try (only ?? EventOrder.of(order, transaction).filter { !$0.isCancelled })
      .map { try factsLine($0, transaction) }
    let facts = MessageFacts(
      name: try customer.get("name"), orderCode: found.code, amount: amount ?? found.total, lines: lines)
    try queueMessage(
      kind, by: .email, to: try customer.get("email"), account: found.account, order: order, facts: facts,
      transaction)
  }

  private func factsLine(_ line: EventOrder, _ reader: any Reader) throws -> MessageFacts.Line {
    guard let event = try Event.find(line.event, reader) else { throw BookingError.notFound }
    let type: String = try reader.value("SELECT name FROM ticket_types WHERE id = \(line.ticketType)") ?? ""
    let codes = try reader.rows(
      "SELECT code FROM tickets WHERE event_order_id = \(line.id) AND voided_at IS NULL ORDER BY id"
    ).map { try $0.get("code", as: String.self) }
    return MessageFacts.Line(
      event: event.title, venue: event.venue, city: event.city, timeZone: event.timeZone,
      startsAt: event.startsAt,
      ticketType: type, quantity: line.quantity, unitPrice: line.unitPrice, ticketCodes: codes)
  }
}
