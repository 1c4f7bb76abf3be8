/// A QR code in half-blocks, always dark on light with its quiet zone: inverted ones do not decode.
public struct QRCodeView: Hashable, Sendable {
  /// Rows of modules, true for dark; square.
  public let modules: [[Bool]]
  private static let quiet = 4

  public init(modules: [[Bool]]) { self.modules = modules }

  /// The cells it takes, quiet zone included.
  public var size: Size {
    let side = modules.count + 2 * QRCodeView.quiet
    return Size(width: side, height: (side + 1) / 2)
  }

  public func fits(in area: Size) -> Bool { size.width <= area.width && size.height <= area.height }

  /// Draws it in the middle of `area`, whole or not at all; false when it does not fit.
  ///
  /// Without colours light modules are drawn in the terminal's text colour: right on the usual dark background.
  @discardableResult
  public func draw(into canvas: inout Canvas, in area: Rect, depth: ColorDepth? = nil) -> Bool {
    guard fits(in: area.size), !modules.isEmpty else { return false }
    let place = area.centered(maxWidth: size.width, maxHeight: size.height)
    let inverts = (depth ?? canvas.colorDepth) == .monochrome
    let style = Style(foreground: Color(0x000000), background: Color(0xFFFFFF))
    for y in 0..<place.height {
      for x in 0..<place.width {
        let glyph: Glyph =
          switch (isDark(x, 2 * y) != inverts, isDark(x, 2 * y + 1) != inverts) {
          case (false, false): .space
          case (true, false): Glyph("▀")
          case (false, true): Glyph("▄")
          case (true, true): Glyph("█")
          }
        canvas.put(glyph, at: place.origin.offset(x: x, y: y), style: style)
      }
    }
    return true
  }

  private func isDark(_ x: Int, _ y: Int) -> Bool {
    let (column, row) = (x - QRCodeView.quiet, y - QRCodeView.quiet)
    return modules.indices.contains(row) && modules[row].indices.contains(column) && modules[row][column]
  }
}
