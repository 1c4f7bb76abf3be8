import Testing

@testable import TerminalUI

/// ncurses has one screen a process, so these run one after the other.
@Suite(.serialized) struct PainterTests {
  private func makePainter(_ depth: ColorDepth, _ size: Size, term: String = "xterm-256color") throws
    -> Painter
  {
    try Painter(term: term, depth: depth, size: size, theme: .velvet)
  }

  private func list(_ size: Size, selection: Int) -> Canvas {
    var canvas = Canvas(size: size)
    let list = ListView(count: 1000, selection: selection)
    list.draw(into: &canvas, in: canvas.bounds) { row, index, isSelected in
      row.write([
        TextRun(isSelected ? "▌" : " ", .accent), TextRun("Northern Lights \(index)", .title),
        TextRun("  Grand Hall, Halifax", .muted),
      ])
      row.write("€\(index)", in: row.bounds, style: .price, alignment: .right)
    }
    return canvas
  }

  @Test(arguments: [ColorDepth.truecolor, .indexed, .sixteen, .monochrome])
  func `an unchanged frame sends nothing, an arrow key little`(depth: ColorDepth) throws {
    let size = Size(width: 200, height: 60)
    let painter = try makePainter(depth, size)
    #expect(painter.depth == depth)
    #expect(painter.frame(list(size, selection: 3)).count > 1000)
    #expect(painter.frame(list(size, selection: 3)).isEmpty)
    #expect(painter.frame(list(size, selection: 4)).count <= 400)
    #expect(!painter.end().isEmpty)
  }

  @Test(arguments: [
    (ColorDepth.truecolor, "xterm-256color"), (.indexed, "xterm-256color"), (.truecolor, "tmux-256color"),
    (.indexed, "tmux-256color"), (.sixteen, "xterm-256color"), (.monochrome, "xterm-256color"),
  ])
  func `an arrow key in a list of long two-line rows of many colours sends at most 400 bytes`(
    depth: ColorDepth, term: String
  ) throws {
    let size = Size(width: 120, height: 40)
    func frame(_ selection: Int) -> Canvas {
      var canvas = Canvas(size: size)
      let list = ListView(count: 1000, selection: selection, rowHeight: 2)
      canvas.write(list.position, at: Point(x: 60, y: 0), style: .muted)
      list.draw(into: &canvas, in: Rect(x: 2, y: 2, width: 72, height: 34)) { row, index, _ in
        row.write("A Long Evening of Songs, number \(index)", at: Point(x: 2, y: 0), style: .title)
        row.write("Sat 28 Nov 2026 20:00", at: Point(x: 40, y: 0))
        row.write("The Great Hall of the People, Halifax", at: Point(x: 2, y: 1), style: .muted)
        row.write("in 3 days", at: Point(x: 40, y: 1), style: .muted)
        row.write("from DKK 1450.00", in: row.bounds.row(0), style: .price, alignment: .right)
        row.write("━━━━ available", in: row.bounds.row(1), style: .success, alignment: .right)
      }
      return canvas
    }
    let painter = try makePainter(depth, size, term: term)
    _ = painter.frame(frame(102))
    #expect((103...118).allSatisfy { painter.frame(frame($0)).count <= 400 })
  }

  @Test func `an unknown terminal is treated like a common one`() throws {
    for term in ["no-such-terminal", "", "../../etc/passwd", "\u{1B}[31m"] {
      let painter = try makePainter(.indexed, Size(width: 20, height: 5), term: term)
      #expect(painter.entry == "xterm-256color")
      let text = String(
        decoding: painter.frame(list(Size(width: 20, height: 5), selection: 0)), as: UTF8.self)
      #expect(text.contains("Northern"))
    }
  }

  @Test func `a terminal that can't place the cursor is refused by name`() throws {
    #expect(throws: TerminalError.unknownTerminal("dumb")) {
      try makePainter(.monochrome, Size(width: 20, height: 5), term: "dumb")
    }
  }

  @Test func `every cell a new colour, frame after frame, never runs out of pairs`() throws {
    let size = Size(width: 120, height: 40)
    let painter = try makePainter(.truecolor, size)
    for frame in 0..<12 {
      var canvas = Canvas(size: size)
      for y in 0..<40 {
        for x in 0..<120 {
          let color = Color.rgb(UInt8(x * 2), UInt8(y * 6), UInt8(frame * 20))
          canvas.put(
            Glyph("▀"), at: Point(x: x, y: y), style: Style(foreground: color, background: .rgb(1, 2, 3)))
        }
      }
      let text = String(decoding: painter.frame(canvas), as: UTF8.self)
      #expect(text.contains("38;2;238;234;\(frame * 20)"), "frame \(frame)")
    }
  }

  @Test func `black stays black in direct colour`() throws {
    let painter = try makePainter(.truecolor, Size(width: 4, height: 2))
    var canvas = Canvas(size: Size(width: 4, height: 2))
    canvas.write("x", style: Style(foreground: .rgb(0, 0, 3), background: .rgb(0, 0, 0)))
    let text = String(decoding: painter.frame(canvas), as: UTF8.self)
    #expect(text.contains("38;2;0;0;3"))
    #expect(text.contains("48;2;0;0;0"))
  }

  @Test func `resizing makes the next frame complete`() throws {
    let painter = try makePainter(.indexed, Size(width: 40, height: 10))
    _ = painter.frame(list(Size(width: 40, height: 10), selection: 0))
    for size in [Size(width: 1, height: 1), Size(width: 0, height: 0), Size(width: 300, height: 100)] {
      painter.resize(to: size)
      _ = painter.frame(list(size, selection: 0))
    }
    let text = String(
      decoding: painter.frame(list(Size(width: 30, height: 4), selection: 0)), as: UTF8.self)
    #expect(text.contains("Northern"))
  }

  @Test func `the filter sends the same colours with fewer bytes`() {
    var filter = ColorFilter()
    let bytes = Array("\u{1B}[0m\u{1B}[38;2;1;2;3m\u{1B}[48;2;4;5;6mab\u{1B}[1m\u{1B}[5;6Hc\u{1B}[0m".utf8)
    #expect(
      String(decoding: filter.filter(bytes), as: UTF8.self)
        == "\u{1B}[38;2;1;2;3;48;2;4;5;6mab\u{1B}[5;6H\u{1B}[1mc")
    let more = Array("\u{1B}[38;2;1;2;3m\u{1B}[48;2;4;5;6md\u{1B}[39;49m\u{1B}[K\u{1B}(Bx".utf8)
    #expect(
      String(decoding: filter.filter(more), as: UTF8.self)
        == "\u{1B}[22md\u{1B}[49m\u{1B}[K\u{1B}[mx")
    #expect(filter.settled().isEmpty)
  }

  @Test func `a blank needs no text colour`() {
    var filter = ColorFilter()
    let bytes = Array(
      "\u{1B}[38;2;1;2;3m\u{1B}[48;2;4;5;6ma\u{1B}[38;2;9;9;9m  \u{1B}[K\u{1B}[38;2;1;2;3mb\u{1B}[7m c".utf8)
    #expect(
      String(decoding: filter.filter(bytes), as: UTF8.self)
        == "\u{1B}[38;2;1;2;3;48;2;4;5;6ma  \u{1B}[Kb\u{1B}[7m c")
  }
}
