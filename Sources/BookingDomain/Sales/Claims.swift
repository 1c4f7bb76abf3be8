/// Claims on places, row by row: one for each place held or sold.
enum Claims {
  /// Live holds of a ticket type, without those of one cart.
  static func held(
    _ ticketType: Identifier<TicketType>, except cart: Identifier<Cart>?, now: Timestamp, _ reader: any Reader
  ) throws -> Int {
    // The cart's own are counted by the cart: the index by ticket type and end alone tells of all.
    try reader.count(
      """
      SELECT COUNT(*) - (
        SELECT COUNT(*) FROM claims
        WHERE cart_id = \(cart) AND +ticket_type_id = \(ticketType) AND expires_at > \(now))
      FROM claims WHERE ticket_type_id = \(ticketType) AND expires_at > \(now)
      """)
  }

  /// The account's places for an event: valid tickets and those of pending orders, without those of one order.
  static func places(
    of account: Identifier<Account>, for event: Identifier<Event>, except order: Identifier<Order>? = nil,
    now: Timestamp, _ reader: any Reader
  )
    throws -> Int
  {
    let order = order ?? Identifier(0)
    // CROSS JOIN: by the account's orders, which are few, and not by the event's.
    return try reader.count(
      """
      SELECT COUNT(*) + (
        SELECT COUNT(*) FROM tickets WHERE event_id = \(event) AND account_id = \(account) AND voided_at IS NULL)
      FROM orders CROSS JOIN event_orders ON event_orders.order_id = orders.id
      CROSS JOIN claims ON claims.event_order_id = event_orders.id
      WHERE orders.account_id = \(account) AND orders.status = 'pending' AND event_orders.event_id = \(event)
        AND orders.id <> \(order) AND claims.expires_at > \(now)
      """)
  }

  /// Ends for good what has ended by the clock. Whoever takes places does this first: should the clock be set back, no
  /// hold comes to life again whose place somebody else has by then.
  static func endPast(of ticketType: Identifier<TicketType>, now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try transaction.run("DELETE FROM claims WHERE ticket_type_id = \(ticketType) AND expires_at <= \(now)")
  }

  static func add(
    _ count: Int, of ticketType: Identifier<TicketType>, to owner: Owner, _ hold: Hold,
    _ transaction: any Transaction
  ) throws {
    try endPast(of: ticketType, now: hold.now, transaction)
    for _ in 0..<count {
      try transaction.run(
        """
        INSERT INTO claims (ticket_type_id, cart_id, event_order_id, visit_id, expires_at, hard_limit, created_at)
        VALUES (\(ticketType), \(owner.cart), \(owner.eventOrder), \(hold.visit), \(hold.end), \(hold.hardLimit),
          \(hold.now))
        """)
    }
  }

  /// Lets the newest `count` places of a ticket type go.
  static func drop(
    _ count: Int, of ticketType: Identifier<TicketType>, from cart: Identifier<Cart>,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      DELETE FROM claims WHERE id IN (
        SELECT id FROM claims WHERE cart_id = \(cart) AND ticket_type_id = \(ticketType)
        ORDER BY id DESC LIMIT \(count))
      """)
  }
}
