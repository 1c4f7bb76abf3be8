/// A row of titles of which one is chosen.
public struct Tabs: Hashable, Sendable {
  public var titles: [SafeText]
  public var selection: Int {
    didSet { selection = min(max(0, selection), max(0, titles.count - 1)) }
  }

  public init(_ titles: [SafeText], selection: Int = 0) {
    self.titles = titles
    self.selection = min(max(0, selection), max(0, titles.count - 1))
  }

  /// Left and Right choose, around the ends; so does a click. True when the input was for the tabs.
  public mutating func handle(_ input: Input, in area: Rect) -> Bool {
    switch input {
    case .key(.left), .key("h"): selection = selection == 0 ? titles.count - 1 : selection - 1
    case .key(.right), .key("l"): selection = selection == titles.count - 1 ? 0 : selection + 1
    case .mouse(let mouse) where mouse.isClick:
      guard let index = places(in: area).firstIndex(where: { $0.contains(mouse.point) }) else {
        return false
      }
      selection = index
    default: return false
    }
    return true
  }

  public func draw(into canvas: inout Canvas, in area: Rect) {
    for (index, place) in places(in: area).enumerated() {
      canvas.write(titles[index], in: place, style: Style(index == selection ? .tabSelected : .tab))
    }
  }

  private func places(in area: Rect) -> [Rect] {
    var x = area.x
    return titles.map { title in
      defer { x += title.width + 3 }
      return Rect(x: x, y: area.y, width: title.width, height: area.height > 0 ? 1 : 0).intersection(area)
    }
  }
}
