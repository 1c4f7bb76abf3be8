import CTurboJPEG

/// libjpeg-turbo's decompressor, with decoding straight to a smaller size.
final class JPEGReader {
  private let handle: tjhandle

  struct Header {
    var width: Int
    var height: Int
    /// Printers' inks instead of light.
    var isInks: Bool
  }

  /// `nil` when there is no memory for it.
  init?() {
    guard let handle = tjInitDecompress() else { return nil }
    self.handle = handle
  }

  deinit { tjDestroy(handle) }

  /// `nil` when the header can't be read.
  func header(of bytes: [UInt8]) -> Header? {
    var width: Int32 = 0
    var height: Int32 = 0
    var subsampling: Int32 = 0
    var colorspace: Int32 = 0
    let result = tjDecompressHeader3(
      handle, bytes, UInt(bytes.count), &width, &height, &subsampling, &colorspace)
    guard result == 0 || isHarmless(), width > 0, height > 0 else { return nil }
    let inks = [Int32(TJCS_CMYK.rawValue), Int32(TJCS_YCCK.rawValue)]
    return Header(width: Int(width), height: Int(height), isInks: inks.contains(colorspace))
  }

  /// The pixels as stored, at the smallest size the decoder offers that still covers `width` by `height`;
  /// `nil` when the content is damaged.
  func decode(_ bytes: [UInt8], covering width: Int, _ height: Int) -> PixelBuffer? {
    guard let header = header(of: bytes) else { return nil }
    let size = Self.decodedSize(of: header, covering: width, height)
    let channels = header.isInks ? 4 : 3
    let pixelFormat = header.isInks ? TJPF_CMYK : TJPF_RGB
    var pixels = [UInt8](repeating: 0, count: size.width * size.height * channels)
    let result = tjDecompress2(
      handle, bytes, UInt(bytes.count), &pixels, Int32(size.width), 0, Int32(size.height),
      Int32(pixelFormat.rawValue), Int32(TJFLAG_LIMITSCANS))
    guard result == 0 || isHarmless() else { return nil }
    return PixelBuffer(
      width: size.width, height: size.height, rgb: header.isInks ? Self.light(ofInks: pixels) : pixels)
  }

  /// Some cameras leave filling bytes between segments: the picture is whole nevertheless.
  private func isHarmless() -> Bool {
    guard tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) else { return false }
    return String(cString: tjGetErrorStr2(handle)).contains("extraneous bytes")
  }

  private static func decodedSize(
    of header: Header, covering width: Int, _ height: Int
  ) -> (width: Int, height: Int) {
    var best = (width: header.width, height: header.height)
    var count: Int32 = 0
    guard let factors = tjGetScalingFactors(&count) else { return best }
    for factor in UnsafeBufferPointer(start: factors, count: Int(count)) {
      let scaledWidth = scaled(header.width, by: factor)
      let scaledHeight = scaled(header.height, by: factor)
      if scaledWidth >= width, scaledHeight >= height, scaledWidth < best.width {
        best = (scaledWidth, scaledHeight)
      }
    }
    return best
  }

  private static func scaled(_ side: Int, by factor: tjscalingfactor) -> Int {
    (side * Int(factor.num) + Int(factor.denom) - 1) / Int(factor.denom)
  }

  /// Programs that write such files store the inks inverted, which leaves one product for each channel.
  private static func light(ofInks inks: [UInt8]) -> [UInt8] {
    var rgb: [UInt8] = []
    rgb.reserveCapacity(inks.count / 4 * 3)
    for pixel in stride(from: 0, to: inks.count - 3, by: 4) {
      let key = Int(inks[pixel + 3])
      for channel in 0..<3 { rgb.append(UInt8(Int(inks[pixel + channel]) * key / 255)) }
    }
    return rgb
  }
}
