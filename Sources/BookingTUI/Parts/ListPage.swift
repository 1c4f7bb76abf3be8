import BookingDomain
import TerminalUI

/// One list with a page of its own: heading, position, rows of some lines, and a sentence where there are none. What keys,
/// mouse and a refresh do to it is the same everywhere.
struct ListPage<Row: Identifiable & Sendable>: Sendable {
  private(set) var list: ListView
  private(set) var rows: [Row] = []
  private(set) var failure: BookingError?
  /// The first answer has come.
  private(set) var isLoaded = false
  private var opensWhenLoaded = false

  private static var width: Int { 96 }

  init(rowHeight: Int = 2) { list = ListView(rowHeight: rowHeight) }

  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// The row to open; nil where there is none, or not yet: then `show` gives it.
  mutating func open() -> Row? {
    opensWhenLoaded = !isLoaded
    return selected
  }

  /// Keeps the selection on the row it was on, wherever that is now. Returns what was to be opened before it was there.
  @discardableResult
  mutating func show(_ result: Result<[Row], BookingError>) -> Row? {
    isLoaded = true
    defer { opensWhenLoaded = false }
    switch result {
    case .failure(let error): failure = error
    case .success(let new):
      let kept = selected?.id
      failure = nil
      rows = new
      list.count = new.count
      if let kept, let index = new.firstIndex(where: { $0.id == kept }) { list.selection = index }
    }
    return opensWhenLoaded ? selected : nil
  }

  mutating func move(_ move: ListMove, _ session: Session) {
    list.move(move, height: area(session.content.size).height)
  }

  /// What a click or the wheel did to it.
  mutating func take(_ input: Input, _ session: Session) -> ListView.Outcome {
    guard case .mouse = input else { return .ignored }
    return list.handle(input, in: area(session.content.size))
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
    canvas.write(list.position, in: heading, style: .muted, alignment: .right)
    let area = area(canvas.size)
    guard !rows.isEmpty else {
      if let failure {
        Emptiness.draw(on: &canvas, area, Wording.sentence(failure, session), key: nil)
      } else if isLoaded {
        Emptiness.draw(on: &canvas, area, empty.words, key: empty.key)
      }
      return
    }
    list.draw(into: &canvas, in: area) { canvas, index, _ in row(&canvas, rows[index]) }
  }
}

extension Canvas {
  /// A row of two lines, each with something at its right end that is never cut.
  mutating func writeRow(_ first: [Piece], _ firstEnd: Piece, _ second: [Piece], _ secondEnd: Piece) {
    for (y, (pieces, end)) in [(first, firstEnd), (second, secondEnd)].enumerated() {
      let right = bounds.row(y).inset(right: 1)
      write(
        pieces, at: Point(x: 2, y: y), maxWidth: right.width - end.text.width - (end.text.isEmpty ? 2 : 4))
      write(end.text, in: right, style: end.style, alignment: .right)
    }
  }
}
