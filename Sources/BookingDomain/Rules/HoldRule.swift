/// How long places stay held.
enum HoldRule {
  /// When a place must be free again that joins others held until `limit` at most, or is the first.
  static func hardLimit(beside limit: Timestamp?, now: Timestamp, policy: Policy) -> Timestamp {
    limit ?? now + policy.holdHardLimit
  }

  /// When a hold ends that was won or renewed at `now`; nil once the hard limit has come.
  static func end(now: Timestamp, hardLimit: Timestamp, policy: Policy) -> Timestamp? {
    let end = min(now + policy.hold, hardLimit)
    return end > now ? end : nil
  }
}
