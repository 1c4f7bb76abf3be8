/// A decoded picture: rows from top to bottom, pixels from left to right, three bytes each in sRGB.
public struct PixelBuffer: Sendable, Hashable {
  /// Pixels, at least 1.
  public let width: Int
  public let height: Int
  /// `width * height * 3` bytes: red, green, blue.
  public let rgb: [UInt8]

  /// `nil` unless both sides are positive and `rgb` has exactly three bytes for each pixel.
  public init?(width: Int, height: Int, rgb: [UInt8]) {
    guard width > 0, height > 0, rgb.count.isMultiple(of: 3), rgb.count / 3 / width == height,
      rgb.count / 3 % width == 0
    else { return nil }
    self.width = width
    self.height = height
    self.rgb = rgb
  }

  /// A picture of one colour. Sides below 1 count as 1.
  public init(width: Int, height: Int, filledWith color: PixelColor) {
    let width = max(1, width)
    let height = max(1, height)
    self.width = width
    self.height = height
    var rgb: [UInt8] = []
    rgb.reserveCapacity(width * height * 3)
    for _ in 0..<(width * height) { rgb += [color.red, color.green, color.blue] }
    self.rgb = rgb
  }

  /// The pixel at `x`, `y`; positions outside are moved to the nearest edge.
  public subscript(x: Int, y: Int) -> PixelColor {
    let column = min(max(x, 0), width - 1)
    let row = min(max(y, 0), height - 1)
    let offset = (row * width + column) * 3
    return PixelColor(red: rgb[offset], green: rgb[offset + 1], blue: rgb[offset + 2])
  }

  /// The picture turned as `orientation` asks.
  func turned(_ orientation: ImageOrientation) -> PixelBuffer {
    guard orientation != .upright else { return self }
    let (seenWidth, seenHeight) = orientation.swapsSides ? (height, width) : (width, height)
    var turned: [UInt8] = []
    turned.reserveCapacity(rgb.count)
    for y in 0..<seenHeight {
      for x in 0..<seenWidth {
        let (column, row) =
          switch orientation {
          case .upright: (x, y)
          case .mirrored: (width - 1 - x, y)
          case .upsideDown: (width - 1 - x, height - 1 - y)
          case .flipped: (x, height - 1 - y)
          case .transposed: (y, x)
          case .turnedRight: (y, height - 1 - x)
          case .transversed: (width - 1 - y, height - 1 - x)
          case .turnedLeft: (width - 1 - y, x)
          }
        let offset = (row * width + column) * 3
        turned += rgb[offset..<(offset + 3)]
      }
    }
    return PixelBuffer(width: seenWidth, height: seenHeight, rgb: turned) ?? self
  }
}
