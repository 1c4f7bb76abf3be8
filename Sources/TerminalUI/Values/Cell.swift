/// One place of the canvas: what stands there and how it looks.
public struct Cell: Hashable, Sendable {
  public var glyph: Glyph
  public var style: Style
  /// The number of the canvas's link that it is a part of, from 1; 0 for none.
  var link: UInt8 = 0

  public init(_ glyph: Glyph = .space, _ style: Style = .text) {
    self.glyph = glyph
    self.style = style
  }

  public static let blank = Cell()
}
