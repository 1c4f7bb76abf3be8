import BookingModel

/// Slows down whoever guesses passwords: some failures are free, then each one doubles the wait.
package struct LogInThrottle: Sendable, Equatable {
  package private(set) var failures = 0
  /// No attempt is looked at before this.
  package private(set) var blockedUntil = Timestamp(milliseconds: 0)
  package private(set) var updatedAt = Timestamp(milliseconds: 0)

  package init() {}

  package init(failures: Int, blockedUntil: Timestamp, updatedAt: Timestamp) {
    self.failures = failures
    self.blockedUntil = blockedUntil
    self.updatedAt = updatedAt
  }

  /// A free failure blocks nobody, also where the clock has gone back behind it.
  package func isBlocked(now: Timestamp) -> Bool { now < blockedUntil && updatedAt < blockedUntil }

  /// How fast waits grow.
  package enum Pace: String, CaseIterable {
    /// One account's failures from one place.
    case place
    /// One account's failures from all places it was never opened from.
    case newPlaces
  }

  package mutating func fail(_ pace: Pace, now: Timestamp, policy: Policy) {
    if now - updatedAt >= policy.logInFailuresForgotten { failures = 0 }
    failures += 1
    updatedAt = now
    blockedUntil = now + Self.wait(after: failures, pace, policy: policy)
  }

  /// One failure turned out to be none.
  package mutating func takeBack(_ pace: Pace, policy: Policy) {
    failures -= 1
    blockedUntil = updatedAt + Self.wait(after: failures, pace, policy: policy)
  }

  /// Nothing up to the free failures, then the first wait, twice as much each time, up to the longest.
  package static func wait(after failures: Int, _ pace: Pace, policy: Policy) -> TimeSpan {
    switch pace {
    case .newPlaces: return failures > policy.freeNewPlaceFailures ? policy.newPlaceWait : .seconds(0)
    case .place:
      guard failures > policy.freeLogInFailures else { return .seconds(0) }
      let doublings = min(failures - policy.freeLogInFailures - 1, 30)
      return min(
        TimeSpan(milliseconds: policy.firstLogInWait.milliseconds << doublings), policy.longestLogInWait)
    }
  }
}
