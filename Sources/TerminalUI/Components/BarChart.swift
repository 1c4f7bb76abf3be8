/// Labelled horizontal bars with their values: `Mon 18 ▇▇▇▇▇▇·······  12`.
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

  /// Draws one bar a row, as many as fit, relative to `maximum` or the greatest value. Bars are made of whole cells, a
  /// little lower than a row, so that neighbours stay apart. More than nothing is at least one cell, and less than all
  /// leaves at least one.
  public static func draw(
    _ bars: [Bar], into canvas: inout Canvas, in area: Rect, maximum: Double? = nil
  ) {
    let shown = bars.prefix(area.height)
    let labelWidth = min(area.width / 3, shown.map(\.label.width).max() ?? 0)
    let captionWidth = min(area.width / 3, shown.map(\.caption.width).max() ?? 0)
    let room = max(0, area.width - labelWidth - captionWidth - 3)
    let greatest = maximum ?? bars.map(\.value).filter(\.isFinite).max() ?? 0
    for (index, bar) in shown.enumerated() {
      let row = area.row(index)
      let filled = cells(bar.value, of: greatest, room)
      canvas.write(bar.label, at: row.origin, style: .muted, maxWidth: labelWidth)
      let start = Point(x: row.x + labelWidth + 1, y: row.y)
      canvas.write(SafeText(repeating: "▇", count: filled), at: start, style: Style(.chart))
      canvas.write(
        SafeText(repeating: "·", count: room - filled), at: start.offset(x: filled), style: Style(.track))
      let caption = Rect(x: row.right - captionWidth, y: row.y, width: captionWidth, height: 1)
      canvas.write(bar.caption, in: caption, alignment: .right)
    }
  }

  private static func cells(_ value: Double, of greatest: Double, _ room: Int) -> Int {
    guard value > 0, value.isFinite, greatest > 0, room > 0 else { return 0 }
    if value >= greatest { return room }
    return min(max(1, Int((value / greatest * Double(room)).rounded())), max(1, room - 1))
  }
}
