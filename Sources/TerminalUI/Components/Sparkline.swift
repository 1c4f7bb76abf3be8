/// A row of small bars: `▁▂▄▆▇▅▃`. None is as high as its row, so that those in neighbouring rows stay apart.
public enum Sparkline {
  private static let levels = Array("▁▂▃▄▅▆▇".unicodeScalars)

  /// Draws the last values that fit, each as a bar between 0 and the greatest of all; values below 0 count as 0.
  public static func draw(
    _ values: [Double], into canvas: inout Canvas, in area: Rect, style: Style = Style(.chart)
  ) {
    let shown = values.suffix(area.width).map { $0.isFinite ? max(0, $0) : 0 }
    guard let greatest = values.filter(\.isFinite).max(), area.height > 0 else { return }
    for (index, value) in shown.enumerated() {
      let level = greatest > 0 ? Int((value / greatest * Double(levels.count - 1)).rounded()) : 0
      canvas.put(
        Glyph(levels[min(levels.count - 1, max(0, level))]), at: Point(x: area.x + index, y: area.y),
        style: style)
    }
  }
}
