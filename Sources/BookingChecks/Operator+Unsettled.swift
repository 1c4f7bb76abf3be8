import BookingDomain
import BookingModel
import BookingStore

extension Operator {
  /// What waits for somebody to do something, a line for each: empty once everything has come to its end. Holds wait too.
  ///
  /// It names rows and their states, never anybody's data.
  public func unsettled() throws(BookingError) -> [String] { try store.read { try Self.unsettledRows($0) } }

  package static func unsettledRows(_ reader: any Reader) throws -> [String] {
    try reader.rows(
      """
      SELECT 'payment ' || id || ', ' || state FROM payments
      WHERE \(part: Payments.isOpen)
      UNION ALL SELECT 'refund ' || id || ', ' || state FROM refunds WHERE state IN ('created', 'submitted', 'unknown')
      UNION ALL SELECT 'order ' || id || ', pending' FROM orders WHERE status = 'pending'
      UNION ALL SELECT 'claim ' || id || ', held' FROM claims WHERE expires_at IS NOT NULL
      UNION ALL SELECT 'cart ' || id FROM carts
      UNION ALL SELECT 'event order ' || event_orders.id || ' of a cancelled event' FROM event_orders
        JOIN events ON events.id = event_orders.event_id WHERE events.status = 'cancelled' AND cancelled_at IS NULL
      UNION ALL SELECT 'notice ' || id || ', not everybody told' FROM event_notices WHERE finished_at IS NULL
      UNION ALL SELECT 'import ' || id || ', ' || rows_left || ' rows' FROM imports
      UNION ALL SELECT 'message ' || id || ', ' || kind FROM messages WHERE state = 'queued'
      UNION ALL SELECT 'entry ' || id || ', not sealed' FROM \(part: AuditSeal.unsealed)
      """
    ).map { row in if case .text(let text) = row.values[0] { text } else { "?" } }
  }
}
