extension BoxOffice {
  /// Forgets codes that count for nothing any more and failures long past. Returns how many rows went.
  func tidyAccounts() throws(BookingError) -> Int {
    let now = clock.now()
    // A code counts for the sends of an hour; a day leaves time to look into what happened.
    let codesBefore = now - .hours(24)
    let failuresBefore = now - policy.logInFailuresForgotten
    let isDue = try store.read { reader in
      try reader.count(
        """
        SELECT EXISTS (SELECT 1 FROM codes WHERE created_at < \(codesBefore))
          OR EXISTS (SELECT 1 FROM throttles WHERE updated_at < \(failuresBefore))
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
    }
  }
}
