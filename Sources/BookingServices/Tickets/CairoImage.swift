import BookingMedia
import CCairo

/// A picture as cairo takes it. It has to live as long as the document that it is drawn on.
final class CairoImage {
  let surface: OpaquePointer
  let width: Double
  let height: Double
  private let pixels: UnsafeMutableBufferPointer<UInt8>

  /// Nil where cairo isn't installed or fails.
  init?(_ picture: PixelBuffer) {
    guard booking_cairo_is_there() else { return nil }
    let stride = Int(booking_cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, Int32(picture.width)))
    let pixels = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(0, stride * picture.height))
    pixels.initialize(repeating: 0)
    for row in 0..<picture.height {
      for column in 0..<picture.width {
        let color = picture[column, row]
        let place = row * stride + column * 4
        // One little-endian word a pixel: blue comes first.
        (pixels[place], pixels[place + 1], pixels[place + 2]) = (color.blue, color.green, color.red)
      }
    }
    guard
      let surface = booking_cairo_image_surface_create_for_data(
        pixels.baseAddress, CAIRO_FORMAT_RGB24, Int32(picture.width), Int32(picture.height), Int32(stride))
    else {
      pixels.deallocate()
      return nil
    }
    (self.surface, self.pixels) = (surface, pixels)
    (width, height) = (Double(picture.width), Double(picture.height))
  }

  deinit {
    booking_cairo_surface_finish(surface)
    booking_cairo_surface_destroy(surface)
    pixels.deallocate()
  }
}
