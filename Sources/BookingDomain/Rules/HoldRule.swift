/// How long places stay held.
enum HoldRule {
  /// When a hold ends that was won or renewed at `now`; nil once the hard limit has come.
  static func end(now: Timestamp, hardLimit: Timestamp, policy: Policy) -> Timestamp? {
    let end = policy.plants(.hardLimitIgnored) ? now + policy.hold : min(now + policy.hold, hardLimit)
    return end > now ? end : nil
  }
}
