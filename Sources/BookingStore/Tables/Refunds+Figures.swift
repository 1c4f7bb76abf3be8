import BookingModel

// What monitoring wants to know, and what gateways tell
extension Refunds {
  package static func countByState(_ reader: any Reader) throws -> [RefundState: Int] {
    try reader.counts(of: "state", "SELECT state, COUNT(*) AS count FROM refunds GROUP BY state")
  }

  /// Since when the oldest waits that has not come to its end.
  package static func firstOpen(_ reader: any Reader) throws -> Timestamp? {
    try reader.value("SELECT MIN(created_at) FROM refunds WHERE \(part: Refunds.isOpen)")
  }

  /// How many the gateway refused that wait to be tried again.
  package static func refusedCount(_ reader: any Reader) throws -> Int {
    try reader.count("SELECT COUNT(*) FROM refunds WHERE \(part: Refunds.isRefused)")
  }

  /// Before all others that are due.
  package static func makeDue(_ key: IdempotencyKey, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE refunds SET next_attempt_at = 0 WHERE key = \(key)")
  }
}
