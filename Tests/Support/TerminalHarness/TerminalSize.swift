/// A terminal's size in cells.
public struct TerminalSize: Hashable, Sendable, CustomStringConvertible {
  public var columns: Int
  public var rows: Int

  public init(_ columns: Int, _ rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  public static let small = TerminalSize(40, 12)
  public static let standard = TerminalSize(80, 24)
  public static let wide = TerminalSize(120, 40)

  public var description: String { "\(columns)x\(rows)" }
}
