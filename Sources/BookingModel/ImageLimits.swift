/// How large a picture may be. Checked on its header, before anything is decoded, so that a small file
/// which unfolds to gigabytes costs nothing.
public struct ImageLimits: Sendable, Equatable {
  /// Bytes of the file.
  public var maximumBytes: Int
  /// Width times height.
  public var maximumPixels: Int
  /// Pixels each side must have at least.
  public var minimumSide: Int

  public init(maximumBytes: Int, maximumPixels: Int, minimumSide: Int) {
    self.maximumBytes = maximumBytes
    self.maximumPixels = maximumPixels
    self.minimumSide = minimumSide
  }

  /// 8 MiB, 40 megapixels, at least 16 pixels a side.
  public static let standard = ImageLimits(
    maximumBytes: 8 * 1024 * 1024, maximumPixels: 40_000_000, minimumSide: 16)
}
