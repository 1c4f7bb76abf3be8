/// The row of a cart.
struct CartRecord {
  let id: Identifier<Cart>
  let hardLimit: Timestamp

  /// The principal's cart, if it has one; whether its holds still live is another question.
  static func find(_ principal: Principal, _ reader: any Reader) throws -> CartRecord? {
    let row: SQLRow?
    switch principal.kind {
    case .account(let account):
      row = try reader.first("SELECT id, hard_limit FROM carts WHERE account_id = \(account)")
    case .guest:
      row = try reader.first("SELECT id, hard_limit FROM carts WHERE session = \(principal.session.rawValue)")
    case .worker, .operator: throw BookingError.notAllowed
    }
    return try row.map { CartRecord(id: try $0.get("id"), hardLimit: try $0.get("hard_limit")) }
  }

  static func make(
    _ principal: Principal, now: Timestamp, hardLimit: Timestamp, _ transaction: any Transaction
  )
    throws -> CartRecord
  {
    let session = principal.account == nil ? principal.session.rawValue : nil
    let id: Identifier<Cart> = try transaction.insert(
      """
      INSERT INTO carts (account_id, session, hard_limit, created_at)
      VALUES (\(principal.account), \(session), \(hardLimit), \(now)) RETURNING id
      """)
    return CartRecord(id: id, hardLimit: hardLimit)
  }

  func delete(_ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM claims WHERE cart_id = \(id)")
    try transaction.run("DELETE FROM carts WHERE id = \(id)")
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
