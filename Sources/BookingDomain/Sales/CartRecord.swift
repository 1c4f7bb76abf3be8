/// The row of a cart.
struct CartRecord {
  let id: Identifier<Cart>
  /// The earliest among its live places; nil without any.
  let hardLimit: Timestamp?

  /// The principal's cart, if it has one; whether its holds still live is another question.
  static func find(_ principal: Principal, now: Timestamp, _ reader: any Reader) throws -> CartRecord? {
    let owner: SQL
    switch principal.kind {
    case .account(let account): owner = "account_id = \(account)"
    case .guest: owner = "session = \(principal.session.rawValue)"
    case .worker, .operator: throw BookingError.notAllowed
    }
    let row = try reader.first(
      """
      SELECT id, (
        SELECT MIN(hard_limit) FROM claims WHERE cart_id = carts.id AND expires_at > \(now)) AS hard_limit
      FROM carts WHERE \(part: owner)
      """)
    return try row.map { CartRecord(id: try $0.get("id"), hardLimit: try $0.optional("hard_limit")) }
  }

  static func make(_ principal: Principal, now: Timestamp, _ transaction: any Transaction) throws
    -> CartRecord
  {
    let session = principal.account == nil ? principal.session.rawValue : nil
    let id: Identifier<Cart> = try transaction.insert(
      """
      INSERT INTO carts (account_id, session, created_at) VALUES (\(principal.account), \(session), \(now)) RETURNING id
      """)
    return CartRecord(id: id, hardLimit: nil)
  }

  func delete(_ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM claims WHERE cart_id = \(id)")
    try transaction.run("DELETE FROM carts WHERE id = \(id)")
  }

  /// Has its live places last as long as those taken now.
  func renew(_ hold: Hold, _ transaction: any Transaction) throws {
    try transaction.run(
      "UPDATE claims SET expires_at = \(hold.end) WHERE cart_id = \(id) AND expires_at > \(hold.now)")
  }

  /// Live places by ticket type.
  func quantities(now: Timestamp, _ reader: any Reader) throws -> [(
    ticketType: Identifier<TicketType>, count: Int
  )] {
    let rows = try reader.rows(
      """
      SELECT ticket_type_id, COUNT(*) AS count FROM claims
      WHERE cart_id = \(id) AND expires_at > \(now) GROUP BY ticket_type_id ORDER BY MIN(id)
      """)
    return try rows.map { (try $0.get("ticket_type_id"), try $0.get("count")) }
  }
}
