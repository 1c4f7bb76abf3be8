import BookingModel
import BookingSession
import TerminalUI

/// An event's poster in half-blocks, or a lettered card where there is none (yet).
struct PosterView {
  let event: Event
  let poster: Poster?

  /// What a poster beside a list may cost: it is sent whenever the selection has moved and rests.
  static let besideList = 10_000

  /// Draws into the upper part of `rect`, in about so many bytes at most; returns the rows it took.
  @discardableResult
  func draw(
    on canvas: inout Canvas, in rect: Rect, depth: ColorDepth, centered: Bool = true, bytes: Int? = nil
  ) -> Int {
    guard rect.height >= 3, rect.width >= 6 else { return 0 }
    guard let picture = poster?.picture, depth != .monochrome else { return drawCard(on: &canvas, in: rect) }
    let size = picture.fittingSize(in: rect.size)
    let x = rect.x + (centered ? (rect.width - size.width) / 2 : 0)
    picture.draw(
      into: &canvas, in: Rect(x: x, y: rect.y, width: size.width, height: size.height), depth: depth,
      bytes: bytes)
    return size.height
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
