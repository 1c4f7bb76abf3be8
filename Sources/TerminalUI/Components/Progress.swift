/// How far something has come.
public enum ProgressBar {
  /// Draws `████████░░░░  62 %` with eighths of cells; a fraction outside 0…1 counts as its end.
  public static func draw(
    _ fraction: Double, into canvas: inout Canvas, in area: Rect, label: SafeText? = nil
  ) {
    let fraction = fraction.isFinite ? min(max(0, fraction), 1) : 0
    let label = label ?? SafeText(" \(Int(fraction * 100)) %").padded(to: 6, trailing: true)
    let width = max(0, area.width - label.width)
    let eighths = Int(fraction * Double(width * 8))
    let partial = Array("▏▎▍▌▋▊▉".unicodeScalars)
    for x in 0..<width {
      let filled = eighths - x * 8
      let point = Point(x: area.x + x, y: area.y)
      if filled >= 8 {
        canvas.put(Glyph("█"), at: point, style: Style(.progress))
      } else if filled > 0 {
        canvas.put(Glyph(partial[filled - 1]), at: point, style: Style(.progress))
      } else {
        canvas.put(Glyph("░"), at: point, style: Style(.track))
      }
    }
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
