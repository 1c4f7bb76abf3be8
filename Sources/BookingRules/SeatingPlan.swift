import BookingModel

/// Where the seats of a ticket type stand, from a notation an admin can type.
///
/// One line a row or a run of rows, `rows: seats`, or `[name]` to begin a block:
/// ```
/// [Stalls]
/// A-F: 1-6 _ 7-12      rows A to F, seats 1 to 12, an aisle after 6
/// G: 1-4* _ 9-12       row G, seats 1 to 4 accessible, a gap before 9
/// -                    an empty row
/// ```
/// Rows are letters, numbers, or both (`R1`), and may count down, as seats may: `F-A: 12-1`. Any dash will do. `_` leaves one place free, `__` two; `*` marks accessible seats.
public struct SeatingPlan: Sendable, Equatable {
  public struct Seat: Sendable, Equatable {
    /// Unique in the plan: `C4`, `Stalls C4`.
    public let label: String
    /// The row as printed beside it.
    public let row: String
    /// Place in the drawing, from the stage and from the left, both from 0.
    public let y: Int
    public let x: Int
    public let isAccessible: Bool

    /// What stands behind the row in the label: `4` of `Stalls C4`.
    public var number: String {
      let name = label.split(separator: " ").last ?? ""
      return name.hasPrefix(row) ? String(name.dropFirst(row.count)) : ""
    }

    public init(label: String, row: String, y: Int, x: Int, isAccessible: Bool) {
      self.label = label
      self.row = row
      self.y = y
      self.x = x
      self.isAccessible = isAccessible
    }
  }

  public static let mostSeats = 5000
  public static let widest = 120

  public let seats: [Seat]
  /// Block names with the drawing row above which each stands.
  public let blocks: [Block]
  public let width: Int
  public let height: Int

  public struct Block: Sendable, Equatable {
    public let name: String
    public let y: Int
  }

  public init(_ notation: String) throws(SeatingPlanProblem) {
    var reader = SeatingPlanReader()
    let lines = NormalizedText.lines(notation).flatMap {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    for (index, line) in lines.enumerated() { try reader.read(line, number: index + 1) }
    guard !reader.seats.isEmpty else { throw SeatingPlanProblem(line: 1, reason: .empty) }
    seats = reader.seats
    blocks = reader.blocks
    width = reader.seats.reduce(0) { max($0, $1.x + 1) }
    height = reader.seats.reduce(0) { max($0, $1.y + 1) }
  }
}
