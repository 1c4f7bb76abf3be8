/// A picture in the store: what its row in the `images` table says of it.
public struct StoredImage: Sendable, Hashable {
  public let sha256: ImageDigest
  public let format: ImageFormat
  /// Pixels.
  public let width: Int
  public let height: Int
  /// Bytes of the file.
  public let byteCount: Int

  public init(sha256: ImageDigest, format: ImageFormat, width: Int, height: Int, byteCount: Int) {
    self.sha256 = sha256
    self.format = format
    self.width = width
    self.height = height
    self.byteCount = byteCount
  }
}
