import BookingModel

/// When a message that couldn't be delivered is tried again.
package enum MessageRetry {
  /// The first wait, twice as much after each further attempt, up to the longest.
  package static func wait(after attempts: Int, policy: Policy) -> TimeSpan {
    let doublings = min(max(attempts - 1, 0), 30)
    return min(
      TimeSpan(milliseconds: policy.messageRetryFirst.milliseconds << doublings), policy.messageRetryLongest)
  }
}
