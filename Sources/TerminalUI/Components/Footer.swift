/// The keys that work now, on one line: the manual nobody has to look for.
public enum Footer {
  /// Draws the bindings meant for the footer that work now, at most `limit` and as many as fit whole; the last
  /// place is kept for `help` (such as `? help`) when there is one. Returns the shown bindings' positions,
  /// so that a click on one can be answered.
  @discardableResult
  public static func draw<Action>(
    _ keymap: Keymap<Action>, into canvas: inout Canvas, in area: Rect, limit: Int = 6,
    help: KeyBinding<Action>? = nil
  ) -> [Rect] {
    let shown = keymap.bindings.filter { $0.places.contains(.footer) && $0.refusal == nil }
    let helpWidth = help.map { width($0) + 2 } ?? 0
    var x = area.x + 1
    var places: [Rect] = []
    for binding in shown.prefix(max(0, limit)) {
      guard x + width(binding) + helpWidth <= area.right else { break }
      places.append(Rect(x: x, y: area.y, width: width(binding), height: 1))
      x += write(binding, at: Point(x: x, y: area.y), into: &canvas) + 2
    }
    if let help, x + width(help) <= area.right {
      write(help, at: Point(x: x, y: area.y), into: &canvas)
    }
    return places
  }

  private static func width<Action>(_ binding: KeyBinding<Action>) -> Int {
    binding.shownKeys.width + 1 + binding.label.width
  }

  @discardableResult
  private static func write<Action>(
    _ binding: KeyBinding<Action>, at point: Point, into canvas: inout Canvas
  ) -> Int {
    canvas.write(
      [
        TextRun(binding.shownKeys, Style(.footerKey)), TextRun(" "),
        TextRun(binding.label, Style(.footerText)),
      ], at: point)
  }
}
