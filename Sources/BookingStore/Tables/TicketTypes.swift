import BookingModel

/// What is sold of events: each with its price and its places.
package enum TicketTypes {
  /// What is on sale for events, with holds that are live at `now`.
  package static func onSale(_ events: [Identifier<Event>], at now: Timestamp, _ reader: any Reader) throws
    -> [Identifier<Event>: [EventDetails.Offer]]
  {
    try offers(of: events, "removed_at IS NULL", at: now, reader) { row in
      EventDetails.Offer(ticketType: try TicketType(row: row), availability: try Availability(row: row))
    }
  }

  /// What was taken off sale after somebody had ordered some of it, with what orders hold that may still be paid.
  package static func offSale(_ events: [Identifier<Event>], at now: Timestamp, _ reader: any Reader) throws
    -> [Identifier<Event>: [EventDetails.Offer]]
  {
    try offers(of: events, "removed_at IS NOT NULL", at: now, reader) { row in
      let (sold, held): (Int, Int) = (try row.get("sold"), try row.get("held"))
      return EventDetails.Offer(
        ticketType: try TicketType(row: row),
        availability: Availability(capacity: sold + held, sold: sold, held: held), isOnSale: false)
    }
  }

  /// By event, in the order that management gave them.
  private static func offers(
    of events: [Identifier<Event>], _ condition: SQL, at now: Timestamp, _ reader: any Reader,
    _ offer: (SQLRow) throws -> EventDetails.Offer
  ) throws -> [Identifier<Event>: [EventDetails.Offer]] {
    guard !events.isEmpty else { return [:] }
    let offers = try reader.rows(
      """
      SELECT \(part: TicketType.columns), \(part: held(at: now)) AS held
      FROM ticket_types WHERE event_id IN \(set: events) AND \(part: condition) ORDER BY position, id
      """
    ).map(offer)
    return Dictionary(grouping: offers, by: \.ticketType.event)
  }

  /// Nil also for one that management removed.
  package static func find(_ id: Identifier<TicketType>, _ reader: any Reader) throws -> (
    TicketType, sold: Int
  )? {
    let row = try reader.first(
      "SELECT \(part: TicketType.columns) FROM ticket_types WHERE id = \(id) AND removed_at IS NULL")
    return try row.map { (try TicketType(row: $0), try $0.get("sold")) }
  }

  /// Their names, those that are off sale included.
  package static func names(_ ids: Set<Identifier<TicketType>>, _ reader: any Reader) throws
    -> [Identifier<TicketType>: String]
  {
    try reader.rows("SELECT id, name FROM ticket_types WHERE id IN \(list: ids.sorted())").reduce(into: [:]) {
      $0[try $1.get("id")] = try $1.get("name")
    }
  }

  /// Counts as sold what an order has for its event orders that live.
  ///
  /// With `+` the event orders are found by their order, which are few, and not by the ticket type.
  package static func addSold(by order: Identifier<Order>, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      UPDATE ticket_types SET sold = sold + (
        SELECT quantity FROM event_orders WHERE order_id = \(order) AND +ticket_type_id = ticket_types.id)
      WHERE id IN (SELECT ticket_type_id FROM event_orders WHERE order_id = \(order) AND cancelled_at IS NULL)
      """)
  }

  /// That many are sold no more.
  package static func removeSold(_ count: Int, of id: Identifier<TicketType>, _ transaction: any Transaction)
    throws
  {
    try transaction.run("UPDATE ticket_types SET sold = sold - \(count) WHERE id = \(id)")
  }
}

extension TicketType {
  package static let columns: SQL = """
    ticket_types.id, ticket_types.event_id, ticket_types.name, ticket_types.price, ticket_types.currency, \
    ticket_types.capacity, ticket_types.sold, ticket_types.sale_starts_at, ticket_types.sale_ends_at, \
    ticket_types.min_per_order, ticket_types.max_per_order, ticket_types.seating_plan
    """

  package init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), event: try row.get("event_id"), name: try row.get("name"),
      price: try row.money("price"), capacity: try row.get("capacity"),
      saleStartsAt: try row.optional("sale_starts_at"), saleEndsAt: try row.optional("sale_ends_at"),
      minPerOrder: try row.get("min_per_order"), maxPerOrder: try row.get("max_per_order"),
      seatingPlan: try row.optional("seating_plan"))
  }
}

extension Availability {
  package init(row: SQLRow) throws {
    self.init(capacity: try row.get("capacity"), sold: try row.get("sold"), held: try row.get("held"))
  }
}
