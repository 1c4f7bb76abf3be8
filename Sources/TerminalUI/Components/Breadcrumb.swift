/// Where one is on a way of several steps: `cart ─ details ─ ● pay ─ done`.
public enum Breadcrumb {
  /// Draws the steps; where they do not fit, only the current one with its number.
  public static func draw(
    _ steps: [SafeText], current: Int, into canvas: inout Canvas, in area: Rect,
    alignment: Alignment = .left
  ) {
    guard steps.indices.contains(current) else { return }
    var spans: [TextRun] = []
    for (index, step) in steps.enumerated() {
      if index > 0 { spans.append(TextRun(" ─ ", .border)) }
      if index == current { spans.append(TextRun("● ", .accent)) }
      spans.append(TextRun(step, index == current ? .title : index < current ? .text : .muted))
    }
    var width = spans.reduce(0) { $0 + $1.text.width }
    if width > area.width {
      spans = [
        TextRun("● ", .accent), TextRun(steps[current], .title),
        TextRun(" \(current + 1)/\(steps.count)", .muted),
      ]
      width = spans.reduce(0) { $0 + $1.text.width }
    }
    let left = max(0, area.width - width)
    let x = alignment == .left ? area.x : alignment == .right ? area.x + left : area.x + left / 2
    canvas.write(spans, at: Point(x: x, y: area.y), maxWidth: area.width)
  }
}
