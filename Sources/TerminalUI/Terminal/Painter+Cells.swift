import CNcurses
import Glibc

// From a canvas to ncurses' screen: only what differs, moved where it only stands elsewhere, and no more than asked for.
extension Painter {
  /// Nothing is known of what is shown: begins with a blank screen in the theme's background.
  func beginBlank() {
    guard let window = cn_screen() else { return }
    inks.setBackground(of: window)
    if let physical = cn_physical_screen() {
      inks.setBackground(of: physical, isPlain: !erasesWithBackground)
    }
    werase(window)
    shown = Array(repeating: .blank, count: size.width * size.height)
  }

  /// Writes what differs. With a budget text comes before pictures, and rows are left for the next time once about so
  /// many bytes are spent. Returns whether everything was written.
  func write(_ canvas: Canvas, budget: Int?) -> Bool {
    guard let window = cn_screen() else { return true }
    var left = budget ?? .max
    for isPicture in budget == nil ? [nil] : [false, true] {
      for y in 0..<size.height where !isSame(y, canvas, y) {
        if left <= 0 { return false }
        left -= write(y, of: canvas, pictures: isPicture, into: window)
      }
    }
    return true
  }

  /// Writes a row's cells that differ: those of pictures, the others, or all. Returns about how many bytes that will be.
  private func write(
    _ y: Int, of canvas: Canvas, pictures: Bool?, into window: UnsafeMutablePointer<WINDOW>
  ) -> Int {
    var cost = RowCost(depth: depth)
    for x in 0..<size.width {
      let index = y * size.width + x
      let cell = canvas.cells[index]
      if shown[index] == cell || (pictures.map { $0 != cell.style.isPicture } ?? false) { continue }
      shown[index] = cell
      if cell.glyph == .continuation { continue }
      inks.put(cell, x: Int32(x), y: Int32(y), into: window)
      cost.add(cell, at: x)
    }
    return cost.bytes
  }

  /// Moves rows that stand a few lines higher or lower than before, as in a list that scrolls, and returns what the
  /// terminal is to do.
  ///
  /// ncurses could find that out by itself, but moves empty lines too, and a little at a time.
  func scroll(to canvas: Canvas) -> ColorFilter.Scroll? {
    let changed = (0..<size.height).filter { !isSame($0, canvas, $0) }
    guard changed.count > 5 else { return nil }
    var best: (shift: Int, rows: [Int]) = (0, [])
    for shift in [1, -1, 2, -2, 3, -3] {
      let rows = changed.filter {
        (0..<size.height).contains($0 + shift) && isSame($0 + shift, canvas, $0) && !isBlank($0, canvas)
      }
      if rows.count > best.rows.count { best = (shift, rows) }
    }
    guard best.rows.count * 2 > changed.count, let first = best.rows.first, let last = best.rows.last else {
      return nil
    }
    let region = extended(
      min(first, first + best.shift)...max(last, last + best.shift), by: best.shift, to: canvas)
    move(region, by: best.shift, on: cn_screen())
    move(region, by: best.shift)
    guard scrolls else { return nil }
    move(region, by: best.shift, on: cn_physical_screen())
    // Some of those that needn't erase with the background do: then with the terminal's own.
    let blank = erasesWithBackground ? inks.theme.resolve(.text, depth: depth) : nil
    return ColorFilter.Scroll(rows: region, shift: best.shift, blank: blank, depth: depth)
  }

  /// With the rows next to them, where that costs less: the picture beside a row that loses its mark moves along.
  private func extended(_ rows: ClosedRange<Int>, by shift: Int, to canvas: Canvas) -> ClosedRange<Int> {
    let widest = max(0, rows.lowerBound - abs(shift))...min(size.height - 1, rows.upperBound + abs(shift))
    let choices = [
      rows, widest.lowerBound...rows.upperBound, rows.lowerBound...widest.upperBound, widest,
    ]
    // In between the same moves, whichever it is.
    let edges = widest.filter { $0 < rows.lowerBound + abs(shift) || $0 > rows.upperBound - abs(shift) }
    return choices.map { choice in
      (choice, edges.reduce(0) { $0 + rest($1, of: canvas, after: choice, shift) })
    }.min { $0.1 < $1.1 }?.0 ?? rows
  }

  /// About how many bytes of a row are still to be written once rows have moved.
  private func rest(_ y: Int, of canvas: Canvas, after moved: ClosedRange<Int>, _ shift: Int) -> Int {
    let from = !moved.contains(y) ? y : moved.contains(y + shift) ? y + shift : nil
    if let from, isSame(from, canvas, y) { return 0 }
    var cost = RowCost(depth: depth)
    for x in 0..<size.width {
      let cell = canvas.cells[y * size.width + x]
      if (from.map { shown[$0 * size.width + x] } ?? .blank) != cell { cost.add(cell, at: x) }
    }
    return cost.bytes
  }

  private func move(_ rows: ClosedRange<Int>, by shift: Int, on window: UnsafeMutablePointer<WINDOW>?) {
    scrollok(window, true)
    wsetscrreg(window, Int32(rows.lowerBound), Int32(rows.upperBound))
    wscrl(window, Int32(shift))
    scrollok(window, false)
  }

  private func move(_ rows: ClosedRange<Int>, by shift: Int) {
    let before = shown
    for y in rows {
      let to = y * size.width
      let from = (y + shift) * size.width
      for x in 0..<size.width { shown[to + x] = rows.contains(y + shift) ? before[from + x] : .blank }
    }
  }

  /// Whether the row that is shown is that of the canvas. Rows of the same bytes are; most are.
  private func isSame(_ row: Int, _ canvas: Canvas, _ other: Int) -> Bool {
    let width = size.width
    return shown.withUnsafeBufferPointer { shown in
      canvas.cells.withUnsafeBufferPointer { cells in
        guard width > 0, let old = shown.baseAddress?.advanced(by: row * width),
          let new = cells.baseAddress?.advanced(by: other * width)
        else { return true }
        if memcmp(old, new, width * MemoryLayout<Cell>.stride) == 0 { return true }
        for x in 0..<width where old[x] != new[x] { return false }
        return true
      }
    }
  }

  private func isBlank(_ row: Int, _ canvas: Canvas) -> Bool {
    canvas.cells[(row * size.width)..<((row + 1) * size.width)].allSatisfy { $0 == .blank }
  }
}

extension Style {
  /// Pictures name both colours; whatever else is drawn takes at least one from the theme.
  fileprivate var isPicture: Bool { foreground != nil && background != nil }
}

/// About how many bytes the cells of a row take that are written one after the other.
private struct RowCost {
  let depth: ColorDepth
  private(set) var bytes = 0
  private var next = -1
  private var style: Style?

  init(depth: ColorDepth) { self.depth = depth }

  mutating func add(_ cell: Cell, at x: Int) {
    if x != next { bytes += 8 }
    if cell.style != style { bytes += depth.bytesOfChange }
    bytes += cell.glyph.base < 0x80 ? 1 : 3
    (next, style) = (x + Int(cell.glyph.width), cell.style)
  }
}

extension ColorDepth {
  /// About what a change of colours costs.
  fileprivate var bytesOfChange: Int {
    switch self {
    case .truecolor: 24
    case .indexed: 14
    case .sixteen, .monochrome: 6
    }
  }
}
