/// A list in columns with a head line.
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
  public var list: ListView

  public init(_ columns: [Column], count: Int = 0) {
    self.columns = columns
    list = ListView(count: count)
  }

  /// The list's keys and mouse; `area` includes the head line.
  public mutating func handle(_ input: Input, in area: Rect) -> ListView.Outcome {
    list.handle(input, in: area.inset(top: 1))
  }

  /// Draws the head and the visible rows; `cell` says what stands in a row's column.
  public func draw(
    into canvas: inout Canvas, in area: Rect, focused: Bool = true,
    cell: (_ row: Int, _ column: Int) -> Span
  ) {
    let shown = shownColumns(width: area.width - 2)
    let places = Rect(x: 1, y: 0, width: area.width - 2, height: 1).split(
      .columns(shown.map { columns[$0].share }, gap: 2))
    canvas.within(area.row(0)) { canvas in
      for (place, index) in zip(places, shown) {
        canvas.write(
          columns[index].title, in: place, style: Style(.label),
          alignment: columns[index].alignsRight ? .right : .left)
      }
    }
    list.draw(into: &canvas, in: area.inset(top: 1), focused: focused) { canvas, row, isSelected in
      for (place, index) in zip(places, shown) {
        let span = cell(row, index)
        canvas.write(
          span.text, in: place, style: span.style,
          alignment: columns[index].alignsRight ? .right : .left)
      }
    }
  }

  /// The columns that find room, in their order.
  private func shownColumns(width: Int) -> [Int] {
    var shown = Array(columns.indices)
    while shown.count > 1,
      shown.reduce(0, { $0 + columns[$1].leastWidth + 2 }) - 2 > width,
      let last = shown.filter({ columns[$0].rank > 0 }).max(by: { columns[$0].rank <= columns[$1].rank })
    {
      shown.removeAll { $0 == last }
    }
    return shown
  }
}
