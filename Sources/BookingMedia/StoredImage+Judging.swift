import BookingModel

extension StoredImage {
  /// What a picture is, after judging its header. - Throws: what is no picture, or over the limits.
  public init(judging bytes: [UInt8], limits: ImageLimits = .standard) throws(ImageError) {
    let header = try ImageHeader(reading: bytes, limits: limits)
    self.init(
      sha256: ImageDigest(of: bytes), format: header.format, width: header.width, height: header.height,
      byteCount: bytes.count)
  }
}
