import BookingModel

/// What is over by the clock, across tables.
package enum Tidying {
  /// When the next thing is over.
  package static func nextDue(importLease: TimeSpan, _ reader: any Reader) throws -> Timestamp? {
    try reader.value(
      """
      SELECT MIN(due) FROM (SELECT MIN(expires_at) AS due FROM claims WHERE expires_at IS NOT NULL
        UNION ALL SELECT MIN(pay_by) FROM orders WHERE status = \(literal: OrderStatus.pending)
        UNION ALL SELECT MIN(created_at) FROM event_notices WHERE finished_at IS NULL
        UNION ALL SELECT MIN(COALESCE(decided_at, touched_at + \(importLease.milliseconds))) FROM imports) AS dues
      """)
  }

  /// Whether something is over, or not sealed yet.
  package static func isDue(now: Timestamp, _ reader: any Reader) throws -> Bool {
    try reader.first(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM claims WHERE expires_at <= \(now))
        OR EXISTS (SELECT 1 FROM orders WHERE status = \(literal: OrderStatus.pending) AND pay_by <= \(now))
        OR EXISTS (SELECT 1 FROM \(part: AuditSeal.unsealed))
      """) != nil
  }
}
