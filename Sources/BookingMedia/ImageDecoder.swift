import BookingFiles
import BookingModel

/// Turns the bytes of a picture into pixels, as small as they are needed.
public enum ImageDecoder {
  /// Decodes a picture so that it fits into a box, in its own proportions and never enlarged.
  ///
  /// The header is read and judged first. JPEG and WebP are decoded straight to a small size; PNG in full
  /// (three bytes a pixel: 120 MB at the limit) and then averaged. A camera's turn is followed, transparency is
  /// laid over a dark neutral. Any bytes at all are safe to pass: the answer is pixels or an error.
  public static func decode(
    _ bytes: [UInt8], fitting maxWidth: Int, _ maxHeight: Int, limits: ImageLimits = .standard
  ) throws(ImageError) -> PixelBuffer {
    let header = try ImageHeader(reading: bytes, limits: limits)
    let size = PixelBuffer.size(of: header.width, header.height, fitting: maxWidth, maxHeight)
    let turn = header.orientation
    let (width, height) = turn.swapsSides ? (size.height, size.width) : (size.width, size.height)
    let decoded: PixelBuffer? =
      switch header.format {
      case .png: PNGReader(bytes)?.decode()
      case .jpeg: JPEGReader()?.decode(bytes, covering: width, height)
      case .webp: WebPReader.decode(bytes, toWidth: width, height: height)
      }
    guard let decoded else { throw .damaged(header.format) }
    return decoded.scaled(toWidth: width, height: height).turned(turn)
  }
}

/// Reads a picture from a person's own file, for import.
public enum ImageSource {
  /// The bytes of the file at `path`. Refused without being read when it is too large or no regular file.
  /// What the bytes are is for ``ImageHeader`` and ``ImagePreview`` to judge.
  public static func read(path: String, limits: ImageLimits = .standard) throws(ImageError) -> [UInt8] {
    try DiskFile.read(path, limit: limits.maximumBytes)
  }
}
