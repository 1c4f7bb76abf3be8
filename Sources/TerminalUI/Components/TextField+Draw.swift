extension TextField {
  /// What is shown of each grapheme: dots while masked.
  private var shown: [SafeText] {
    if isMasked, !isRevealed { return Array(repeating: "•", count: text.count) }
    return text.map { SafeText(String($0)) }
  }

  /// Draws the field over the first row of `area`; with the focus the hardware cursor stands in it.
  ///
  /// A text longer than the field is scrolled so that the cursor can be seen.
  public func draw(into canvas: inout Canvas, in area: Rect, focused: Bool) {
    let style = Style(focused ? .fieldFocused : .field)
    canvas.within(area.row(0), surface: style.role) { canvas in
      let inner = canvas.bounds.inset(horizontal: canvas.size.width > 4 ? 1 : 0)
      canvas.within(inner) { canvas in
        let shown = shown
        let before = shown.prefix(cursor).reduce(0) { $0 + $1.width }
        let scroll = max(0, before - canvas.size.width + 1)
        if text.isEmpty {
          canvas.write(placeholder, style: Style(.placeholder))
        } else {
          var x = -scroll
          for piece in shown {
            for glyph in piece.glyphs {
              x += canvas.put(
                glyph, at: Point(x: x, y: 0), style: focused && isSelected ? Style(.selection) : style)
            }
          }
        }
        if focused { canvas.placeCursor(at: Point(x: before - scroll, y: 0)) }
      }
    }
  }

  /// Puts the cursor where the field was clicked. `area` is where it is drawn.
  public mutating func click(_ point: Point, in area: Rect) {
    let inner = area.row(0).inset(horizontal: area.width > 4 ? 1 : 0)
    let widths = shown.map(\.width)
    let scroll = max(0, widths.prefix(cursor).reduce(0, +) - inner.width + 1)
    var column = point.x - inner.x + scroll
    var position = 0
    for width in widths {
      guard column >= width else { break }
      column -= width
      position += 1
    }
    setCursor(position)
  }
}

extension TextField {
  /// Puts the cursor before the `position`-th grapheme.
  public mutating func setCursor(_ position: Int) {
    while cursor < position, cursor < text.count { _ = handle(.key(.right)) }
    while cursor > max(0, position) { _ = handle(.key(.left)) }
  }
}
