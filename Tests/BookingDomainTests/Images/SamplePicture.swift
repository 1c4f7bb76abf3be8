import CPNG
import CTurboJPEG
import CWebP

/// Pictures made for the tests, written by the libraries that read them.
struct SamplePicture {
  var width: Int
  var height: Int
  /// Four bytes a pixel: red, green, blue, opacity.
  var rgba: [UInt8]

  init(_ width: Int, _ height: Int, pixel: (_ x: Int, _ y: Int) -> [UInt8]) {
    self.width = width
    self.height = height
    rgba = []
    rgba.reserveCapacity(width * height * 4)
    for y in 0..<height {
      for x in 0..<width {
        let color = pixel(x, y)
        rgba += color.count == 4 ? color : color + [255]
      }
    }
  }

  /// Left half red, right half blue; the lower half darker.
  static func quarters(_ width: Int = 96, _ height: Int = 128) -> SamplePicture {
    SamplePicture(width, height) { x, y in
      let level: UInt8 = y < height / 2 ? 240 : 120
      return x < width / 2 ? [level, 10, 20] : [10, 20, level]
    }
  }

  var png: [UInt8] {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    image.width = png_uint_32(width)
    image.height = png_uint_32(height)
    image.format = booking_png_format_rgba()
    var count = 0
    png_image_write_to_memory(&image, nil, &count, 0, rgba, 0, nil)
    var bytes = [UInt8](repeating: 0, count: count)
    png_image_write_to_memory(&image, &bytes, &count, 0, rgba, 0, nil)
    return Array(bytes.prefix(count))
  }

  func jpeg(progressive: Bool = false, quality: Int32 = 90) -> [UInt8] {
    let compressor = tjInitCompress()
    defer { tjDestroy(compressor) }
    var buffer: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    tjCompress2(
      compressor, rgba, Int32(width), 0, Int32(height), Int32(TJPF_RGBA.rawValue), &buffer, &count,
      Int32(TJSAMP_444.rawValue), quality, progressive ? Int32(TJFLAG_PROGRESSIVE) : 0)
    defer { tjFree(buffer) }
    return Array(UnsafeBufferPointer(start: buffer, count: Int(count)))
  }

  /// Inks, all four stored inverted as printing programs do.
  var inkJPEG: [UInt8] {
    let compressor = tjInitCompress()
    defer { tjDestroy(compressor) }
    var inks = rgba
    for index in stride(from: 3, to: inks.count, by: 4) { inks[index] = 255 }
    var buffer: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    tjCompress2(
      compressor, inks, Int32(width), 0, Int32(height), Int32(TJPF_CMYK.rawValue), &buffer, &count,
      Int32(TJSAMP_444.rawValue), 95, 0)
    defer { tjFree(buffer) }
    return Array(UnsafeBufferPointer(start: buffer, count: Int(count)))
  }

  func webp(lossless: Bool = false) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    let (columns, rows) = (Int32(width), Int32(height))
    let count =
      lossless
      ? WebPEncodeLosslessRGBA(rgba, columns, rows, columns * 4, &buffer)
      : WebPEncodeRGBA(rgba, columns, rows, columns * 4, 90, &buffer)
    defer { WebPFree(buffer) }
    return Array(UnsafeBufferPointer(start: buffer, count: count))
  }

  /// The JPEG with an EXIF segment that asks for a turn (1 to 8), in either byte order.
  func jpeg(orientation: UInt8, littleEndian: Bool = true) -> [UInt8] {
    let tiff: [UInt8] =
      littleEndian
      ? [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
      : [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    let body = Array("Exif\0\0".utf8) + tiff
    let plain = jpeg()
    return plain[..<2] + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + plain[2...]
  }
}
