import Testing

@testable import TerminalUI

@Suite struct CanvasTests {
  @Test func `text is cut with an ellipsis where it does not fit`() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    #expect(canvas.write("Northern Lights") == 8)
    #expect(canvas.write("short", at: Point(x: 0, y: 1)) == 5)
    #expect(canvas.text == ["Norther…", "short   "])
  }

  @Test func `drawing outside is clipped`() {
    var canvas = Canvas(size: Size(width: 4, height: 2))
    canvas.write("abc", at: Point(x: -1, y: 0))
    canvas.write("abc", at: Point(x: .min, y: .max))
    canvas.fill(Rect(x: -5, y: -5, width: .max, height: 6), with: Glyph("x"))
    canvas.box(Rect(x: 2, y: 1, width: .max, height: .max))
    canvas.within(Rect(x: 3, y: -4, width: .max, height: .max)) { canvas in
      canvas.fill(Rect(x: .min, y: 4, width: .max, height: .max), with: Glyph("y"))
      canvas.write("zz", at: Point(x: 0, y: 5))
    }
    #expect(canvas.text == ["xxxx", "  ╭z"])
  }

  @Test func `half a wide character at the edge of a region stays out of its neighbour`() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.fill(canvas.bounds, with: Glyph("."))
    canvas.within(Rect(x: 2, y: 0, width: 2, height: 1)) { canvas in
      canvas.write("日", at: Point(x: -1, y: 0), maxWidth: 9)
      canvas.write("日", at: Point(x: 1, y: 0), maxWidth: 9)
    }
    #expect(canvas.text == [".." + "  " + ".."])
    canvas.within(Rect(x: 6, y: 0, width: 0, height: 1)) {
      $0.write("日", at: Point(x: -1, y: 0), maxWidth: 9)
    }
    #expect(canvas.text == [".." + "  " + ".."])
  }

  @Test func `overwriting half of a wide character clears the other half`() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.write("日本語")
    canvas.write("x", at: Point(x: 1, y: 0))
    #expect(canvas.text == [" x本語"])
    canvas.write("y", at: Point(x: 4, y: 0))
    #expect(canvas.text == [" x本y "])
    canvas.write("語", at: Point(x: 1, y: 0))
    #expect(canvas.text == [" 語 y "])
    canvas.write("語", at: Point(x: 5, y: 0))
    #expect(canvas.text == [" 語 y…"])
  }

  @Test func `a region has its own coordinates, background and cursor`() {
    var canvas = Canvas(size: Size(width: 6, height: 3))
    canvas.within(Rect(x: 2, y: 1, width: 3, height: 1), surface: .overlay) { canvas in
      #expect(canvas.size == Size(width: 3, height: 1))
      canvas.write("abcdef", style: .accent)
      canvas.placeCursor(at: Point(x: 1, y: 0))
      canvas.placeCursor(at: Point(x: 3, y: 0))
    }
    #expect(canvas.text == ["      ", "  ab… ", "      "])
    #expect(canvas[2, 1].style.surface == .overlay)
    #expect(canvas.cursor == Point(x: 3, y: 1))
  }

  @Test func `spans are cut together`() {
    var canvas = Canvas(size: Size(width: 7, height: 1))
    canvas.write([TextRun("abc"), TextRun("def", .accent), TextRun("ghi")])
    #expect(canvas.text == ["abcdef…"])
    canvas.write([TextRun("abc"), TextRun("defg", .accent)])
    #expect(canvas.text == ["abcdefg"])
  }

  @Test func `wrapped text breaks at spaces and says when there is more`() {
    var canvas = Canvas(size: Size(width: 9, height: 2))
    canvas.writeWrapped("A winter evening of old songs", in: canvas.bounds)
    #expect(canvas.text == ["A winter ", "evening… "])
  }
}
