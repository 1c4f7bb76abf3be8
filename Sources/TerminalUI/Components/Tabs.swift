/// A row of titles of which one is chosen. Where they do not all fit, the chosen one is in sight and `‹` or `›` says at
/// which end there are more.
public struct Tabs: Hashable, Sendable {
  public let titles: [SafeText]
  public let selection: Int

  public init(_ titles: [SafeText], selection: Int = 0) {
    self.titles = titles
    self.selection = min(max(0, selection), max(0, titles.count - 1))
  }

  public func draw(into canvas: inout Canvas, in area: Rect) {
    let places = places(in: area)
    for place in places {
      canvas.write(
        titles[place.index], in: place.rect, style: Style(place.index == selection ? .tabSelected : .tab))
    }
    guard let first = places.first, let last = places.last else { return }
    if first.index > 0 { canvas.write("‹", in: area.row(0), style: .muted) }
    if last.index < titles.count - 1 {
      canvas.write("›", in: area.row(0), style: .muted, alignment: .right)
    }
  }

  /// The title that stands there.
  public func index(at point: Point, in area: Rect) -> Int? {
    places(in: area).first { $0.rect.contains(point) }?.index
  }

  private static let gap = 3
  /// Columns of the sign `‹` or `›` and the space beside it.
  private static let more = 2

  func places(in area: Rect) -> [(index: Int, rect: Rect)] {
    guard area.height > 0 else { return [] }
    var first = 0
    // Titles before the chosen one step aside one by one until it is in sight.
    while first < selection, end(from: first, area.width) <= selection { first += 1 }
    var x = area.x + (first > 0 ? Tabs.more : 0)
    return (first..<max(first, end(from: first, area.width))).map { index in
      defer { x += titles[index].width + Tabs.gap }
      return (index, Rect(x: x, y: area.y, width: titles[index].width, height: 1))
    }
  }

  /// Behind the last title that fits when the row begins with that one.
  private func end(from first: Int, _ width: Int) -> Int {
    var x = first > 0 ? Tabs.more : 0
    for (index, title) in titles.enumerated().dropFirst(first) {
      guard x + title.width <= width - (index == titles.count - 1 ? 0 : Tabs.more) else { return index }
      x += title.width + Tabs.gap
    }
    return titles.count
  }
}
