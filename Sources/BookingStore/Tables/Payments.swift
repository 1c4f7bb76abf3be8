import BookingModel

extension Payment {
  package static let columns: SQL = """
    id, order_id, gateway, key, state, amount, currency, presentation, reference, failure, created_at,
      cancel_requested_at, held_up_at
    """

  package init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), order: try row.get("order_id"), gateway: try row.get("gateway"),
      key: try row.get("key"), state: try row.get("state"), amount: try row.money("amount"),
      presentation: try row.optional("presentation").flatMap(Presentation.init(stored:)),
      reference: try row.optional("reference"), failure: try row.optional("failure"),
      createdAt: try row.get("created_at"), isCancelRequested: row["cancel_requested_at"] != .null,
      heldUpAt: try row.optional("held_up_at"))
  }
}

extension Presentation {
  package var stored: String {
    switch self {
    case .cardForm: "cardForm"
    case .secondStep: "secondStep"
    case .link(let address): "link:" + address
    }
  }

  package init?(stored: String) {
    switch stored {
    case "cardForm": self = .cardForm
    case "secondStep": self = .secondStep
    default:
      guard stored.hasPrefix("link:") else { return nil }
      self = .link(String(stored.dropFirst(5)))
    }
  }
}

/// What orders are paid with: one row for each try.
///
/// Whoever calls the gateway takes the payment first, by an update that only one process can make.
package enum Payments {
  /// Whether its state is open, in the very words that its indexes are made of.
  package static let isOpen: SQL = .joined(
    PaymentState.allCases.filter { !$0.isOpen }.map { "payments.state <> \(literal: $0)" }, by: " AND ")

  /// Whether money came in by anything but play.
  package static func isRealMoneyThere(_ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT 1 FROM payments WHERE state = 'confirmed' AND gateway <> 'sandbox' LIMIT 1")
  }

  package static func find(_ id: Identifier<Payment>, _ reader: any Reader) throws -> Payment? {
    try reader.first("SELECT \(part: Payment.columns) FROM payments WHERE id = \(id)").map {
      try Payment(row: $0)
    }
  }

  /// What of orders' money has not gone back and is not on its way back, in smallest units of each order's currency.
  package static func refundable(of orders: Set<Identifier<Order>>, _ reader: any Reader) throws
    -> [Identifier<Order>: Int64]
  {
    guard !orders.isEmpty else { return [:] }
    let payments = try reader.rows(
      "SELECT \(part: Payment.columns) FROM payments WHERE order_id IN \(list: orders.sorted()) ORDER BY id"
    ).map { try Payment(row: $0) }
    let refunds = try reader.rows(
      "SELECT \(part: Refund.columns) FROM refunds WHERE order_id IN \(list: orders.sorted()) ORDER BY id"
    ).map { try Refund(row: $0) }
    let left = Payment.refundable(payments, refunds)
    return payments.reduce(into: [:]) { $0[$1.order, default: 0] += left[$1.id] ?? 0 }
  }

  /// Oldest first: the last one is the one that counts.
  package static func of(_ order: Identifier<Order>, _ reader: any Reader) throws -> [Payment] {
    try reader.rows("SELECT \(part: Payment.columns) FROM payments WHERE order_id = \(order) ORDER BY id")
      .map { try Payment(row: $0) }
  }

  package static func insert(
    of order: Identifier<Order>, gateway: String, key: IdempotencyKey, _ state: PaymentState, amount: Money,
    nextCheckAt: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws -> Payment {
    let id: Identifier<Payment> = try transaction.insert(
      """
      INSERT INTO payments (order_id, gateway, key, state, amount, currency, created_at, updated_at, next_check_at)
      VALUES (\(order), \(gateway), \(key), \(state), \(amount.minorUnits), \(amount.currency), \(now), \(now),
        \(nextCheckAt)) RETURNING id
      """)
    return Payment(
      id: id, order: order, gateway: gateway, key: key, state: state, amount: amount, presentation: nil,
      reference: nil, failure: nil, createdAt: now, isCancelRequested: false, heldUpAt: nil)
  }

  /// Marks one as sent that was not, for whoever sends it now. Whether it is theirs.
  package static func takeUnsent(
    _ id: Identifier<Payment>, nextCheckAt: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE payments SET state = \(PaymentState.submitted), updated_at = \(now), next_check_at = \(nextCheckAt)
      WHERE id = \(id) AND state = \(PaymentState.created)
      """) == 1
  }

  /// The same for one whose customer fills in a form here, for whoever passes it on.
  package static func takeAnswered(
    _ id: Identifier<Payment>, nextCheckAt: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE payments SET state = \(PaymentState.submitted), updated_at = \(now), next_check_at = \(nextCheckAt)
      WHERE id = \(id) AND state = \(PaymentState.awaitingCustomer) AND presentation IN ('cardForm', 'secondStep')
      """) == 1
  }

  /// Ends one that was never sent. Whether it wasn't.
  package static func cancelUnsent(
    _ id: Identifier<Payment>, unlessCancelRequested: Bool = false, now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE payments SET state = \(PaymentState.cancelled), updated_at = \(now), held_up_at = NULL
      WHERE id = \(id) AND state = \(PaymentState.created) AND (cancel_requested_at IS NULL OR \(unlessCancelRequested ? 1 : 0) = 0)
      """) == 1
  }

  /// The customer wants it ended: whoever can ask the gateway does.
  package static func requestCancellation(
    _ id: Identifier<Payment>, now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run(
      "UPDATE payments SET cancel_requested_at = \(now), next_check_at = \(now) WHERE id = \(id)")
  }

  /// Books that its money came. Whether that was news.
  package static func confirm(
    _ id: Identifier<Payment>, reference: String, now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE payments SET state = \(PaymentState.confirmed), reference = \(reference), presentation = NULL,
        failure = NULL, updated_at = \(now)
      WHERE id = \(id) AND state <> \(PaymentState.confirmed)
      """) == 1
  }

  /// What the gateway said of one that has not come.
  package static func update(
    _ id: Identifier<Payment>, to state: PaymentState, _ presentation: Presentation?,
    _ failure: PaymentFailure?,
    nextCheckAt: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE payments SET state = \(state), presentation = \(presentation?.stored), failure = \(failure),
        updated_at = \(now), next_check_at = \(nextCheckAt)
      WHERE id = \(id)
      """)
  }

  /// Nobody knows what became of a call.
  package static func markUnknown(
    _ id: Identifier<Payment>, nextCheckAt: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE payments SET state = \(PaymentState.unknown), updated_at = \(now), next_check_at = \(nextCheckAt)
      WHERE id = \(id)
      """)
  }

  package static func setNextCheck(
    _ nextCheckAt: Timestamp, of id: Identifier<Payment>, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE payments SET next_check_at = \(nextCheckAt) WHERE id = \(id)")
  }

  /// All of an order are looked at from now on.
  package static func makeDue(of order: Identifier<Order>, now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try transaction.run("UPDATE payments SET next_check_at = \(now) WHERE order_id = \(order)")
  }

  /// Those are looked at from now on that were held up.
  package static func makeHeldUpDue(now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run(
      "UPDATE payments SET next_check_at = \(now) WHERE held_up_at IS NOT NULL AND next_check_at > \(now)")
  }

  /// The gateway refuses all our calls.
  package static func holdUp(
    _ id: Identifier<Payment>, since: Timestamp, nextCheckAt: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE payments SET held_up_at = \(since), next_check_at = \(nextCheckAt)
      WHERE id = \(id) AND \(part: Payments.isOpen)
      """)
  }

  /// It takes them again.
  package static func endHoldUp(_ id: Identifier<Payment>, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE payments SET held_up_at = NULL WHERE id = \(id)")
  }

  /// Open payments whose time to be looked at has come, those first whose customer has no page yet, then whoever has waited
  /// longest. One whose customer fills in a form of `current` here, in time, is theirs.
  package static func due(
    at gateways: [String], current: String, limit: Int, now: Timestamp, _ reader: any Reader
  ) throws -> [Identifier<Payment>] {
    try reader.rows(
      """
      SELECT payments.id FROM payments JOIN orders ON orders.id = payments.order_id
      WHERE \(part: Payments.isOpen)
        AND payments.gateway IN \(list: gateways) AND payments.next_check_at <= \(now)
        AND NOT (payments.state = \(PaymentState.awaitingCustomer)
          AND payments.presentation IN ('cardForm', 'secondStep') AND payments.gateway = \(current)
          AND orders.status = \(OrderStatus.pending) AND orders.pay_by > \(now))
      ORDER BY CASE payments.state WHEN \(PaymentState.created) THEN 0 ELSE 1 END, payments.next_check_at
      LIMIT \(limit)
      """
    ).map { try $0.get("id") }
  }

  /// Takes one that is due for a while. Whether nobody else has.
  package static func takeDue(
    _ id: Identifier<Payment>, until next: Timestamp, now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      "UPDATE payments SET next_check_at = \(next) WHERE id = \(id) AND next_check_at <= \(now)") == 1
  }

  /// When the next open payment or refund of these gateways is due.
  package static func nextDue(at gateways: [String], _ reader: any Reader) throws -> Timestamp? {
    try reader.value(
      """
      SELECT MIN(due) FROM (
        SELECT MIN(next_check_at) AS due FROM payments
          WHERE \(part: Payments.isOpen) AND gateway IN \(list: gateways)
        UNION ALL SELECT MIN(next_attempt_at) FROM refunds JOIN payments ON payments.id = refunds.payment_id
          WHERE \(part: Refunds.isOpen) AND gateway IN \(list: gateways)) AS dues
      """)
  }
}
