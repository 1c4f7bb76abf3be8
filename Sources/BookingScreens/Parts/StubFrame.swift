import TerminalUI

/// The frame of something like a ticket: a band in its poster's colour, and a part to tear off behind a perforation.
enum StubFrame {
  /// Returns the room in both parts. The smaller one is empty where `tearOff`, its columns, is 0.
  static func draw(
    on canvas: inout Canvas, _ rect: Rect, tearOff: Int, accent: Color?
  ) -> (body: Rect, stub: Rect) {
    let style = Style(.focusBorder)
    let inner = canvas.box(rect, style: style)
    var body = inner
    var stub = Rect.zero
    if tearOff > 0, inner.width > tearOff + 1 {
      let x = inner.right - tearOff - 1
      body = Rect(x: inner.x, y: inner.y, width: x - inner.x, height: inner.height)
      stub = Rect(x: x + 1, y: inner.y, width: tearOff, height: inner.height)
      for y in [rect.y, rect.bottom - 1] {
        canvas.fill(Rect(x: stub.x, y: y, width: tearOff, height: 1), style: style, with: Glyph("┄"))
        canvas.put(Glyph(y == rect.y ? "┬" : "┴"), at: Point(x: x, y: y), style: style)
      }
      for edge in [x, rect.right - 1] {
        canvas.fill(
          Rect(x: edge, y: inner.y, width: 1, height: inner.height), style: style, with: Glyph("┊"))
      }
    }
    let band = Rect(x: body.x, y: body.y, width: 2, height: body.height)
    canvas.fill(band, style: Style(.accent, foreground: accent), with: Glyph("█"))
    return (
      Rect(x: band.right + 2, y: body.y, width: max(0, body.width - 5), height: body.height), stub
    )
  }
}
