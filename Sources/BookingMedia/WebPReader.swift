import CWebP

/// libwebp's decoder, scaling while it decodes.
enum WebPReader {
  /// The picture at exactly `width` by `height`, transparency laid over the backdrop; `nil` when the
  /// content is damaged.
  static func decode(_ bytes: [UInt8], toWidth width: Int, height: Int) -> PixelBuffer? {
    var config = WebPDecoderConfig()
    guard WebPInitDecoderConfig(&config) != 0 else { return nil }
    config.options.use_scaling = 1
    config.options.scaled_width = Int32(width)
    config.options.scaled_height = Int32(height)
    config.output.colorspace = MODE_rgbA
    config.output.is_external_memory = 1
    var pixels = [UInt8](repeating: 0, count: width * height * 4)
    let status = pixels.withUnsafeMutableBufferPointer { pixels in
      config.output.u.RGBA.rgba = pixels.baseAddress
      config.output.u.RGBA.stride = Int32(width * 4)
      config.output.u.RGBA.size = pixels.count
      let status = WebPDecode(bytes, bytes.count, &config)
      WebPFreeDecBuffer(&config.output)
      return status
    }
    guard status == VP8_STATUS_OK else { return nil }
    return PixelBuffer(width: width, height: height, rgb: overBackdrop(pixels))
  }

  /// Colours come multiplied by their opacity: what is missing is filled up with the backdrop.
  private static func overBackdrop(_ pixels: [UInt8]) -> [UInt8] {
    let backdrop = [PixelColor.backdrop.red, PixelColor.backdrop.green, PixelColor.backdrop.blue]
    var rgb: [UInt8] = []
    rgb.reserveCapacity(pixels.count / 4 * 3)
    for pixel in stride(from: 0, to: pixels.count - 3, by: 4) {
      let missing = 255 - Int(pixels[pixel + 3])
      for channel in 0..<3 {
        rgb.append(UInt8(min(255, Int(pixels[pixel + channel]) + Int(backdrop[channel]) * missing / 255)))
      }
    }
    return rgb
  }
}
