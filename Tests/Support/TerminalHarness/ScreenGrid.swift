/// What a person sees at one moment. Columns and rows count from 0 at the top left.
public struct ScreenGrid: Hashable, Sendable {
  public let size: TerminalSize
  /// By rows; each has as many cells as the screen has columns.
  public let cells: [[ScreenCell]]
  public let cursor: ScreenPosition
  public let isCursorVisible: Bool
  /// Whether the program has taken over the whole screen, to be given back later.
  public let isAlternateScreen: Bool
  public let title: String
  public let mouse: MouseReporting
  /// Whether the program has asked for pastes to be marked as such.
  public let marksPastes: Bool

  /// The rows as text, without the blanks at their ends.
  public var rows: [String] {
    cells.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The rows joined by newlines, without the empty ones at the end.
  public var text: String {
    var rows = rows
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  public func row(_ index: Int) -> String { rows[index] }

  public subscript(column: Int, row: Int) -> ScreenCell { cells[row][column] }

  /// Whether `text` stands within one row.
  public func contains(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// Where `text` begins, reading from the top left.
  public func position(of text: String) -> ScreenPosition? {
    let wanted = Array(text).map(String.init)
    guard !wanted.isEmpty else { return nil }
    for (y, row) in cells.enumerated() {
      // The right halves of wide graphemes hold no text of their own.
      let written = row.enumerated().filter { !$0.element.text.isEmpty }
      guard written.count >= wanted.count else { continue }
      for start in 0...(written.count - wanted.count)
      where zip(written[start...], wanted).allSatisfy({ $0.element.text == $1 }) {
        return ScreenPosition(column: written[start].offset, row: y)
      }
    }
    return nil
  }

  /// The cells of the first place where `text` stands, or none.
  public func cells(of text: String) -> [ScreenCell] {
    guard let start = position(of: text) else { return [] }
    var found: [ScreenCell] = []
    var rest = text.count
    for cell in cells[start.row][start.column...] {
      if !cell.text.isEmpty {
        if rest == 0 { break }
        rest -= 1
      }
      found.append(cell)
    }
    return found
  }
}

public struct ScreenPosition: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// Which mouse actions the program has asked to be told of.
public enum MouseReporting: Int, Sendable {
  case off, clicks, drags, moves
}

extension ScreenGrid: CustomStringConvertible {
  /// The screen in a frame, with what a frame can't show in a line below.
  public var description: String {
    let edge = String(repeating: "─", count: size.columns)
    let body = cells.map { "│" + $0.map(\.text).joined() + "│" }
    let cursor = isCursorVisible ? "cursor at \(cursor.column),\(cursor.row)" : "cursor hidden"
    let screen = isAlternateScreen ? "alternate screen" : "normal screen"
    return (["┌\(edge)┐"] + body + ["└\(edge)┘", "\(size), \(cursor), \(screen)"]).joined(separator: "\n")
  }
}
