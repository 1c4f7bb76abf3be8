extension BoxOffice {
  /// Counts an attempt as a failure before it is looked at, durably: many at once can't slip through, and a crash gives
  /// no attempt back. `forgive` takes it back after a success.
  ///
  /// - Throws: `.throttled`; nothing is counted then.
  func countAttempt<Value>(_ key: String, _ find: (any Transaction) throws -> Value) throws(BookingError)
    -> Value
  {
    let attempt = try store.write { transaction -> (value: Value?, blockedUntil: Timestamp) in
      let throttle = try throttle(for: key, transaction)
      if throttle.isBlocked(now: clock.now()) { return (nil, throttle.blockedUntil) }
      try countFailure(key, transaction)
      return (try find(transaction), throttle.blockedUntil)
    }
    guard let value = attempt.value else { throw .throttled(until: attempt.blockedUntil) }
    return value
  }

  func throttle(for key: String, _ transaction: any Transaction) throws -> LogInThrottle {
    let subject = try throttleSubject(key, transaction)
    guard
      let row = try transaction.first(
        "SELECT failures, blocked_until, updated_at FROM throttles WHERE subject = \(subject)")
    else { return LogInThrottle() }
    return LogInThrottle(
      failures: try row.get("failures"), blockedUntil: try row.get("blocked_until"),
      updatedAt: try row.get("updated_at"))
  }

  func countFailure(_ key: String, _ transaction: any Transaction) throws {
    var throttle = try throttle(for: key, transaction)
    throttle.fail(now: clock.now(), policy: policy)
    let subject = try throttleSubject(key, transaction)
    try transaction.run(
      """
      INSERT INTO throttles (subject, failures, blocked_until, updated_at)
      VALUES (\(subject), \(throttle.failures), \(throttle.blockedUntil), \(throttle.updatedAt))
      ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, blocked_until = excluded.blocked_until,
        updated_at = excluded.updated_at
      """)
  }

  func forgive(_ key: String, _ transaction: any Transaction) throws {
    let subject = try throttleSubject(key, transaction)
    try transaction.run("DELETE FROM throttles WHERE subject = \(subject)")
  }

  /// What was typed is kept as a keyed hash only: people type passwords into the wrong field.
  private func throttleSubject(_ key: String, _ transaction: any Transaction) throws -> [UInt8] {
    try HouseSecret(.throttles, randomness: environment.randomness, now: clock.now(), transaction)
      .hash("logIn", key)
  }
}
