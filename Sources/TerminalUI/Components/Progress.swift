/// How far something has come.
public enum ProgressBar {
  /// Draws `━━━━━━━╸────  62 %` in halves of cells; a fraction outside 0…1 counts as its end. Something is never nothing,
  /// and not all is never all.
  public static func draw(
    _ fraction: Double, into canvas: inout Canvas, in area: Rect, label: SafeText? = nil
  ) {
    let fraction = fraction.isFinite ? min(max(0, fraction), 1) : 0
    let label = label ?? SafeText(" \(Int(fraction * 100)) %").padded(to: 6, trailing: true)
    let width = max(0, area.width - label.width)
    let least = fraction > 0 ? 1 : 0
    let most = fraction < 1 ? 2 * width - 1 : 2 * width
    let halves = min(max(least, Int((fraction * Double(2 * width)).rounded())), max(0, most))
    let bar = SafeText(repeating: "━", count: halves / 2) + (halves % 2 == 1 ? "╸" : "")
    canvas.write(bar, at: area.origin, style: Style(.progress))
    canvas.write(
      SafeText(repeating: "─", count: width - bar.width), at: area.origin.offset(x: bar.width),
      style: Style(.track))
    canvas.write(label, at: Point(x: area.x + width, y: area.y), style: .muted, maxWidth: area.width - width)
  }
}

/// A sign that something is under way. Time comes from outside: the frame is a number.
public enum Spinner {
  private static let frames = Array("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏".unicodeScalars)

  public static func draw(
    frame: Int, label: SafeText = "", into canvas: inout Canvas, in area: Rect, moves: Bool = true
  ) {
    let index = moves ? (frame % frames.count + frames.count) % frames.count : 0
    canvas.within(area.row(0)) { canvas in
      canvas.put(moves ? Glyph(frames[index]) : .ellipsis, at: .zero, style: .accent)
      canvas.write(label, at: Point(x: 2, y: 0), style: .muted)
    }
  }
}
