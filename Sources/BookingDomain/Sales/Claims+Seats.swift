extension Claims {
  /// Whose a claim is.
  enum Owner {
    case cart(Identifier<Cart>)
    case eventOrder(Identifier<EventOrder>)

    var cart: Identifier<Cart>? { if case .cart(let id) = self { id } else { nil } }
    var eventOrder: Identifier<EventOrder>? { if case .eventOrder(let id) = self { id } else { nil } }
  }

  /// Labels of the seats a cart holds.
  static func seats(
    of ticketType: Identifier<TicketType>, in cart: Identifier<Cart>, now: Timestamp, _ reader: any Reader
  ) throws -> Set<String> {
    Set(
      try reader.rows(
        """
        SELECT seats.label FROM claims JOIN seats ON seats.id = claims.seat_id
        WHERE claims.cart_id = \(cart) AND claims.ticket_type_id = \(ticketType) AND claims.expires_at > \(now)
        """
      ).map { try $0.get("label") })
  }

  /// Claims one seat, unless a live claim is on it; one that has ended makes room. Whether it could.
  static func add(
    seat label: String, of ticketType: Identifier<TicketType>, to owner: Owner, _ hold: Hold,
    _ transaction: any Transaction
  ) throws -> Bool {
    guard
      let seat: Int64 = try transaction.value(
        "SELECT id FROM seats WHERE ticket_type_id = \(ticketType) AND label = \(label)")
    else { throw BookingError.notFound(.seat) }
    try endPast(of: ticketType, now: hold.now, transaction)
    return try transaction.run(
      """
      INSERT INTO claims (ticket_type_id, seat_id, cart_id, event_order_id, visit_id, expires_at, hard_limit, created_at)
      SELECT \(ticketType), \(seat), \(owner.cart), \(owner.eventOrder), \(hold.visit), \(hold.end), \(hold.hardLimit),
        \(hold.now)
      WHERE NOT EXISTS (SELECT 1 FROM claims WHERE seat_id = \(seat))
      """) == 1
  }

  static func drop(
    seat label: String, of ticketType: Identifier<TicketType>, from cart: Identifier<Cart>,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      DELETE FROM claims WHERE cart_id = \(cart)
        AND seat_id = (SELECT id FROM seats WHERE ticket_type_id = \(ticketType) AND label = \(label))
      """)
  }
}
