/// The row of a cart.
struct CartRecord {
  /// An account's once both its addresses are proved. Before that it is the visit's, as a guest's is, and ends with it.
  enum Owner: Equatable {
    case account(Identifier<Account>)
    case visit(SessionToken)

    var subject: Subject {
      switch self {
      case .account(let id): .account(id)
      case .visit(let session): .visit(session)
      }
    }
  }

  let id: Identifier<Cart>
  let owner: Owner
  /// The earliest among its live places; nil without any.
  let hardLimit: Timestamp?

  /// The principal's cart, if it has one; whether its holds still live is another question. An account that has none of its
  /// own finds what its visit held before it was proved.
  static func find(_ principal: Principal, now: Timestamp, policy: Policy, _ reader: any Reader) throws
    -> CartRecord?
  {
    let owner = try owner(for: principal, policy: policy, reader)
    if let found = try find(owner, now: now, reader) { return found }
    return if case .account = owner { try find(.visit(principal.session), now: now, reader) } else { nil }
  }

  static func find(_ owner: Owner, now: Timestamp, _ reader: any Reader) throws -> CartRecord? {
    let condition: SQL =
      switch owner {
      case .account(let account): "account_id = \(account)"
      case .visit(let session): "session = \(session.rawValue)"
      }
    let row = try reader.first(
      """
      SELECT id, (
        SELECT MIN(hard_limit) FROM claims WHERE cart_id = carts.id AND expires_at > \(now)) AS hard_limit
      FROM carts WHERE \(part: condition)
      """)
    return try row.map {
      CartRecord(id: try $0.get("id"), owner: owner, hardLimit: try $0.optional("hard_limit"))
    }
  }

  static func make(_ principal: Principal, now: Timestamp, policy: Policy, _ transaction: any Transaction)
    throws -> CartRecord
  {
    let owner = try owner(for: principal, policy: policy, transaction)
    let (account, session): (Identifier<Account>?, String?) =
      switch owner {
      case .account(let id): (id, nil)
      case .visit(let session): (nil, session.rawValue)
      }
    let id: Identifier<Cart> = try transaction.insert(
      "INSERT INTO carts (account_id, session, created_at) VALUES (\(account), \(session), \(now)) RETURNING id"
    )
    return CartRecord(id: id, owner: owner, hardLimit: nil)
  }

  private static func owner(for principal: Principal, policy: Policy, _ reader: any Reader) throws -> Owner {
    switch principal.kind {
    case .account(let id):
      let isProved = try policy.plants(.unprovedKeepsCart) || Account.isProved(id, reader)
      return isProved ? .account(id) : .visit(principal.session)
    case .guest: return .visit(principal.session)
    case .worker, .operator: throw BookingError.notAllowed
    }
  }

  func delete(_ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM claims WHERE cart_id = \(id)")
    try transaction.run("DELETE FROM carts WHERE id = \(id)")
  }

  /// Has its live places last as long as those taken now, and be held by whoever took those.
  func renew(_ hold: Hold, _ transaction: any Transaction) throws {
    try transaction.run(
      "UPDATE claims SET expires_at = \(hold.end) WHERE cart_id = \(id) AND expires_at > \(hold.now)")
    guard let visit = hold.visit else { return }
    try transaction.run(
      "UPDATE claims SET visit_id = \(visit) WHERE cart_id = \(id) AND COALESCE(visit_id, 0) <> \(visit)")
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
