extension TextArea {
  /// One line as it is shown: which graphemes it holds.
  private func lines(width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastSpace: Int?
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      if characters[index] == "\n" {
        lines.append(start..<index)
        (start, used, lastSpace) = (index + 1, 0, nil)
        index += 1
        continue
      }
      let width_ = characters[index].isASCII ? 1 : SafeText(String(characters[index])).width
      if used + width_ > width, index > start {
        let end = lastSpace.map { $0 + 1 } ?? index
        lines.append(start..<end)
        (start, used, lastSpace) = (end, 0, nil)
        index = end
        continue
      }
      if characters[index] == " " { lastSpace = index }
      used += width_
      index += 1
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// Draws the text wrapped and scrolled to the cursor, which is the hardware cursor while focused.
  public func draw(into canvas: inout Canvas, in area: Rect, focused: Bool) {
    let role: StyleRole = focused ? .fieldFocused : .field
    canvas.within(area, surface: role) { canvas in
      canvas.within(canvas.bounds.inset(horizontal: 1)) { canvas in
        guard !canvas.size.isEmpty else { return }
        if text.isEmpty { canvas.writeWrapped(placeholder, in: canvas.bounds, style: Style(.placeholder)) }
        // One column stays free for the cursor behind a full line.
        let lines = lines(width: max(1, canvas.size.width - 1))
        let characters = Array(text)
        let cursorLine = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
        let first = max(0, min(cursorLine - canvas.size.height / 2, lines.count - canvas.size.height))
        for (row, line) in lines.dropFirst(first).prefix(canvas.size.height).enumerated() {
          canvas.write(SafeText(String(characters[line])), at: Point(x: 0, y: row), style: Style(role))
        }
        if focused {
          let before = SafeText(String(characters[lines[cursorLine].lowerBound..<cursor])).width
          // A cluster of many letters may be wider than a line.
          canvas.placeCursor(at: Point(x: min(before, canvas.size.width - 1), y: cursorLine - first))
        }
      }
    }
  }
}
