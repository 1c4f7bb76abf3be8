import BookingModel
import BookingStore

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
      try Codes.isAny(before: codesBefore, reader) || Throttles.isAny(before: failuresBefore, reader)
        || Allowances.isAny(freeBy: allowancesBefore, reader)
    }
    guard isDue else { return 0 }
    return try store.write { transaction in
      try Codes.delete(before: codesBefore, limit: 500, transaction)
        + Throttles.delete(before: failuresBefore, transaction)
        + Allowances.delete(freeBy: allowancesBefore, transaction)
    }
  }
}
