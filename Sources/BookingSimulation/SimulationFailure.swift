/// What a simulation found wrong, with all that is needed to see it again.
public struct SimulationFailure: Error, Sendable, Equatable, CustomStringConvertible {
  public let seed: UInt64
  public let step: Int
  /// The sentence that doesn't hold.
  public let invariant: String
  public let detail: String
  /// Oldest first.
  public let lastSteps: [String]

  /// The command that shows it again.
  public var replay: String { "booking simulate --seed \(seed)" }

  public var description: String {
    """
    seed \(seed), step \(step): \(invariant)
      \(detail)
    The last steps:
    \(lastSteps.map { "  " + $0 }.joined(separator: "\n"))
    Again: \(replay)
    """
  }
}
