import BookingModel
import BookingSession
import TerminalUI

/// One list with a page of its own: heading, position, rows of some lines, and a sentence where there are none. What keys,
/// mouse and a refresh do to it is the same everywhere.
struct ListPage<Row: Identifiable & Sendable>: Sendable {
  private(set) var rows: ListRows<Row>
  private var opensWhenLoaded = false

  private static var width: Int { 96 }

  init(rowHeight: Int = 2) { rows = ListRows(rowHeight: rowHeight) }

  /// The row to open; nil where there is none, or not yet: then `show` gives it.
  mutating func open() -> Row? {
    opensWhenLoaded = !rows.isLoaded
    return rows.selected
  }

  /// Returns what was to be opened before it was there.
  @discardableResult
  mutating func show(_ result: Result<[Row], BookingError>) -> Row? {
    defer { opensWhenLoaded = false }
    rows.show(result)
    return opensWhenLoaded ? rows.selected : nil
  }

  mutating func move(_ move: ListMove, _ session: Session) {
    rows.view.move(move, height: area(session.content.size).height)
  }

  /// What a click or the wheel did to it.
  mutating func handle(_ input: Input, _ session: Session) -> ListView.Outcome {
    guard case .mouse = input else { return .ignored }
    return rows.view.handle(input, in: area(session.content.size))
  }

  private func area(_ size: Size) -> Rect { column(size).inset(top: 2) }

  private func column(_ size: Size) -> Rect {
    let column = Rect(size: size).centered(maxWidth: Self.width)
    return Rect(x: column.x, y: 0, width: column.width, height: size.height)
  }

  /// `empty` is said where a list would be, with the key that helps.
  func draw(
    on canvas: inout Canvas, title: SafeText, _ session: Session,
    empty: (words: SafeText, key: (SafeText, SafeText)?), row: (inout Canvas, Row) -> Void
  ) {
    let heading = column(canvas.size).row(0)
    canvas.write(title, in: heading, style: .title)
    canvas.write(rows.view.position, in: heading, style: .muted, alignment: .right)
    let area = area(canvas.size)
    guard !rows.isEmpty else {
      if let failure = rows.failure {
        EmptyState.draw(on: &canvas, area, session.sentence(failure), key: nil)
      } else if rows.isLoaded {
        EmptyState.draw(on: &canvas, area, empty.words, key: empty.key)
      } else if session.isLocked {
        EmptyState.drawLocked(on: &canvas, area, session.words)
      }
      return
    }
    rows.view.draw(into: &canvas, in: area) { canvas, index, _ in row(&canvas, rows[index]) }
  }
}

extension Canvas {
  /// A row of two lines, each with something at its right end that is never cut.
  mutating func writeRow(_ first: [TextRun], _ firstEnd: TextRun, _ second: [TextRun], _ secondEnd: TextRun) {
    for (y, (pieces, end)) in [(first, firstEnd), (second, secondEnd)].enumerated() {
      let right = bounds.row(y).inset(right: 1)
      write(
        pieces, at: Point(x: 2, y: y), maxWidth: right.width - end.text.width - (end.text.isEmpty ? 2 : 4))
      write(end.text, in: right, style: end.style, alignment: .right)
    }
  }
}
