import BookingModel

extension Claims {
  /// Whose a claim is.
  package enum Owner {
    case cart(Identifier<Cart>)
    case eventOrder(Identifier<EventOrder>)

    package var cart: Identifier<Cart>? { if case .cart(let id) = self { id } else { nil } }
    package var eventOrder: Identifier<EventOrder>? { if case .eventOrder(let id) = self { id } else { nil } }
  }

  /// Labels of the seats a cart holds, by ticket type.
  package static func seats(in cart: Identifier<Cart>, now: Timestamp, _ reader: any Reader) throws
    -> [Identifier<TicketType>: Set<String>]
  {
    try reader.rows(
      """
      SELECT claims.ticket_type_id, seats.label FROM claims JOIN seats ON seats.id = claims.seat_id
      WHERE claims.cart_id = \(cart) AND claims.expires_at > \(now)
      """
    ).reduce(into: [:]) { seats, row in
      seats[try row.get("ticket_type_id"), default: []].insert(try row.get("label"))
    }
  }

  /// Claims seats, but for those with a live claim of somebody else; one that has ended makes room. Returns the labels of
  /// those that are taken.
  ///
  /// - Throws: `.notFound` for a label that no seat has.
  package static func add(
    seats labels: [String], of ticketType: Identifier<TicketType>, to owner: Owner, _ hold: Hold,
    _ transaction: any Transaction
  ) throws -> [String] {
    guard !labels.isEmpty else { return [] }
    try endPast(of: ticketType, now: hold.now, transaction)
    let meant: SQL = "seats.ticket_type_id = \(ticketType) AND seats.label IN \(list: labels)"
    let added = try transaction.run(
      """
      INSERT INTO claims (ticket_type_id, seat_id, cart_id, event_order_id, visit_id, expires_at, hard_limit, created_at)
      SELECT ticket_type_id, id, \(owner.cart), \(owner.eventOrder), \(hold.visit), \(hold.end), \(hold.hardLimit),
        \(hold.now)
      FROM seats WHERE \(part: meant) AND NOT EXISTS (SELECT 1 FROM claims WHERE seat_id = seats.id) ORDER BY label
      """)
    guard added < labels.count else { return [] }
    guard try transaction.count("SELECT COUNT(*) FROM seats WHERE \(part: meant)") == labels.count else {
      throw BookingError.notFound(.seat)
    }
    return try transaction.rows(
      """
      SELECT seats.label FROM seats JOIN claims ON claims.seat_id = seats.id
      WHERE \(part: meant) AND (claims.cart_id IS DISTINCT FROM \(owner.cart)
        OR claims.event_order_id IS DISTINCT FROM \(owner.eventOrder)) ORDER BY seats.label
      """
    ).map { try $0.get("label") }
  }

  package static func drop(
    seats labels: [String], of ticketType: Identifier<TicketType>, from cart: Identifier<Cart>,
    _ transaction: any Transaction
  ) throws {
    guard !labels.isEmpty else { return }
    try transaction.run(
      """
      DELETE FROM claims WHERE cart_id = \(cart)
        AND seat_id IN (SELECT id FROM seats WHERE ticket_type_id = \(ticketType) AND label IN \(list: labels))
      """)
  }

  /// The seats that somebody holds or has, with the cart that holds each; nil for an order's.
  package static func onSeats(
    of ticketType: Identifier<TicketType>, now: Timestamp, _ reader: any Reader
  ) throws -> [(label: String, cart: Identifier<Cart>?)] {
    try reader.rows(
      """
      SELECT seats.label, claims.cart_id FROM seats JOIN claims ON claims.seat_id = seats.id
      WHERE seats.ticket_type_id = \(ticketType) AND (claims.expires_at IS NULL OR claims.expires_at > \(now))
      """
    ).map { (try $0.get("label"), try $0.optional("cart_id")) }
  }

  /// Labels of the seats an event order has.
  package static func seats(of eventOrder: Identifier<EventOrder>, _ reader: any Reader) throws -> Set<String>
  {
    Set(
      try reader.rows(
        "SELECT seats.label FROM claims JOIN seats ON seats.id = claims.seat_id WHERE event_order_id = \(eventOrder)"
      ).map { try $0.get("label") })
  }
}
