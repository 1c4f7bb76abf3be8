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

  /// The PNG with a chunk that asks for a turn, before or behind the pixels.
  func png(orientation: UInt8, behind: Bool = false) -> [UInt8] {
    let plain = png
    let chunk: [UInt8] = [0, 0, 0, 26] + Array("eXIf".utf8) + Self.tiff(orientation) + [0, 0, 0, 0]
    let place = behind ? plain.count - 12 : 33
    return PNGChunks.withRepairedChecksums(Array(plain[..<place]) + chunk + plain[place...])
  }

  /// The WebP in the extended container, with a chunk that asks for a turn; some writers put JPEG's prefix before it.
  func webp(orientation: UInt8, prefixed: Bool = false) -> [UInt8] {
    func low(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(number >> (8 * $0) & 255) } }
    let plain = Array(webp().dropFirst(12))
    let exif = (prefixed ? Array("Exif\0\0".utf8) : []) + Self.tiff(orientation)
    let head: [UInt8] =
      Array("VP8X".utf8) + low(10, 4) + [8, 0, 0, 0] + low(width - 1, 3) + low(height - 1, 3)
    let body = Array("WEBP".utf8) + head + plain + Array("EXIF".utf8) + low(exif.count, 4) + exif
    return Array("RIFF".utf8) + low(body.count, 4) + body
  }

  private static func tiff(_ orientation: UInt8) -> [UInt8] {
    [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  }

  /// A ramp from black to white from left to right in 16 bits, with no word on its gamma.
  static func sixteenBitRamp(_ width: Int, _ height: Int) -> [UInt8] {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    (image.width, image.height) = (png_uint_32(width), png_uint_32(height))
    image.format = png_uint_32(PNG_FORMAT_FLAG_LINEAR)
    let row = (0..<width).map { UInt16($0 * 65_535 / (width - 1)) }
    let pixels = [[UInt16]](repeating: row, count: height).flatMap { $0 }
    var count = 0
    png_image_write_to_memory(&image, nil, &count, 0, pixels, 0, nil)
    var bytes = [UInt8](repeating: 0, count: count)
    png_image_write_to_memory(&image, &bytes, &count, 0, pixels, 0, nil)
    // Chunks between header and pixels are what libpng says of the gamma.
    let written = Array(bytes.prefix(count))
    var position = 33
    while Array(written[(position + 4)..<(position + 8)]) != Array("IDAT".utf8) {
      position += 12 + written[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    return Array(written[..<33]) + written[position...]
  }
}
