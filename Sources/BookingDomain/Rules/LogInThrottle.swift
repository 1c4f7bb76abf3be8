/// Slows down whoever guesses passwords: some failures are free, then each one doubles the wait.
struct LogInThrottle: Sendable, Equatable {
  private(set) var failures = 0
  /// No attempt is looked at before this.
  private(set) var blockedUntil = Timestamp(milliseconds: 0)
  private(set) var updatedAt = Timestamp(milliseconds: 0)

  init() {}

  init(failures: Int, blockedUntil: Timestamp, updatedAt: Timestamp) {
    self.failures = failures
    self.blockedUntil = blockedUntil
    self.updatedAt = updatedAt
  }

  func isBlocked(now: Timestamp) -> Bool { now < blockedUntil }

  mutating func fail(now: Timestamp, policy: Policy) {
    if now - updatedAt >= policy.logInFailuresForgotten { failures = 0 }
    failures += 1
    updatedAt = now
    blockedUntil = now + Self.wait(after: failures, policy: policy)
  }

  /// Nothing up to the free failures, then the first wait, twice as much each time, up to the longest.
  static func wait(after failures: Int, policy: Policy) -> Span {
    guard failures > policy.freeLogInFailures else { return .seconds(0) }
    let doublings = min(failures - policy.freeLogInFailures - 1, 30)
    return min(Span(milliseconds: policy.firstLogInWait.milliseconds << doublings), policy.longestLogInWait)
  }
}
