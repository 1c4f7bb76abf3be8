/// A message that nobody could deliver: to whom, about what, and why, and how else to reach them. Its words and codes are not part of it.
public struct UndeliveredMessage: Sendable, Equatable, Identifiable {
  public let id: Identifier<Message>
  public let kind: MessageKind
  public let channel: Contact
  public let recipient: String
  /// Whose account it is about, and its phone number.
  public let name: String
  public let phone: String
  public let order: Identifier<Order>?
  public let orderCode: String?
  /// What the server said, or that it said nothing for too long.
  public let problem: String
  public let at: Timestamp

  public init(
    id: Identifier<Message>, kind: MessageKind, channel: Contact, recipient: String, name: String,
    phone: String,
    order: Identifier<Order>?, orderCode: String?, problem: String, at: Timestamp
  ) {
    self.id = id
    self.kind = kind
    self.channel = channel
    self.recipient = recipient
    self.name = name
    self.phone = phone
    self.order = order
    self.orderCode = orderCode
    self.problem = problem
    self.at = at
  }
}

extension BoxOffice {
  /// The principal's own messages that could not be delivered in the last 30 days, newest first.
  public func undelivered(_ principal: Principal) throws(BookingError) -> [UndeliveredMessage] {
    let account = try ownAccount(principal)
    return try store.read { try undelivered("messages.account_id = \(account)", limit: 20, $0) }
  }

  /// Everybody's, for management, two hundred at most.
  public func allUndelivered(_ principal: Principal) throws(BookingError) -> [UndeliveredMessage] {
    try store.read { reader in
      try authorise(principal, .management, reader)
      return try undelivered("1 = 1", limit: 200, reader)
    }
  }

  func undeliveredCount(_ reader: any Reader) throws -> Int {
    try reader.count("SELECT COUNT(*) FROM messages WHERE \(part: isUndelivered)")
  }

  /// Refused for good, or given up: a code that merely expired unread isn't meant, one that never got out is.
  private var isUndelivered: SQL {
    """
    (messages.state = 'failed' OR messages.state = 'expired' AND last_problem IS NOT NULL)
    AND messages.settled_at > \(clock.now() - .days(30))
    """
  }

  private func undelivered(_ condition: SQL, limit: Int, _ reader: any Reader) throws -> [UndeliveredMessage]
  {
    try reader.rows(
      """
      SELECT messages.id, kind, channel, recipient, accounts.name, accounts.phone, messages.order_id,
        orders.code AS order_code, last_problem, settled_at
      FROM messages JOIN accounts ON accounts.id = messages.account_id LEFT JOIN orders ON orders.id = messages.order_id
      WHERE \(part: isUndelivered) AND \(part: condition)
      ORDER BY messages.id DESC LIMIT \(limit)
      """
    ).map { row in
      UndeliveredMessage(
        id: try row.get("id"), kind: try row.get("kind"), channel: try row.get("channel"),
        recipient: try row.get("recipient"), name: try row.get("name"), phone: try row.get("phone"),
        order: try row.optional("order_id"), orderCode: try row.optional("order_code"),
        problem: try row.optional("last_problem") ?? "", at: try row.get("settled_at"))
    }
  }
}
