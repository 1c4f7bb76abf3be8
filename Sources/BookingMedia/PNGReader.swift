import CPNG

/// libpng's simplified reader over bytes in memory.
final class PNGReader {
  /// On the heap: libpng keeps the address between calls.
  private let image: UnsafeMutablePointer<png_image>
  /// libpng reads from it until the end.
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// `nil` when the header can't be read.
  init?(_ source: [UInt8]) {
    image = .allocate(capacity: 1)
    image.initialize(to: png_image())
    bytes = .allocate(capacity: source.count)
    _ = bytes.initialize(from: source)
    image.pointee.version = png_uint_32(PNG_IMAGE_VERSION)
    guard png_image_begin_read_from_memory(image, bytes.baseAddress, bytes.count) != 0 else { return nil }
  }

  deinit {
    png_image_free(image)
    image.deallocate()
    bytes.deallocate()
  }

  var width: Int { Int(image.pointee.width) }
  var height: Int { Int(image.pointee.height) }

  /// Every pixel, transparency laid over the backdrop; `nil` when the content is damaged. Works once.
  func decode() -> PixelBuffer? {
    let (width, height) = (width, height)
    image.pointee.format = booking_png_format_rgb()
    // Files of 16 bits without a word on their gamma are meant like those of 8, as every browser shows them.
    image.pointee.flags |= png_uint_32(PNG_IMAGE_FLAG_16BIT_sRGB)
    var backdrop = png_color(
      red: PixelColor.backdrop.red, green: PixelColor.backdrop.green, blue: PixelColor.backdrop.blue)
    var rgb = [UInt8](repeating: 0, count: width * height * 3)
    guard png_image_finish_read(image, &backdrop, &rgb, png_int_32(width * 3), nil) != 0 else { return nil }
    return PixelBuffer(width: width, height: height, rgb: rgb)
  }
}
