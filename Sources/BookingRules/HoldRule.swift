import BookingModel

/// How long places stay held.
package enum HoldRule {
  /// When a place must be free again that joins others held until `limit` at most, or is the first.
  package static func hardLimit(beside limit: Timestamp?, now: Timestamp, policy: Policy) -> Timestamp {
    limit ?? now + policy.holdHardLimit
  }

  /// When a hold ends that was won or renewed at `now`; nil once the hard limit has come.
  package static func end(now: Timestamp, hardLimit: Timestamp, policy: Policy) -> Timestamp? {
    let end = min(now + policy.hold, hardLimit)
    return end > now ? end : nil
  }
}
