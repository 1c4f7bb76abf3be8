/// Writes the linked cells of a frame once more, as links (OSC 8), over what ncurses has just drawn there.
///
/// ncurses has no word for links. So that it is none the wiser, every cell is written as it stands already, and the
/// cursor and the colours are put back where they were (DECSC, DECRC).
struct LinkPen {
  let theme: Theme
  let depth: ColorDepth

  /// Terminals that would print the sequence instead of ignoring it get none.
  static func isUnderstood(term: String) -> Bool {
    let plain = ["linux", "ansi", "cygwin", "dumb", "vt", "sun", "wy"]
    return !term.isEmpty && !plain.contains { term.hasPrefix($0) }
  }

  /// The bytes for the rows in which something changed: links where there are some now, and the plain cells again
  /// where there was one before. `known` is the frame before, empty when nothing is known of the screen.
  func bytes(_ canvas: Canvas, over known: [Cell], isSame: Bool) -> [UInt8] {
    var output = ""
    let width = canvas.fullSize.width
    for y in 0..<canvas.fullSize.height {
      let row = (y * width)..<((y + 1) * width)
      let old = known.isEmpty ? [] : known[row]
      let new = canvas.cells[row]
      guard new.contains(where: { $0.link != 0 }) || old.contains(where: { $0.link != 0 }),
        !isSame || !new.elementsEqual(old)
      else { continue }
      write(new, wasLinked: { !old.isEmpty && old[row.lowerBound + $0].link != 0 }, y, canvas.links, &output)
    }
    return output.isEmpty ? [] : Array("\u{1B}7\(output)\u{1B}8".utf8)
  }

  private func write(
    _ row: ArraySlice<Cell>, wasLinked: (Int) -> Bool, _ y: Int, _ links: [Link], _ output: inout String
  ) {
    var open: UInt8 = 0
    var style: Style?
    var next = -1
    for (x, cell) in row.enumerated() where cell.link != 0 || wasLinked(x) {
      if x != next {
        close(&open, &output)
        output += "\u{1B}[\(y + 1);\(x + 1)H"
      }
      next = x + 1
      if cell.glyph == .continuation { continue }
      if cell.link != open {
        close(&open, &output)
        if cell.link != 0 {
          output += "\u{1B}]8;id=\(cell.link);\(links[Int(cell.link) - 1].address)\u{1B}\\"
          open = cell.link
        }
      }
      if cell.style != style {
        output += Sequences.ink(theme.resolve(cell.style, depth: depth), depth: depth)
        style = cell.style
      }
      if cell.glyph.isDisputed {
        output += cell.glyph.width == 2 ? "? " : "?"
      } else {
        cell.glyph.append(to: &output)
      }
    }
    close(&open, &output)
  }

  private func close(_ open: inout UInt8, _ output: inout String) {
    if open != 0 { output += "\u{1B}]8;;\u{1B}\\" }
    open = 0
  }
}
