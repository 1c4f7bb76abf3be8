import BookingModel

// What monitoring and checks want to know
extension Payments {
  package static func countByState(_ reader: any Reader) throws -> [PaymentState: Int] {
    try reader.counts(of: "state", "SELECT state, COUNT(*) AS count FROM payments GROUP BY state")
  }

  /// Payments and refunds that have not come to their end, by the gateway they were begun with.
  package static func openByGateway(_ reader: any Reader) throws -> [String: Int] {
    let rows = try reader.rows(
      """
      SELECT gateway, CAST(SUM(count) AS BIGINT) AS count FROM (
        SELECT gateway, COUNT(*) AS count FROM payments
          WHERE \(part: Payments.isOpen) GROUP BY gateway
        UNION ALL SELECT gateway, COUNT(*) FROM refunds JOIN payments ON payments.id = refunds.payment_id
          WHERE \(part: Refunds.isOpen) GROUP BY gateway) AS open_ones GROUP BY gateway
      """)
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.get("gateway"), try $0.get("count")) })
  }

  package static func heldUpCount(_ reader: any Reader) throws -> Int {
    try reader.count("SELECT COUNT(*) FROM payments WHERE held_up_at IS NOT NULL")
  }

  /// Since when the one waits that was held up first.
  package static func firstHeldUp(_ reader: any Reader) throws -> Timestamp? {
    try reader.value("SELECT MIN(held_up_at) FROM payments WHERE held_up_at IS NOT NULL")
  }

  /// Since when the oldest waits that no page was begun for, for no reason that is known.
  package static func firstUnbegun(_ reader: any Reader) throws -> Timestamp? {
    try reader.value(
      """
      SELECT MIN(created_at) FROM payments WHERE \(part: Payments.isOpen) AND state IN ('created', 'submitted')
        AND held_up_at IS NULL AND presentation IS NULL
      """)
  }

  /// Since when the oldest waits of which nobody knows whether its money came.
  package static func firstUnknown(_ reader: any Reader) throws -> Timestamp? {
    try reader.value("SELECT MIN(created_at) FROM payments WHERE state = 'unknown'")
  }

  /// The gateways that real money came in by, in the order of the alphabet.
  package static func realGateways(_ reader: any Reader) throws -> [String] {
    try reader.rows(
      """
      SELECT DISTINCT gateway FROM payments WHERE state = 'confirmed' AND gateway <> 'sandbox' ORDER BY gateway
      """
    ).map { try $0.get("gateway") }
  }

  /// The gateway's name for the newest payment that it confirmed; nil without one.
  package static func newestReference(of gateway: String, _ reader: any Reader) throws -> String? {
    try reader.value(
      """
      SELECT reference FROM payments WHERE state = 'confirmed' AND gateway = \(gateway) ORDER BY id DESC LIMIT 1
      """)
  }

  /// Before all others that are due.
  package static func makeDue(_ key: IdempotencyKey, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE payments SET next_check_at = 0 WHERE key = \(key)")
  }
}
