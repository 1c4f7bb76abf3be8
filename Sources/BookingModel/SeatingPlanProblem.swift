/// Why a seating plan can't be read.
public struct SeatingPlanProblem: Error, Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// No colon parts the row from its seats.
    case noColon
    /// What stands before the colon.
    case notARow(String)
    /// A name in brackets is empty, or longer than so many characters.
    case notABlock(Int)
    case notSeats(String), twice(String), empty, tooManySeats(Int), tooWide(Int)
  }
  /// From 1.
  public let line: Int
  public let reason: Reason

  package init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}
