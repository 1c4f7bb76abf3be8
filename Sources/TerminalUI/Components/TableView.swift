/// The rows of a list in columns, one line each, below a head line.
public struct TableView: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var title: SafeText
    public var share: Share
    public var alignsRight: Bool
    /// Columns of higher numbers disappear first where there is little room; 0 always stays.
    public var rank: Int
    /// Below this width the column is not worth showing.
    public var minimum: Int

    public init(
      _ title: SafeText, _ share: Share, alignsRight: Bool = false, rank: Int = 0, minimum: Int = 6
    ) {
      self.title = title
      self.share = share
      self.alignsRight = alignsRight
      self.rank = rank
      self.minimum = minimum
    }

    fileprivate var leastWidth: Int {
      switch share {
      case .fixed(let width): width
      case .between(let least, _): least
      case .flexible: minimum
      }
    }
  }

  public var columns: [Column]

  private static let gap = 2

  public init(_ columns: [Column]) { self.columns = columns }

  /// Where the rows of a table stand that is drawn in this area: the area for the list's keys and mouse.
  public static func rows(in area: Rect) -> Rect { area.inset(top: 1) }

  /// Draws the head and the rows of a list of one line a row. `cell` says what stands in a row's column, so many columns
  /// of the screen wide: what finds no room there is cut.
  public func draw(
    _ list: ListView, into canvas: inout Canvas, in area: Rect, focused: Bool = true,
    cell: (_ row: Int, _ column: Int, _ width: Int) -> [TextRun]
  ) {
    // The mark of the selected row stands before the first column.
    let room = Rect(x: 2, y: 0, width: area.width - 3, height: 1)
    let shown = shownColumns(width: room.width)
    let places = room.split(.columns(shown.map { columns[$0].share }, gap: TableView.gap))
    canvas.within(area.row(0)) { canvas in
      for (place, index) in zip(places, shown) {
        write([TextRun(columns[index].title, Style(.label))], of: index, in: place, on: &canvas)
      }
    }
    list.draw(into: &canvas, in: TableView.rows(in: area), focused: focused) { canvas, row, _ in
      for (place, index) in zip(places, shown) {
        write(cell(row, index, place.width), of: index, in: place, on: &canvas)
      }
    }
  }

  private func write(_ spans: [TextRun], of column: Int, in place: Rect, on canvas: inout Canvas) {
    let width = min(spans.reduce(0) { $0 + $1.text.width }, place.width)
    let x = columns[column].alignsRight ? place.right - width : place.x
    canvas.write(spans, at: Point(x: x, y: 0), maxWidth: place.width)
  }

  /// The columns that find room, in their order.
  private func shownColumns(width: Int) -> [Int] {
    var shown = Array(columns.indices)
    while shown.count > 1,
      shown.reduce(0, { $0 + columns[$1].leastWidth + TableView.gap }) - TableView.gap > width,
      let last = shown.filter({ columns[$0].rank > 0 }).max(by: { columns[$0].rank <= columns[$1].rank })
    {
      shown.removeAll { $0 == last }
    }
    return shown
  }
}
