/// Chooses how two pixels become a cell so that as few colours as possible change from cell to cell: every
/// change is up to 19 bytes on the way to the terminal.
///
/// Of the four ways to show two pixels (either half-block, a full one, a space) it takes the one that keeps most,
/// and colours an eye could hardly tell from the ones in use are taken for them.
struct HalfBlockPen {
  private var foreground: Color?
  private var background: Color?
  /// Squared distance (3, 4, 2 for red, green, blue) below which two colours count as one.
  private let tolerance: Int

  /// What an eye hardly sees between pixels as large as half a cell.
  static let unseen = 900

  private static let (full, upper, lower) = (Glyph("█"), Glyph("▀"), Glyph("▄"))

  init(tolerance: Int = HalfBlockPen.unseen) { self.tolerance = tolerance }

  mutating func cell(top: Color, bottom: Color) -> Cell {
    let top = kept(top)
    let bottom = kept(bottom, or: top)
    let glyph: Glyph
    if top == bottom {
      let isForeground = top == foreground && top != background
      glyph = isForeground ? Self.full : .space
      if !isForeground { background = top }
    } else {
      let upper = (top == foreground ? 1 : 0) + (bottom == background ? 1 : 0)
      let lower = (bottom == foreground ? 1 : 0) + (top == background ? 1 : 0)
      glyph = upper >= lower ? Self.upper : Self.lower
      (foreground, background) = upper >= lower ? (top, bottom) : (bottom, top)
    }
    return Cell(glyph, Style(foreground: foreground ?? background, background: background ?? foreground))
  }

  private func kept(_ color: Color, or other: Color? = nil) -> Color {
    for candidate in [background, foreground, other] {
      if let candidate, isNear(candidate, color) { return candidate }
    }
    return color
  }

  private func isNear(_ one: Color, _ other: Color) -> Bool {
    guard let one = one.components, let other = other.components else { return one == other }
    let (red, green, blue) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
    return 3 * red * red + 4 * green * green + 2 * blue * blue < tolerance
  }
}

extension HalfBlockPen {
  /// The cells of two rows of colours for each row of `width` cells.
  static func cells(_ colors: [Color], width: Int, tolerance: Int = unseen) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(colors.count / 2)
    for row in stride(from: 0, to: colors.count, by: 2 * width) {
      var pen = HalfBlockPen(tolerance: tolerance)
      for x in row..<(row + width) { cells.append(pen.cell(top: colors[x], bottom: colors[x + width])) }
    }
    return cells
  }

  /// The same in about so many bytes at most: the fewer there are, the more colours are taken for one another.
  static func cells(_ colors: [Color], width: Int, bytes: Int, depth: ColorDepth) -> [Cell] {
    var tolerance = unseen
    var cells = cells(colors, width: width)
    while tolerance < 100_000, cost(cells, width: width, depth: depth) > bytes {
      tolerance = tolerance * 4 / 3
      cells = self.cells(colors, width: width, tolerance: tolerance)
    }
    return cells
  }

  /// About how many bytes the terminal is sent for the cells.
  static func cost(_ cells: [Cell], width: Int, depth: ColorDepth) -> Int {
    let change =
      switch depth {
      case .truecolor: 16
      case .indexed: 8
      case .sixteen, .monochrome: 3
      }
    var bytes = 0
    var last: Style?
    for (index, cell) in cells.enumerated() {
      if index % width == 0 { bytes += 8 }
      bytes += cell.glyph == .space ? 1 : 3
      let changes =
        (cell.glyph == .space || last?.foreground == cell.style.foreground ? 0 : 1)
        + (last?.background == cell.style.background ? 0 : 1)
      if changes > 0 { bytes += 3 + changes * change }
      last = cell.style
    }
    return bytes
  }
}
