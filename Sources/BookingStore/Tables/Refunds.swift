import BookingModel

extension Refund {
  package static let columns: SQL = "id, payment_id, order_id, key, state, amount, currency, reason, attempts"

  package init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), payment: try row.get("payment_id"), order: try row.get("order_id"),
      key: try row.get("key"), state: try row.get("state"), amount: try row.money("amount"),
      reason: try row.get("reason"), attempts: try row.get("attempts"))
  }
}

/// Money on its way back: one row for each payment that it goes back from.
package enum Refunds {
  /// Those that the gateway refused and that wait to be tried again. One whose money went back another way doesn't wait: its
  /// payment hasn't enough left.
  package static let isRefused: SQL =
    """
    refunds.state = 'failed' AND refunds.amount <= (SELECT amount FROM payments WHERE id = refunds.payment_id) - (
      SELECT COALESCE(SUM(amount), 0) FROM refunds AS others
      WHERE others.payment_id = refunds.payment_id AND others.state <> 'failed')
    """

  /// Whether its state is open, in the very words that its index is made of.
  package static let isOpen: SQL =
    "refunds.state IN (\(part: .joined(RefundState.allCases.filter(\.isOpen).map { "\(literal: $0)" })))"

  package static func find(_ id: Identifier<Refund>, _ reader: any Reader) throws -> Refund? {
    try reader.first("SELECT \(part: Refund.columns) FROM refunds WHERE id = \(id)").map {
      try Refund(row: $0)
    }
  }

  package static func of(_ order: Identifier<Order>, _ reader: any Reader) throws -> [Refund] {
    try reader.rows("SELECT \(part: Refund.columns) FROM refunds WHERE order_id = \(order) ORDER BY id")
      .map { try Refund(row: $0) }
  }

  package static func insert(
    of payment: Payment, key: IdempotencyKey, amount: Money, reason: RefundReason, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO refunds (payment_id, order_id, key, state, amount, currency, reason, created_at, updated_at,
        next_attempt_at)
      VALUES (\(payment.id), \(payment.order), \(key), \(RefundState.created), \(amount.minorUnits), \(amount.currency),
        \(reason), \(now), \(now), \(now))
      """)
  }

  /// Those of a payment that wait to be sent, and may be.
  package static func due(of payment: Identifier<Payment>, now: Timestamp, _ reader: any Reader) throws
    -> [Identifier<Refund>]
  {
    try reader.rows(
      "SELECT id FROM refunds WHERE payment_id = \(payment) AND \(part: Refunds.isOpen) AND next_attempt_at <= \(now)"
    ).map { try $0.get("id") }
  }

  /// The same of all payments of these gateways, whoever has waited longest first.
  package static func due(at gateways: [String], limit: Int, now: Timestamp, _ reader: any Reader) throws
    -> [Identifier<Refund>]
  {
    try reader.rows(
      """
      SELECT refunds.id FROM refunds JOIN payments ON payments.id = refunds.payment_id
      WHERE \(part: Refunds.isOpen) AND refunds.next_attempt_at <= \(now) AND payments.gateway IN \(list: gateways)
      ORDER BY refunds.next_attempt_at LIMIT \(limit)
      """
    ).map { try $0.get("id") }
  }

  /// Marks one that is due as sent, for whoever sends it now. Whether it is theirs.
  package static func take(
    _ id: Identifier<Refund>, until next: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE refunds SET state = \(RefundState.submitted), attempts = attempts + 1, updated_at = \(now),
        next_attempt_at = \(next)
      WHERE id = \(id) AND \(part: Refunds.isOpen) AND next_attempt_at <= \(now)
      """) == 1
  }

  /// Books that its money went back. Whether that was news.
  package static func confirm(
    _ id: Identifier<Refund>, reference: String, now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE refunds SET state = \(RefundState.confirmed), reference = \(reference), updated_at = \(now)
      WHERE id = \(id) AND state <> \(RefundState.confirmed)
      """) == 1
  }

  /// Books that the gateway refused it. Whether the key that it refused is the one of now: one that was refused may have been
  /// tried again under another since.
  package static func refuse(_ refund: Refund, now: Timestamp, _ transaction: any Transaction) throws -> Bool
  {
    try transaction.run(
      """
      UPDATE refunds SET state = \(RefundState.failed), updated_at = \(now)
      WHERE id = \(refund.id) AND \(part: Refunds.isOpen) AND key = \(refund.key)
      """) == 1
  }

  /// Nobody knows what became of a call, or the gateway works at it still.
  package static func postpone(
    _ refund: Refund, until next: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE refunds SET state = \(RefundState.unknown), updated_at = \(now), next_attempt_at = \(next)
      WHERE id = \(refund.id) AND \(part: Refunds.isOpen) AND key = \(refund.key)
      """)
  }

  /// Tries one that was refused under another key.
  package static func retry(
    _ id: Identifier<Refund>, key: IdempotencyKey, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE refunds SET state = \(RefundState.unknown), key = \(key), updated_at = \(now), next_attempt_at = \(now)
      WHERE id = \(id) AND state = \(RefundState.failed)
      """)
  }

  /// Those are sent from now on of which nobody knows what became.
  package static func makeUnknownDue(now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      UPDATE refunds SET next_attempt_at = \(now)
      WHERE state = \(RefundState.unknown) AND next_attempt_at > \(now)
      """)
  }
}
