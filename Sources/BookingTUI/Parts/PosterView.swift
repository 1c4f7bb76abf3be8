import BookingDomain
import TerminalUI

/// An event's poster in half-blocks, or a lettered card where there is none (yet).
struct PosterView {
  let event: Event
  let poster: Poster?

  /// Draws into the upper part of `rect`; returns the rows it took.
  @discardableResult
  func draw(on canvas: inout Canvas, in rect: Rect, centered: Bool = true) -> Int {
    guard rect.height >= 3, rect.width >= 6 else { return 0 }
    guard let poster else { return drawCard(on: &canvas, in: rect) }
    let size = PosterView.fit(poster, in: rect.size)
    let x = rect.x + (centered ? (rect.width - size.width) / 2 : 0)
    drawPixels(on: &canvas, poster, in: Rect(x: x, y: rect.y, width: size.width, height: size.height))
    return size.height
  }

  /// The cells a poster takes: its proportions kept, as large as fits.
  static func fit(_ poster: Poster, in size: Size) -> Size {
    let pixels = poster.preview.pixels
    let width = min(size.width, size.height * 2 * pixels.width / max(1, pixels.height))
    return Size(width: max(1, width), height: max(1, (width * pixels.height / max(1, pixels.width) + 1) / 2))
  }

  private func drawPixels(on canvas: inout Canvas, _ poster: Poster, in rect: Rect) {
    let pixels = poster.preview.pixels
    func color(_ x: Int, _ y: Int) -> Color {
      let pixel = pixels[x * pixels.width / rect.width, y * pixels.height / (rect.height * 2)]
      return .rgb(pixel.red, pixel.green, pixel.blue)
    }
    for y in 0..<rect.height {
      for x in 0..<rect.width {
        canvas.put(
          Glyph("▀"), at: Point(x: rect.x + x, y: rect.y + y),
          style: Style(.text, foreground: color(x, 2 * y), background: color(x, 2 * y + 1)))
      }
    }
  }

  private func drawCard(on canvas: inout Canvas, in rect: Rect) -> Int {
    let height = min(rect.height, max(5, rect.width * 2 / 5))
    let card = Rect(x: rect.x, y: rect.y, width: rect.width, height: height)
    canvas.within(card, surface: .raised) { canvas in
      let lines = SafeText(event.title.uppercased()).wrapped(width: canvas.size.width - 6).prefix(height - 3)
      let top = max(1, (height - lines.count - 1) / 2)
      for (row, line) in lines.enumerated() {
        canvas.write(line, in: canvas.bounds.row(top + row), style: Style(.title, .bold), alignment: .center)
      }
      canvas.write(
        SafeText(event.category), in: canvas.bounds.row(height - 2), style: .muted, alignment: .center)
    }
    return height
  }
}
