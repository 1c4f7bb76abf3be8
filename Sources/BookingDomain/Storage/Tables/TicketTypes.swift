/// What is sold of events: each with its price and its places.
enum TicketTypes {
  /// Their names, those that are off sale included.
  static func names(_ ids: Set<Identifier<TicketType>>, _ reader: any Reader) throws
    -> [Identifier<TicketType>: String]
  {
    try reader.rows("SELECT id, name FROM ticket_types WHERE id IN \(list: ids.sorted())").reduce(into: [:]) {
      $0[try $1.get("id")] = try $1.get("name")
    }
  }

  /// Counts as sold what an order has for its event orders that live.
  ///
  /// With `+` the event orders are found by their order, which are few, and not by the ticket type.
  static func addSold(by order: Identifier<Order>, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      UPDATE ticket_types SET sold = sold + (
        SELECT quantity FROM event_orders WHERE order_id = \(order) AND +ticket_type_id = ticket_types.id)
      WHERE id IN (SELECT ticket_type_id FROM event_orders WHERE order_id = \(order) AND cancelled_at IS NULL)
      """)
  }

  /// That many are sold no more.
  static func removeSold(_ count: Int, of id: Identifier<TicketType>, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE ticket_types SET sold = sold - \(count) WHERE id = \(id)")
  }
}
