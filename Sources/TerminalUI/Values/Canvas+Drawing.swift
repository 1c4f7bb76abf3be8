/// Where a text stands in the room it is given.
public enum Alignment: Sendable {
  case left, center, right
}

/// A piece of text in one style.
public struct TextRun: Hashable, Sendable {
  public var text: SafeText
  public var style: Style

  public init(_ text: SafeText, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

extension Canvas {
  /// Writes on one line and returns the columns used. What exceeds `maxWidth` (by default what is left of the
  /// row) is cut, ending in `…`.
  @discardableResult
  public mutating func write(
    _ text: SafeText, at point: Point = .zero, style: Style = .text, maxWidth: Int? = nil
  ) -> Int {
    var x = point.x
    for glyph in text.truncated(to: maxWidth ?? size.width - point.x).glyphs {
      x += put(glyph, at: Point(x: x, y: point.y), style: style)
    }
    return x - point.x
  }

  /// Writes pieces one after the other, cut together with `…` at `maxWidth`; returns the columns used.
  @discardableResult
  public mutating func write(_ spans: [TextRun], at point: Point = .zero, maxWidth: Int? = nil) -> Int {
    let room = maxWidth ?? size.width - point.x
    var left = spans.reduce(0) { $0 + $1.text.width }
    var used = 0
    for span in spans where used < room {
      left -= span.text.width
      // Where the rest will not fit, the cut must be visible in this piece.
      let fits = used + span.text.width + min(left, 1) <= room
      let text = fits ? span.text : (span.text + "\u{2026}").truncated(to: room - used)
      used += write(text, at: point.offset(x: used), style: span.style, maxWidth: room - used)
      if !fits { break }
    }
    return used
  }

  /// Writes on the first line of a rectangle, cut with `…` where it does not fit; returns the columns used.
  @discardableResult
  public mutating func write(
    _ text: SafeText, in rect: Rect, style: Style = .text, alignment: Alignment = .left
  ) -> Int {
    guard rect.height > 0 else { return 0 }
    let width = min(text.width, rect.width)
    let x =
      switch alignment {
      case .left: rect.x
      case .center: rect.x + (rect.width - width) / 2
      case .right: rect.right - width
      }
    return write(text, at: Point(x: x, y: rect.y), style: style, maxWidth: rect.width)
  }

  /// Writes a text in wrapped lines; the last visible one ends in `…` when there is more. Returns the rows used.
  @discardableResult
  public mutating func writeWrapped(
    _ text: SafeText, in rect: Rect, style: Style = .text, alignment: Alignment = .left
  ) -> Int {
    let lines = text.wrapped(width: rect.width)
    for (index, line) in lines.prefix(rect.height).enumerated() {
      let isCut = index == rect.height - 1 && lines.count > rect.height
      write(
        isCut ? (line + "\u{2026}").truncated(to: rect.width) : line, in: rect.row(index), style: style,
        alignment: alignment)
    }
    return min(lines.count, rect.height)
  }

  public mutating func fill(_ rect: Rect, style: Style = .text, with glyph: Glyph = .space) {
    let area = rect.intersection(visible)
    let step = max(1, Int(glyph.width))
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      for x in stride(from: area.x, to: area.right, by: step) {
        put(glyph, at: Point(x: x, y: y), style: style)
      }
    }
  }

  public mutating func horizontalRule(at point: Point, width: Int, style: Style = .border) {
    fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: style, with: Glyph("─"))
  }

  public mutating func verticalRule(at point: Point, height: Int, style: Style = .border) {
    fill(Rect(x: point.x, y: point.y, width: 1, height: height), style: style, with: Glyph("│"))
  }

  /// A frame along the edge of `rect`, with a title in its upper line; returns the room inside.
  @discardableResult
  public mutating func box(_ rect: Rect, style: Style = .border, title: SafeText? = nil) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return .zero }
    let last = Point(x: rect.right - 1, y: rect.bottom - 1)
    horizontalRule(at: rect.origin.offset(x: 1), width: rect.width - 2, style: style)
    horizontalRule(at: Point(x: rect.x + 1, y: last.y), width: rect.width - 2, style: style)
    verticalRule(at: rect.origin.offset(y: 1), height: rect.height - 2, style: style)
    verticalRule(at: Point(x: last.x, y: rect.y + 1), height: rect.height - 2, style: style)
    put(Glyph("╭"), at: rect.origin, style: style)
    put(Glyph("╮"), at: Point(x: last.x, y: rect.y), style: style)
    put(Glyph("╰"), at: Point(x: rect.x, y: last.y), style: style)
    put(Glyph("╯"), at: last, style: style)
    if let title, !title.isEmpty, rect.width > 6 {
      write(
        " \(title.string) ", at: rect.origin.offset(x: 2), style: style.adding(.bold),
        maxWidth: rect.width - 4)
    }
    return rect.inset(by: 1)
  }
}
