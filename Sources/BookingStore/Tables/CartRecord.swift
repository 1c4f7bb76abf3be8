import BookingModel
import BookingRules

/// The row of a cart.
package struct CartRecord {
  /// An account's once both its addresses are proved. Before that it is the visit's, as a guest's is, and ends with it.
  package enum Owner: Equatable {
    case account(Identifier<Account>)
    case visit(SessionToken)

    package var subject: Subject {
      switch self {
      case .account(let id): .account(id)
      case .visit(let session): .visit(session)
      }
    }
  }

  package let id: Identifier<Cart>
  package let owner: Owner
  /// The earliest among its live places; nil without any.
  package let hardLimit: Timestamp?
  /// When the first of its live places is free again; nil without any.
  package let expiresAt: Timestamp?

  /// The principal's cart, if it has one; whether its holds still live is another question. An account that has none of its
  /// own finds what its visit held before it was proved.
  package static func find(_ principal: Principal, now: Timestamp, _ reader: any Reader) throws -> CartRecord?
  {
    switch principal.kind {
    case .guest: return try find(.visit(principal.session), now: now, reader)
    case .worker, .operator: throw BookingError.notAllowed
    case .account(let account):
      let isCounted = Accounts.isProved(account)
      return try first(
        """
        account_id = \(account) AND \(part: isCounted) OR session = \(principal.session.rawValue)
        ORDER BY account_id IS NULL LIMIT 1
        """, now: now, reader)
    }
  }

  package static func find(_ owner: Owner, now: Timestamp, _ reader: any Reader) throws -> CartRecord? {
    let condition: SQL =
      switch owner {
      case .account(let account): "account_id = \(account)"
      case .visit(let session): "session = \(session.rawValue)"
      }
    return try first(condition, now: now, reader)
  }

  private static func first(_ condition: SQL, now: Timestamp, _ reader: any Reader) throws -> CartRecord? {
    let row = try reader.first(
      """
      SELECT id, account_id, session,
        (SELECT MIN(hard_limit) FROM claims WHERE cart_id = carts.id AND expires_at > \(now)) AS hard_limit,
        (SELECT MIN(expires_at) FROM claims WHERE cart_id = carts.id AND expires_at > \(now)) AS expires_at
      FROM carts WHERE \(part: condition)
      """)
    return try row.map { row in
      let account = try row.optional("account_id", as: Identifier<Account>.self)
      return CartRecord(
        id: try row.get("id"),
        owner: try account.map(Owner.account) ?? .visit(SessionToken(row.get("session"))),
        hardLimit: try row.optional("hard_limit"), expiresAt: try row.optional("expires_at"))
    }
  }

  package static func make(_ principal: Principal, now: Timestamp, _ transaction: any Transaction)
    throws -> CartRecord
  {
    let owner = try owner(for: principal, transaction)
    let (account, session): (Identifier<Account>?, String?) =
      switch owner {
      case .account(let id): (id, nil)
      case .visit(let session): (nil, session.rawValue)
      }
    let id: Identifier<Cart> = try transaction.insert(
      "INSERT INTO carts (account_id, session, created_at) VALUES (\(account), \(session), \(now)) RETURNING id"
    )
    return CartRecord(id: id, owner: owner, hardLimit: nil, expiresAt: nil)
  }

  private static func owner(for principal: Principal, _ reader: any Reader) throws -> Owner {
    switch principal.kind {
    case .account(let id):
      return try Accounts.isProved(id, reader) ? .account(id) : .visit(principal.session)
    case .guest: return .visit(principal.session)
    case .worker, .operator: throw BookingError.notAllowed
    }
  }

  /// It becomes an account's.
  package func give(to account: Identifier<Account>, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE carts SET account_id = \(account), session = NULL WHERE id = \(id)")
  }

  /// Clears away carts that hold nothing; returns how many.
  package static func tidy(_ transaction: any Transaction) throws -> Int {
    try transaction.run("DELETE FROM carts WHERE NOT EXISTS (SELECT 1 FROM claims WHERE cart_id = carts.id)")
  }

  package func delete(_ transaction: any Transaction) throws {
    try Claims.drop(from: id, transaction)
    try transaction.run("DELETE FROM carts WHERE id = \(id)")
  }

  /// Has its live places last as long as those taken now, and be held by whoever took those.
  package func renew(_ hold: Hold, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      UPDATE claims SET expires_at = \(hold.end), visit_id = COALESCE(\(hold.visit), visit_id)
      WHERE cart_id = \(id) AND expires_at > \(hold.now)
      """)
  }

  /// Live places of one ticket type, with all that decides about them.
  package struct Line {
    package let offer: SaleConditions
    package var count: Int
    /// Whether management has taken the ticket type away since.
    package let isRemoved: Bool

    package init(offer: SaleConditions, count: Int, isRemoved: Bool) {
      self.offer = offer
      self.count = count
      self.isRemoved = isRemoved
    }
  }

  /// Live places by ticket type, in the order in which they were first taken.
  package func lines(now: Timestamp, _ reader: any Reader) throws -> [Line] {
    let rows = try reader.rows(
      """
      SELECT \(part: TicketType.columns), ticket_types.removed_at, mine.places, mine.first,
        (SELECT COUNT(*) FROM claims WHERE ticket_type_id = ticket_types.id AND expires_at > \(now)) AS held
      FROM (
        SELECT ticket_type_id, COUNT(*) AS places, MIN(id) AS first FROM claims
        WHERE cart_id = \(id) AND expires_at > \(now) GROUP BY ticket_type_id
      ) AS mine CROSS JOIN ticket_types ON ticket_types.id = mine.ticket_type_id
      """
    ).sorted { try $0.get("first", as: Int64.self) < $1.get("first", as: Int64.self) }
    let types = try rows.map { try TicketType(row: $0) }
    let events = try Events.find(types.map(\.event), reader)
    return try zip(rows, types).compactMap { row, type in
      guard let event = events[type.event] else { return nil }
      let (count, held): (Int, Int) = (try row.get("places"), try row.get("held"))
      return Line(
        offer: SaleConditions(
          event: event, ticketType: type, sold: try row.get("sold"), heldByOthers: held - count),
        count: count, isRemoved: row["removed_at"] != .null)
    }
  }

  /// Whether nothing in it lives.
  package func isEmpty(now: Timestamp, _ reader: any Reader) throws -> Bool {
    try reader.first("SELECT 1 FROM claims WHERE cart_id = \(id) AND expires_at > \(now) LIMIT 1") == nil
  }
}
