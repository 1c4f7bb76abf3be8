import BookingModel
import BookingRules

/// Failed log-ins by whoever they are counted for, a keyed hash.
package enum Throttles {
  package static func find(_ subject: [UInt8], _ reader: any Reader) throws -> LogInThrottle? {
    try reader.first("SELECT failures, blocked_until, updated_at FROM throttles WHERE subject = \(subject)")
      .map { row in
        LogInThrottle(
          failures: try row.get("failures"), blockedUntil: try row.get("blocked_until"),
          updatedAt: try row.get("updated_at"))
      }
  }

  package static func put(
    _ throttle: LogInThrottle, _ pace: LogInThrottle.Pace, of subject: [UInt8], _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO throttles (subject, pace, failures, blocked_until, updated_at)
      VALUES (\(subject), \(pace), \(throttle.failures), \(throttle.blockedUntil), \(throttle.updatedAt))
      ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, blocked_until = excluded.blocked_until,
        updated_at = excluded.updated_at
      """)
  }

  package static func delete(_ subject: [UInt8], _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM throttles WHERE subject = \(subject)")
  }

  package static func isAny(before moment: Timestamp, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT 1 FROM throttles WHERE updated_at < \(moment) LIMIT 1")
  }

  /// Those without a failure since a moment; returns how many went.
  package static func delete(before moment: Timestamp, _ transaction: any Transaction) throws -> Int {
    try transaction.run("DELETE FROM throttles WHERE updated_at < \(moment)")
  }
}
