/// Chooses how two pixels become a cell so that as few colours as possible change from cell to cell: every
/// change is up to 19 bytes on the way to the terminal.
///
/// Of the four ways to show two pixels (either half-block, a full one, a space) it takes the one that keeps most,
/// and colours an eye could hardly tell from the ones in use are taken for them.
struct HalfBlockPen {
  private var foreground: Color?
  private var background: Color?

  /// Squared distance (3, 4, 2 for red, green, blue) below which two colours count as one.
  static let tolerance = 900

  mutating func cell(top: Color, bottom: Color) -> Cell {
    let top = kept(top)
    let bottom = kept(bottom, or: top)
    let glyph: Glyph
    if top == bottom {
      let isForeground = top == foreground && top != background
      glyph = isForeground ? Glyph("█") : .space
      if !isForeground { background = top }
    } else {
      let upper = (top == foreground ? 1 : 0) + (bottom == background ? 1 : 0)
      let lower = (bottom == foreground ? 1 : 0) + (top == background ? 1 : 0)
      glyph = Glyph(upper >= lower ? "▀" : "▄")
      (foreground, background) = upper >= lower ? (top, bottom) : (bottom, top)
    }
    return Cell(glyph, Style(foreground: foreground ?? background, background: background ?? foreground))
  }

  private func kept(_ color: Color, or other: Color? = nil) -> Color {
    for candidate in [background, foreground, other] {
      if let candidate, HalfBlockPen.isNear(candidate, color) { return candidate }
    }
    return color
  }

  private static func isNear(_ one: Color, _ other: Color) -> Bool {
    guard let one = one.components, let other = other.components else { return one == other }
    let (red, green, blue) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
    return 3 * red * red + 4 * green * green + 2 * blue * blue < tolerance
  }
}
