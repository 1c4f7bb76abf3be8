import BookingModel

/// A message that one process may deliver until its lease ends.
package struct LeasedMessage {
  package let id: Identifier<Message>
  /// Nil for one that can't be read.
  package let message: Message?
  /// 1 for the first.
  package let attempt: Int
}

/// What becomes of a message.
package enum MessageFate: Equatable {
  case delivered
  case expired
  case failed(DeliveryProblem)
  /// It is tried again.
  case postponed(DeliveryProblem, until: Timestamp)
}

// From the queue to their end
extension Messages {
  package static func isAnyDue(at now: Timestamp, _ reader: any Reader) throws -> Bool {
    try reader.hasRow(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM messages
        WHERE state = 'queued' AND (next_attempt_at <= \(now) OR expires_at <= \(now)))
      """)
  }

  package static func nextDue(_ reader: any Reader) throws -> Timestamp? {
    try reader.value("SELECT MIN(next_attempt_at) FROM messages WHERE state = 'queued'")
  }

  /// Those that wait after a failure are sent from now on, as if for the first time; not those that wait for `problem`.
  package static func makeFailedDue(
    unlessFor problem: DeliveryProblem, now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    // A message that is on its way has no problem noted (`takeDueMessage`).
    try transaction.run(
      """
      UPDATE messages SET next_attempt_at = \(now), attempts = 0
      WHERE state = \(literal: MessageState.queued) AND next_attempt_at > \(now) AND last_problem IS NOT NULL
        AND last_problem <> \(problem.stored)
      """)
  }

  /// Ends those that are worth nothing any more.
  package static func expirePast(at now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      UPDATE messages SET state = 'expired', secret = NULL, settled_at = \(now)
      WHERE state = 'queued' AND expires_at <= \(now)
      """)
  }

  /// Ends those that wait with a code.
  package static func expire(
    of code: Identifier<VerificationCode>, at now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run(
      """
      UPDATE messages SET state = 'expired', secret = NULL, settled_at = \(now)
      WHERE code_id = \(code) AND state = 'queued'
      """)
  }

  /// Takes the message that has been due for longest, and counts an attempt at it. While it is on its way no problem is noted.
  package static func take(until lease: Timestamp, at now: Timestamp, _ transaction: any Transaction) throws
    -> LeasedMessage?
  {
    try transaction.first(
      """
      UPDATE messages SET next_attempt_at = \(lease), attempts = attempts + 1, last_problem = NULL
      WHERE id = (SELECT id FROM messages WHERE state = 'queued' AND next_attempt_at <= \(now)
        ORDER BY next_attempt_at, id LIMIT 1)
      RETURNING \(part: Message.columns), attempts
      """
    ).map { row in
      LeasedMessage(id: try row.get("id"), message: try? Message(row: row), attempt: try row.get("attempts"))
    }
  }

  /// What went out went out; anything else counts only while nobody else has taken the message over since this attempt.
  /// Returns whether it counted.
  package static func settle(
    _ id: Identifier<Message>, _ attempt: Int, as fate: MessageFate, at now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Bool {
    let (change, condition): (SQL, SQL) =
      switch fate {
      case .delivered:
        ("state = 'delivered', secret = NULL, last_problem = NULL, settled_at = \(now)", "1 = 1")
      case .expired: ("state = 'expired', secret = NULL, settled_at = \(now)", "attempts = \(attempt)")
      case .failed(let problem):
        (
          "state = 'failed', secret = NULL, last_problem = \(problem.stored), settled_at = \(now)",
          "attempts = \(attempt)"
        )
      case .postponed(let problem, let next):
        ("last_problem = \(problem.stored), next_attempt_at = \(next)", "attempts = \(attempt)")
      }
    return try transaction.run(
      "UPDATE messages SET \(part: change) WHERE id = \(id) AND state = 'queued' AND \(part: condition)") == 1
  }

  /// Queues one anew that was settled, as if for the first time.
  package static func requeue(
    _ id: Identifier<Message>, to recipient: String, at now: Timestamp, until end: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE messages SET state = 'queued', recipient = \(recipient), attempts = 0, last_problem = NULL,
        settled_at = NULL, next_attempt_at = \(now), expires_at = \(end)
      WHERE id = \(id)
      """)
  }

  /// How many texts went out since a moment, to one number or to all.
  package static func textsSent(to recipient: String? = nil, since moment: Timestamp, _ reader: any Reader)
    throws
    -> Int
  {
    guard let recipient else {
      return try reader.count(
        "SELECT COUNT(*) FROM messages WHERE channel = 'phone' AND state = 'delivered' AND settled_at > \(moment)"
      )
    }
    return try reader.count(
      """
      SELECT COUNT(*) FROM messages WHERE channel = 'phone' AND recipient = \(recipient)
        AND state = 'delivered' AND settled_at > \(moment)
      """)
  }
}
