import BookingModel
import CPNG
import CTurboJPEG
import CWebP

/// What a picture says of itself before it is decoded.
public struct ImageHeader: Sendable, Equatable {
  public let format: ImageFormat
  /// Pixels, as the picture is meant to be seen: after the turn a camera asked for.
  public let width: Int
  public let height: Int
  /// How the stored pixels are turned into the seen ones.
  let orientation: ImageOrientation

  /// Reads the header only, with the decoder that would read the rest, and refuses what is over the limits.
  public init(reading bytes: [UInt8], limits: ImageLimits = .standard) throws(ImageError) {
    guard bytes.count <= limits.maximumBytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.maximumBytes)
    }
    guard let format = ImageFormat(detecting: bytes) else { throw .notAnImage }
    let stored: (width: Int, height: Int)?
    switch format {
    case .png: stored = Self.sizeOfPNG(bytes)
    case .jpeg: stored = Self.sizeOfJPEG(bytes)
    case .webp: stored = try Self.sizeOfWebP(bytes)
    }
    guard let stored, stored.width > 0, stored.height > 0 else { throw .damaged(format) }
    let orientation = ImageOrientation(reading: bytes, format)
    let (width, height) =
      orientation.swapsSides ? (stored.height, stored.width) : (stored.width, stored.height)

    guard width >= limits.minimumSide, height >= limits.minimumSide else {
      throw .tooSmall(width: width, height: height, minimumSide: limits.minimumSide)
    }
    // Each side fits 32 bits, so the product fits 64.
    guard width * height <= limits.maximumPixels else {
      throw .tooManyPixels(width: width, height: height, limit: limits.maximumPixels)
    }
    self.format = format
    self.width = width
    self.height = height
    self.orientation = orientation
  }

  private static func sizeOfPNG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    PNGReader(bytes).map { (width: $0.width, height: $0.height) }
  }

  private static func sizeOfJPEG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    JPEGReader()?.header(of: bytes).map { (width: $0.width, height: $0.height) }
  }

  private static func sizeOfWebP(_ bytes: [UInt8]) throws(ImageError) -> (width: Int, height: Int)? {
    var features = WebPBitstreamFeatures()
    guard WebPGetFeatures(bytes, bytes.count, &features) == VP8_STATUS_OK else { return nil }
    guard features.has_animation == 0 else { throw .animated(.webp) }
    return (width: Int(features.width), height: Int(features.height))
  }
}
