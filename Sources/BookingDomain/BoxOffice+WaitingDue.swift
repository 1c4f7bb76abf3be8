import BookingModel
import BookingStore

extension BoxOffice {
  /// Has everything that waits after a failure tried again at once, messages as if for the first time: for when a worker begins,
  /// or keys and settings were changed. What somebody is doing at this moment is left to them.
  public func makeWaitingDue() throws(BookingError) {
    let now = clock.now()
    try store.write { transaction in
      try Messages.makeFailedDue(unlessFor: Self.tooManySMS, now: now, transaction)
      try Refunds.makeUnknownDue(now: now, transaction)
      try Payments.makeHeldUpDue(now: now, transaction)
    }
  }
}
