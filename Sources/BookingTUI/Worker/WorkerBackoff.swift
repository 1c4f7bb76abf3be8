/// Seconds between rounds: longer and longer while nothing comes of them.
struct WorkerBackoff {
  private static let longest = 30.0
  private static let longestAfterFailures = 60.0

  private var idle = 0.25
  private var failing = 0.5

  /// - Parameter due: seconds until something is due; nothing that is overdue keeps the worker busy.
  mutating func afterIdle(due: Double?) -> Double {
    failing = 0.5
    guard let due else { return Self.longest }
    if due > 0 { return min(due, Self.longest) }
    idle = min(idle * 2, Self.longest)
    return idle
  }

  mutating func afterFailure() -> Double {
    failing = min(failing * 2, Self.longestAfterFailures)
    return failing
  }
}
