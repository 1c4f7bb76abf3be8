/// A place on the canvas in cells; (0, 0) is the top left corner.
///
/// Coordinates are kept within ±1,000,000, so that arithmetic on any two of them cannot overflow.
public struct Point: Hashable, Sendable {
  public let x: Int
  public let y: Int

  public init(x: Int, y: Int) {
    self.x = Geometry.coordinate(x)
    self.y = Geometry.coordinate(y)
  }

  public static let zero = Point(x: 0, y: 0)

  public func offset(x dx: Int = 0, y dy: Int = 0) -> Point { Point(x: x &+ dx, y: y &+ dy) }
}

/// A width and a height in cells, never negative.
public struct Size: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = max(0, Geometry.coordinate(width))
    self.height = max(0, Geometry.coordinate(height))
  }

  public static let zero = Size(width: 0, height: 0)

  public var isEmpty: Bool { width == 0 || height == 0 }
}

/// A rectangle of cells: `x ..< right` by `y ..< bottom`. Its size is never negative.
public struct Rect: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = Geometry.coordinate(x)
    self.y = Geometry.coordinate(y)
    self.width = max(0, Geometry.coordinate(width))
    self.height = max(0, Geometry.coordinate(height))
  }

  public init(origin: Point = .zero, size: Size) {
    self.init(x: origin.x, y: origin.y, width: size.width, height: size.height)
  }

  public static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

  public var origin: Point { Point(x: x, y: y) }
  public var size: Size { Size(width: width, height: height) }
  /// The first column beyond the rectangle.
  public var right: Int { x + width }
  /// The first row beyond the rectangle.
  public var bottom: Int { y + height }
  public var isEmpty: Bool { width == 0 || height == 0 }

  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  public func offset(x dx: Int = 0, y dy: Int = 0) -> Rect {
    Rect(x: x &+ dx, y: y &+ dy, width: width, height: height)
  }

  /// The `index`-th row of the rectangle, one cell high; empty when there is no such row.
  public func row(_ index: Int) -> Rect {
    let inside = index >= 0 && index < height
    return Rect(x: x, y: y &+ index, width: width, height: inside ? 1 : 0)
  }
}

enum Geometry {
  static let limit = 1_000_000

  static func coordinate(_ value: Int) -> Int { min(max(value, -limit), limit) }
}
