/// A row of small bars: `▁▂▅▇█▆▃`.
public enum Sparkline {
  private static let levels = Array("▁▂▃▄▅▆▇█".unicodeScalars)

  /// Draws the last values that fit, each as a bar between 0 and the greatest of all; values below 0 count as 0.
  public static func draw(
    _ values: [Double], into canvas: inout Canvas, in area: Rect, style: Style = Style(.chart)
  ) {
    let shown = values.suffix(area.width).map { $0.isFinite ? max(0, $0) : 0 }
    guard let greatest = values.filter(\.isFinite).max(), area.height > 0 else { return }
    for (index, value) in shown.enumerated() {
      let level = greatest > 0 ? Int((value / greatest * 7).rounded()) : 0
      canvas.put(
        Glyph(levels[min(7, max(0, level))]), at: Point(x: area.x + index, y: area.y), style: style)
    }
  }
}

/// Labelled horizontal bars with their values.
public enum BarChart {
  public struct Bar: Hashable, Sendable {
    public var label: SafeText
    public var value: Double
    /// How the value is written.
    public var caption: SafeText

    public init(_ label: SafeText, _ value: Double, caption: SafeText) {
      self.label = label
      self.value = value
      self.caption = caption
    }
  }

  /// Draws one bar a row, as many as fit, relative to `maximum` or the greatest value.
  public static func draw(
    _ bars: [Bar], into canvas: inout Canvas, in area: Rect, maximum: Double? = nil
  ) {
    let shown = bars.prefix(area.height)
    let labelWidth = min(area.width / 3, shown.map(\.label.width).max() ?? 0)
    let captionWidth = min(area.width / 3, shown.map(\.caption.width).max() ?? 0)
    let room = area.width - labelWidth - captionWidth - 2
    let greatest = maximum ?? bars.map(\.value).filter(\.isFinite).max() ?? 0
    let partial = Array("▏▎▍▌▋▊▉█".unicodeScalars)
    for (index, bar) in shown.enumerated() {
      let row = area.row(index)
      canvas.write(bar.label, at: row.origin, maxWidth: labelWidth)
      let part = greatest > 0 && bar.value.isFinite ? min(max(0, bar.value / greatest), 1) : 0
      let eighths = Int(part * Double(max(0, room) * 8))
      for x in 0..<max(0, room) {
        let filled = min(8, eighths - x * 8)
        let point = Point(x: row.x + labelWidth + 1 + x, y: row.y)
        if filled > 0 {
          canvas.put(Glyph(partial[filled - 1]), at: point, style: Style(.chart))
        } else {
          canvas.put(Glyph("·"), at: point, style: Style(.track))
        }
      }
      let caption = Rect(x: row.right - captionWidth, y: row.y, width: captionWidth, height: 1)
      canvas.write(bar.caption, in: caption, style: .muted, alignment: .right)
    }
  }
}
