import BookingModel

/// Claims on places, row by row: one for each place held or sold.
package enum Claims {
  /// Live holds of a ticket type.
  package static func held(_ ticketType: Identifier<TicketType>, now: Timestamp, _ reader: any Reader) throws
    -> Int
  {
    try reader.count(
      "SELECT COUNT(*) FROM claims WHERE ticket_type_id = \(ticketType) AND expires_at > \(now)")
  }

  /// The same for several events.
  package static func places(
    of account: Identifier<Account>?, for events: Set<Identifier<Event>>, now: Timestamp, _ reader: any Reader
  ) throws -> [Identifier<Event>: Int] {
    guard let account, let first = events.first else { return [:] }
    if events.count == 1 { return [first: try places(of: account, for: first, now: now, reader)] }
    return try reader.rows(
      """
      SELECT event_id, CAST(SUM(places) AS BIGINT) AS places FROM (
        SELECT event_id, COUNT(*) AS places FROM tickets
        WHERE account_id = \(account) AND voided_at IS NULL AND event_id IN \(list: events.sorted()) GROUP BY event_id
        UNION ALL
        SELECT event_orders.event_id, COUNT(*) FROM orders
        CROSS JOIN event_orders ON event_orders.order_id = orders.id
        CROSS JOIN claims ON claims.event_order_id = event_orders.id
        WHERE orders.account_id = \(account) AND orders.status = \(literal: OrderStatus.pending)
          AND event_orders.event_id IN \(list: events.sorted()) AND claims.expires_at > \(now)
        GROUP BY event_orders.event_id) AS counted
      GROUP BY event_id
      """
    ).reduce(into: [:]) { $0[try $1.get("event_id")] = try $1.get("places") }
  }

  /// The account's places for an event: valid tickets and those of pending orders, without those of one order.
  package static func places(
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
  package static func endPast(
    of ticketType: Identifier<TicketType>, now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run("DELETE FROM claims WHERE ticket_type_id = \(ticketType) AND expires_at <= \(now)")
  }

  package static func endPast(
    of ticketTypes: [Identifier<TicketType>], now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "DELETE FROM claims WHERE ticket_type_id IN \(set: ticketTypes) AND expires_at <= \(now)")
  }

  /// The same for whatever ticket types an order has something of.
  package static func endPast(of order: Identifier<Order>, now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try transaction.run(
      """
      DELETE FROM claims WHERE expires_at <= \(now)
        AND ticket_type_id IN (SELECT ticket_type_id FROM event_orders WHERE order_id = \(order))
      """)
  }

  /// Claims so many places; whether they are free is `SalesRule`'s to say.
  package static func add(
    _ count: Int, of ticketType: Identifier<TicketType>, to owner: Owner, _ hold: Hold,
    _ transaction: any Transaction
  ) throws {
    // The statement below would claim one place for none.
    precondition(count > 0, "a claim of no place")
    try endPast(of: ticketType, now: hold.now, transaction)
    try transaction.run(
      """
      WITH RECURSIVE place (number) AS (
        SELECT 1 UNION ALL SELECT number + 1 FROM place WHERE number < \(count))
      INSERT INTO claims (ticket_type_id, cart_id, event_order_id, visit_id, expires_at, hard_limit, created_at)
      SELECT \(ticketType), \(owner.cart), \(owner.eventOrder), \(hold.visit), \(hold.end), \(hold.hardLimit),
        \(hold.now) FROM place
      """)
  }

  /// Lets the newest `count` places of a ticket type go.
  package static func drop(
    _ count: Int, of ticketType: Identifier<TicketType>, from cart: Identifier<Cart>,
    _ transaction: any Transaction
  ) throws {
    // SQLite takes a negative limit for none: everything would go.
    precondition(count >= 0, "fewer than no places to let go")
    try transaction.run(
      """
      DELETE FROM claims WHERE id IN (
        SELECT id FROM claims WHERE cart_id = \(cart) AND ticket_type_id = \(ticketType)
        ORDER BY id DESC LIMIT \(count))
      """)
  }

  /// Lets all places of a ticket type go, or of all of them.
  package static func drop(
    _ ticketType: Identifier<TicketType>? = nil, from cart: Identifier<Cart>, _ transaction: any Transaction
  ) throws {
    guard let ticketType else {
      try transaction.run("DELETE FROM claims WHERE cart_id = \(cart)")
      return
    }
    try transaction.run("DELETE FROM claims WHERE cart_id = \(cart) AND ticket_type_id = \(ticketType)")
  }

  /// Clears away what a cart holds no more.
  package static func endPast(in cart: Identifier<Cart>, now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try transaction.run("DELETE FROM claims WHERE cart_id = \(cart) AND expires_at <= \(now)")
  }

  /// What a cart holds becomes another's.
  package static func move(
    from cart: Identifier<Cart>, to other: Identifier<Cart>, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "UPDATE claims SET cart_id = \(other) WHERE cart_id = \(cart) AND expires_at > \(now)")
  }

  /// Nothing in a cart is held for longer than this.
  package static func shorten(in cart: Identifier<Cart>, to end: Timestamp, _ transaction: any Transaction)
    throws
  {
    try transaction.run(
      "UPDATE claims SET expires_at = \(end) WHERE cart_id = \(cart) AND expires_at > \(end)")
  }

  /// Lets go of everything that carts hold of an event.
  package static func dropFromCarts(of event: Identifier<Event>, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      DELETE FROM claims WHERE cart_id IS NOT NULL
        AND ticket_type_id IN (SELECT id FROM ticket_types WHERE event_id = \(event))
      """)
  }

  /// Clears away what carts hold no more, at most `limit` places; returns how many. An order's are left: its late money takes
  /// them anew or gives them up.
  package static func tidy(limit: Int, now: Timestamp, _ transaction: any Transaction) throws -> Int {
    try transaction.run(
      """
      DELETE FROM claims WHERE id IN (
        SELECT id FROM claims WHERE expires_at <= \(now) AND cart_id IS NOT NULL LIMIT \(limit))
      """)
  }

  /// The most places that one visit, one SSH key or one network holds at this moment.
  package static func most(by: LimitScope, now: Timestamp, _ reader: any Reader) throws -> Int {
    let column: SQL =
      switch by {
      case .key: "visits.ssh_key"
      case .network: "visits.network"
      case .visit, .account: "visits.id"
      }
    return try reader.count(
      """
      SELECT COALESCE(MAX(count), 0) FROM (
        SELECT COUNT(*) AS count FROM claims JOIN visits ON visits.id = claims.visit_id
        WHERE claims.expires_at > \(now) AND \(part: column) IS NOT NULL GROUP BY \(part: column)) AS counts
      """)
  }
}
