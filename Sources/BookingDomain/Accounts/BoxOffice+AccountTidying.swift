extension BoxOffice {
  /// Forgets codes that count for nothing any more, failures long past, and allowances that have come back. Returns how many
  /// rows went.
  func tidyAccounts() throws(BookingError) -> Int {
    let now = clock.now()
    // A code counts for the sends of an hour; a day leaves time to look into what happened.
    let codesBefore = now - .hours(24)
    let failuresBefore = now - policy.logInFailuresForgotten
    // A clock that was set ahead is set back by then.
    let allowancesBefore = now - .minutes(5)
    let isDue = try store.read { reader in
      try reader.count(
        """
        SELECT EXISTS (SELECT 1 FROM codes WHERE created_at < \(codesBefore))
          OR EXISTS (SELECT 1 FROM throttles WHERE updated_at < \(failuresBefore))
          OR EXISTS (SELECT 1 FROM allowances WHERE free_at <= \(allowancesBefore))
        """) == 1
    }
    guard isDue else { return 0 }
    return try store.write { transaction in
      try transaction.run(
        """
        DELETE FROM codes WHERE id IN (
          SELECT id FROM codes WHERE created_at < \(codesBefore) ORDER BY created_at LIMIT 500)
        """)
        + transaction.run("DELETE FROM throttles WHERE updated_at < \(failuresBefore)")
        + transaction.run("DELETE FROM allowances WHERE free_at <= \(allowancesBefore)")
    }
  }
}
