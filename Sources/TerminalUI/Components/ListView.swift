/// A list with one selected row: state, keys and mouse; the rows themselves are drawn by the screen.
///
/// The list knows only how many rows there are, so that a million of them behind a window cost nothing.
public struct ListView: Hashable, Sendable {
  /// How many rows there are. Fewer rows keep the selection inside.
  public var count: Int {
    didSet {
      count = max(0, count)
      selection = clamped(selection)
    }
  }
  /// The selected row, 0 in an empty list.
  public var selection: Int {
    didSet { selection = clamped(selection) }
  }
  /// Lines a row takes.
  public var rowHeight: Int
  /// The topmost row when it was last moved; `window` goes no further from it than the selection needs.
  private var first = 0

  public enum Outcome: Hashable, Sendable {
    case ignored
    /// The input was for the list; the selection may be another.
    case moved
    /// Enter on a row, or a click on the selected one.
    case activated(Int)
  }

  public init(count: Int = 0, selection: Int = 0, rowHeight: Int = 1) {
    self.count = max(0, count)
    self.selection = 0
    self.rowHeight = max(1, rowHeight)
    self.selection = clamped(selection)
  }

  /// Other rows: the selection stays on the one it was on, wherever that is now.
  public mutating func show<ID: Equatable>(_ rows: [ID], keeping selected: ID?) {
    count = rows.count
    if let selected, let index = rows.firstIndex(of: selected) { selection = index }
  }

  /// The rows shown in so many lines. They scroll row by row, and only where the selection would leave them.
  public func window(height: Int) -> Range<Int> {
    let fits = max(1, height / rowHeight)
    let top = max(0, min(max(first, selection - fits + 1), selection, count - fits))
    return top..<min(count, top + fits)
  }

  /// Where the selection stands, such as `12/340`; empty for an empty list.
  public var position: SafeText { count == 0 ? .empty : SafeText("\(selection + 1)/\(count)") }

  /// Moves by arrows, `j k g G`, Page, Home, End, Ctrl-D/U, wheel and click. `area` is where the list is
  /// drawn, in the coordinates of mouse reports.
  public mutating func handle(_ input: Input, in area: Rect) -> Outcome {
    first = window(height: area.height).lowerBound
    defer { first = window(height: area.height).lowerBound }
    switch input {
    case .key(let key): return handle(key, page: max(1, area.height / rowHeight))
    case .mouse(let mouse): return handle(mouse, in: area)
    default: return .ignored
    }
  }

  private mutating func handle(_ key: Key, page: Int) -> Outcome {
    switch key {
    case .up, "k": selection -= 1
    case .down, "j": selection += 1
    case .pageUp, .control("u"): turn(by: -page)
    case .pageDown, .control("d"): turn(by: page)
    case .home, "g": selection = 0
    case .end, "G": selection = count - 1
    case .enter: return count > 0 ? .activated(selection) : .ignored
    default: return .ignored
    }
    return .moved
  }

  /// The selection stays in its line while pages are turned.
  private mutating func turn(by rows: Int) {
    selection += rows
    first += rows
  }

  /// Selects the row so many further down or up, around the ends.
  public mutating func cycle(by rows: Int) {
    guard count > 0 else { return }
    selection = ((selection + rows) % count + count) % count
  }

  private mutating func handle(_ mouse: Mouse, in area: Rect) -> Outcome {
    guard area.contains(mouse.point) else { return .ignored }
    switch mouse.kind {
    case .wheelUp: selection -= 1
    case .wheelDown: selection += 1
    case .press where mouse.button == .left:
      let window = window(height: area.height)
      let row = window.lowerBound + (mouse.point.y - area.y) / rowHeight
      guard window.contains(row) else { return .ignored }
      if row == selection { return .activated(row) }
      selection = row
    default: return .ignored
    }
    return .moved
  }

  /// Draws the visible rows. `row` gets the region of one row, its index and whether it is selected, and leaves the
  /// first column free: `▌` stands there at the selected row. Its first line has the selection's background, and no
  /// other line changes with the selection, so that a move costs two lines.
  public func draw(
    into canvas: inout Canvas, in area: Rect, focused: Bool = true,
    row drawRow: (inout Canvas, Int, Bool) -> Void
  ) {
    for (line, index) in window(height: area.height).enumerated() {
      let rect = Rect(x: area.x, y: area.y + line * rowHeight, width: area.width, height: rowHeight)
      let isSelected = index == selection
      let surface: StyleRole? = isSelected ? (focused ? .selection : .raised) : nil
      canvas.within(rect.intersection(area)) { canvas in
        drawRow(&canvas, index, isSelected)
        guard let surface else { return }
        canvas.put(Glyph("▌"), at: .zero, style: .bold)
        canvas.restyle(canvas.bounds.row(0)) { style in
          if style.surface == nil { style.surface = surface }
        }
      }
    }
  }

  private func clamped(_ index: Int) -> Int { min(max(0, index), max(0, count - 1)) }
}
