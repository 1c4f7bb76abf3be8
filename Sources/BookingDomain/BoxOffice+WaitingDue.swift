extension BoxOffice {
  /// Has everything that waits after a failure tried again at once, messages as if for the first time: for when a worker begins,
  /// or keys and settings were changed. What somebody is doing at this moment is left to them.
  public func makeWaitingDue() throws(BookingError) {
    let now = clock.now()
    try store.write { transaction in
      // A message that is on its way has no problem noted (`takeDueMessage`).
      try transaction.run(
        """
        UPDATE messages SET next_attempt_at = \(now), attempts = 0
        WHERE state = 'queued' AND next_attempt_at > \(now) AND last_problem IS NOT NULL
          AND last_problem <> \(Self.tooManySMS)
        """)
      try transaction.run(
        "UPDATE refunds SET next_attempt_at = \(now) WHERE state = 'unknown' AND next_attempt_at > \(now)")
      try transaction.run(
        "UPDATE payments SET next_check_at = \(now) WHERE held_up_at IS NOT NULL AND next_check_at > \(now)")
    }
  }
}
