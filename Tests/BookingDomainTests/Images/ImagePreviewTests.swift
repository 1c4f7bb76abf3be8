import BookingMedia
import BookingModel
import Testing

struct ImagePreviewTests {
  @Test func `a preview fits 96 by 128 pixels and survives its stored form`() throws {
    for picture in [SamplePicture.quarters(360, 480), .quarters(500, 200), .quarters(30, 20)] {
      let preview = try ImagePreview(of: picture.jpeg())
      #expect(preview.pixels.width <= 96)
      #expect(preview.pixels.height <= 128)
      #expect(preview.encoded.count == preview.pixels.rgb.count + 10)
      #expect(ImagePreview(encoded: preview.encoded) == preview)
    }
    #expect(try ImagePreview(of: SamplePicture.quarters(360, 480).png).pixels.width == 96)
  }

  @Test func `a preview whose stored form lies is refused`() throws {
    let stored = try ImagePreview(of: SamplePicture.quarters(30, 20).png).encoded
    #expect(ImagePreview(encoded: []) == nil)
    #expect(ImagePreview(encoded: Array(stored.dropLast())) == nil)
    #expect(ImagePreview(encoded: stored + [0]) == nil)
    for (place, value) in [(0, 0x62), (3, 0x32), (4, 0), (4, 31), (5, 200), (6, 2)] as [(Int, UInt8)] {
      var altered = stored
      altered[place] = value
      #expect(ImagePreview(encoded: altered) == nil, "byte \(place) = \(value)")
    }
    // An accent where none is announced.
    var altered = stored
    altered[6] = 0
    #expect(ImagePreview(encoded: altered) == nil)
  }

  @Test func `a picture that can't be shown has no preview`() {
    let bytes = SamplePicture.quarters().png
    #expect(throws: ImageError.damaged(.png)) { try ImagePreview(of: Array(bytes.dropLast(60))) }
  }

  @Test func `the accent is the picture's own vivid colour`() throws {
    // Mostly grey, with a part in dark orange.
    let poster = SamplePicture(60, 80) { _, y in y < 60 ? [90, 92, 95] : [150, 70, 0] }
    let accent = try #require(try ImagePreview(of: poster.png).accent)
    #expect(accent.red > accent.green)
    #expect(accent.green > accent.blue)
  }

  @Test func `the accent can be read on a dark ground`() throws {
    for color in [[60, 0, 0], [0, 0, 90], [0, 60, 20], [255, 230, 0], [255, 0, 255], [20, 40, 200]]
      as [[UInt8]]
    {
      let poster = SamplePicture(32, 32) { x, _ in x < 16 ? color : [5, 5, 5] }
      guard let accent = try ImagePreview(of: poster.png).accent else { continue }
      let ground = PixelColor(red: 0x20, green: 0x20, blue: 0x20)
      #expect(accent.contrast(to: ground) >= 4.5, "\(color) gave \(accent)")
    }
    let blue = SamplePicture(32, 32) { _, _ in [20, 40, 200] }
    #expect(try ImagePreview(of: blue.png).accent != nil)
  }

  @Test func `a picture in greys has no accent`() throws {
    let poster = SamplePicture(32, 32) { x, y in [UInt8](repeating: UInt8(x * y / 4), count: 3) }
    #expect(try ImagePreview(of: poster.png).accent == nil)
  }
}

extension PixelColor {
  /// The contrast of WCAG 2, from 1 to 21.
  func contrast(to other: PixelColor) -> Double {
    let (bright, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (bright + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      // The curve, closely enough for a test, without the mathematics library: x^2.4 lies between these.
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : value * value * (0.7 * value + 0.3)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
