import BookingModel

/// The small copy of a picture that screens show: made once, when the picture is imported.
public struct ImagePreview: Sendable, Hashable {
  /// The box a preview fits into, in pixels. A half-block cell is one pixel wide and two high, so this
  /// is enough for 96 columns by 64 rows.
  public static let maximumWidth = 96
  public static let maximumHeight = 128

  public let pixels: PixelBuffer
  /// The picture's own vivid colour, light enough to be read on a dark ground (at least 4.5 to 1 on
  /// anything as dark as `#202020`); `nil` when the picture has none.
  public let accent: PixelColor?

  /// Decodes the whole picture, so that one which can't be shown is refused here and not later.
  public init(of bytes: [UInt8], limits: ImageLimits = .standard) throws(ImageError) {
    self.init(
      try ImageDecoder.decode(bytes, fitting: Self.maximumWidth, Self.maximumHeight, limits: limits))
  }

  /// A preview of pixels already decoded.
  public init(_ pixels: PixelBuffer) {
    self.pixels = pixels.scaled(fitting: Self.maximumWidth, Self.maximumHeight)
    accent = Self.accent(of: self.pixels)
  }

  private init(pixels: PixelBuffer, accent: PixelColor?) {
    self.pixels = pixels
    self.accent = accent
  }
}

/// The stored form: `BKP1`, width, height, whether there is an accent, the accent's three bytes (or zeros),
/// then the pixels. At most 36,874 bytes.
extension ImagePreview {
  private static let magic = Array("BKP1".utf8)
  private static let headLength = 10

  public var encoded: [UInt8] {
    var bytes = Self.magic
    bytes += [UInt8(clamping: pixels.width), UInt8(clamping: pixels.height), accent == nil ? 0 : 1]
    bytes += [accent?.red ?? 0, accent?.green ?? 0, accent?.blue ?? 0]
    return bytes + pixels.rgb
  }

  /// `nil` unless the bytes are exactly what ``encoded`` writes.
  public init?(encoded bytes: [UInt8]) {
    guard bytes.count > Self.headLength, bytes.starts(with: Self.magic) else { return nil }
    let (width, height) = (Int(bytes[4]), Int(bytes[5]))
    guard width <= Self.maximumWidth, height <= Self.maximumHeight,
      let pixels = PixelBuffer(width: width, height: height, rgb: Array(bytes[Self.headLength...]))
    else { return nil }
    switch (bytes[6], bytes[7], bytes[8], bytes[9]) {
    case (0, 0, 0, 0): self.init(pixels: pixels, accent: nil)
    case (1, let red, let green, let blue):
      self.init(pixels: pixels, accent: PixelColor(red: red, green: green, blue: blue))
    default: return nil
    }
  }
}
