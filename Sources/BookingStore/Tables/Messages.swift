import BookingModel
import Foundation

/// The outbox: mail and texts, queued and sent.
package enum Messages {
  /// Queues one, to go out at once.
  ///
  /// - Parameters:
  ///   - facts: as JSON with sorted keys.
  ///   - secret: the code in it, which is blanked as soon as the message is settled.
  package static func insert(
    _ kind: MessageKind, by channel: Channel, to recipient: String, in language: String,
    account: Identifier<Account>?,
    order: Identifier<Order>?, notice: Identifier<EventNotice>?, facts: String, secret: OutboxSecret?,
    at now: Timestamp, until end: Timestamp, _ transaction: any Transaction
  ) throws -> Identifier<Message> {
    try transaction.insert(
      """
      INSERT INTO messages (account_id, order_id, notice_id, kind, channel, recipient, language, facts, code_id, secret, state,
        next_attempt_at, created_at, expires_at)
      VALUES (\(account), \(order), \(notice), \(kind), \(channel), \(recipient), \(language), \(facts), \(secret?.code), \(secret?.text),
        'queued', \(now), \(now), \(end))
      RETURNING id
      """)
  }

  /// - Parameter sellers: about whose order it must be.
  /// - Throws: `.damaged` for one that can't be read.
  package static func find(_ id: Identifier<Message>, of sellers: SellerScope, _ reader: any Reader) throws
    -> Message?
  {
    try reader.first(
      "SELECT \(part: Message.columns) FROM messages WHERE id = \(id)\(part: sellers.and(order: "messages.order_id"))"
    ).map { try Message(row: $0) }
  }

  package static func recipient(of id: Identifier<Message>, _ reader: any Reader) throws -> String? {
    try reader.value("SELECT recipient FROM messages WHERE id = \(id)")
  }

  /// What has become of the message that a code is in; nil where there is none.
  package static func delivery(of code: Identifier<VerificationCode>, _ reader: any Reader) throws -> (
    state: MessageState, problem: DeliveryProblem?
  )? {
    try reader.first("SELECT state, last_problem FROM messages WHERE code_id = \(code)").map {
      (try $0.get("state"), try $0.optional("last_problem").map(DeliveryProblem.init(stored:)))
    }
  }

  /// Those of some accounts that go by some channels, newest first, without what can't be read.
  package static func newest(
    _ most: Int, of accounts: [Identifier<Account>], by channels: [Channel], _ reader: any Reader
  ) throws -> [Message] {
    try reader.rows(
      """
      SELECT \(part: Message.columns) FROM messages WHERE account_id IN \(list: accounts)
        AND channel IN \(list: channels)
      ORDER BY id DESC LIMIT \(most)
      """
    ).compactMap { try? Message(row: $0) }
  }

  /// When those of a kind were made for an account.
  package static func times(of kind: MessageKind, for account: Identifier<Account>, _ reader: any Reader)
    throws
    -> [Timestamp]
  {
    try reader.rows("SELECT created_at FROM messages WHERE account_id = \(account) AND kind = \(kind)").map {
      try $0.get("created_at")
    }
  }

  /// How many there are of a kind about an order.
  package static func count(of kind: MessageKind, about order: Identifier<Order>, _ reader: any Reader) throws
    -> Int
  {
    try reader.count("SELECT COUNT(*) FROM messages WHERE order_id = \(order) AND kind = \(kind)")
  }
}

// Undelivered ones
extension Messages {
  package static func undelivered(
    of account: Identifier<Account>, since moment: Timestamp, limit: Int, _ reader: any Reader
  ) throws -> [UndeliveredMessage] {
    try undelivered(" AND messages.account_id = \(account)", since: moment, limit: limit, reader)
  }

  /// Those about orders of these sellers; with all of them also those about no order.
  package static func undelivered(
    of sellers: SellerScope, since moment: Timestamp, limit: Int, _ reader: any Reader
  ) throws -> [UndeliveredMessage] {
    try undelivered(sellers.and(order: "messages.order_id"), since: moment, limit: limit, reader)
  }

  private static func undelivered(
    _ whose: SQL, since moment: Timestamp, limit: Int, _ reader: any Reader
  ) throws -> [UndeliveredMessage] {
    try reader.rows(
      """
      SELECT messages.id, kind, channel, recipient, accounts.name, accounts.phone, messages.order_id,
        orders.code AS order_code, last_problem, settled_at
      FROM messages JOIN accounts ON accounts.id = messages.account_id LEFT JOIN orders ON orders.id = messages.order_id
      WHERE \(part: isUndelivered(since: moment))\(part: whose)
      ORDER BY messages.id DESC LIMIT \(limit)
      """
    ).map { row in
      UndeliveredMessage(
        id: try row.get("id"), kind: try row.get("kind"), channel: try row.get("channel"),
        recipient: try row.get("recipient"), name: try row.get("name"), phone: try row.get("phone"),
        order: try row.optional("order_id"), orderCode: try row.optional("order_code"),
        problem: DeliveryProblem(stored: try row.optional("last_problem") ?? ""),
        at: try row.get("settled_at"))
    }
  }

  package static func undeliveredCount(since moment: Timestamp, of sellers: SellerScope, _ reader: any Reader)
    throws
    -> Int
  {
    try reader.count(
      """
      SELECT COUNT(*) FROM messages
      WHERE \(part: isUndelivered(since: moment))\(part: sellers.and(order: "messages.order_id"))
      """)
  }

  /// Refused for good, or given up: a code that merely expired unread isn't meant, one that never got out is.
  private static func isUndelivered(since moment: Timestamp) -> SQL {
    """
    (messages.state = 'failed' OR messages.state = 'expired' AND last_problem IS NOT NULL)
    AND messages.settled_at > \(moment)
    """
  }

  /// Those that nobody could deliver, ever.
  package static func failedCount(_ reader: any Reader) throws -> Int {
    try reader.count("SELECT COUNT(*) FROM messages WHERE state = 'failed' AND settled_at IS NOT NULL")
  }

  /// Those that wait to go out, by channel.
  package static func queued(_ reader: any Reader) throws -> [Channel: Int] {
    var queued = Dictionary(uniqueKeysWithValues: Channel.allCases.map { ($0, 0) })
    let rows = try reader.rows(
      "SELECT channel, COUNT(*) AS count FROM messages WHERE state = 'queued' GROUP BY channel")
    for row in rows { queued[try row.get("channel")] = try row.get("count") }
    return queued
  }

  package static func oldestQueued(_ reader: any Reader) throws -> Timestamp? {
    try reader.value("SELECT MIN(created_at) FROM messages WHERE state = 'queued'")
  }
}

extension Message {
  package static let columns: SQL =
    "id, account_id, order_id, channel, recipient, kind, facts, secret, state, created_at, language"

  /// - Throws: `.damaged` for facts that can't be read.
  package init(row: SQLRow) throws {
    let json: String = try row.get("facts")
    guard let facts = try? JSONDecoder().decode(MessageFacts.self, from: Data(json.utf8)) else {
      throw BookingError.damaged(detail: "facts of a message")
    }
    self.init(
      id: try row.get("id"), account: try row.optional("account_id"), order: try row.optional("order_id"),
      channel: try row.get("channel"),
      recipient: try row.get("recipient"), kind: try row.get("kind"), facts: facts,
      secret: try row.optional("secret"), state: try row.get("state"), createdAt: try row.get("created_at"),
      language: try row.get("language"))
  }
}
