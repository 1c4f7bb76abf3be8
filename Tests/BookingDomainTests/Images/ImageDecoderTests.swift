import BookingMedia
import BookingModel
import Testing

struct ImageDecoderTests {
  private let picture = SamplePicture.quarters(400, 480)

  private func allFormats() -> [[UInt8]] {
    [
      picture.png, picture.jpeg(), picture.jpeg(progressive: true), picture.webp(),
      picture.webp(lossless: true),
    ]
  }

  @Test func `a picture is made to fit in its own proportions`() throws {
    for bytes in allFormats() {
      let pixels = try ImageDecoder.decode(bytes, fitting: 96, 128)
      #expect(pixels.width == 96)
      #expect(pixels.height == 115)
      #expect(pixels.rgb.count == 96 * 115 * 3)
    }
  }

  @Test func `colours stay in their places`() throws {
    for bytes in allFormats() {
      let pixels = try ImageDecoder.decode(bytes, fitting: 50, 60)
      #expect(pixels[5, 5].isNear(240, 10, 20))
      #expect(pixels[45, 5].isNear(10, 20, 240))
      #expect(pixels[5, 55].isNear(120, 10, 20))
      #expect(pixels[45, 55].isNear(10, 20, 120))
    }
  }

  @Test func `a picture is never enlarged`() throws {
    for bytes in [SamplePicture.quarters(20, 24).png, SamplePicture.quarters(20, 24).jpeg()] {
      let pixels = try ImageDecoder.decode(bytes, fitting: 96, 128)
      #expect(pixels.width == 20)
      #expect(pixels.height == 24)
    }
  }

  @Test func `a very long picture keeps at least one pixel a side`() throws {
    let pixels = try ImageDecoder.decode(SamplePicture.quarters(3000, 16).png, fitting: 40, 40)
    #expect(pixels.width == 40)
    #expect(pixels.height == 1)
  }

  @Test func `transparency lies over a dark neutral`() throws {
    let glass = SamplePicture(64, 64) { x, _ in x < 32 ? [255, 255, 255, 0] : [255, 255, 255, 255] }
    for bytes in [glass.png, glass.webp(), glass.webp(lossless: true)] {
      let pixels = try ImageDecoder.decode(bytes, fitting: 32, 32)
      #expect(pixels[4, 16].isNear(24, 24, 28))
      #expect(pixels[28, 16].isNear(255, 255, 255))
    }
  }

  @Test func `a camera's turn is followed`() throws {
    // Stored: top left bright red, top right bright blue, below both darker.
    let seenTopLeft: [UInt8: [Int]] = [
      1: [240, 10, 20], 2: [10, 20, 240], 3: [10, 20, 120], 4: [120, 10, 20],
      5: [240, 10, 20], 6: [120, 10, 20], 7: [10, 20, 120], 8: [10, 20, 240],
    ]
    let seenTopRight: [UInt8: [Int]] = [
      1: [10, 20, 240], 2: [240, 10, 20], 3: [120, 10, 20], 4: [10, 20, 120],
      5: [120, 10, 20], 6: [240, 10, 20], 7: [10, 20, 240], 8: [10, 20, 120],
    ]
    for orientation in UInt8(1)...8 {
      let pixels = try ImageDecoder.decode(picture.jpeg(orientation: orientation), fitting: 48, 48)
      #expect(pixels.width == (orientation < 5 ? 40 : 48))
      #expect(pixels[2, 2].isNear(seenTopLeft[orientation] ?? []), "orientation \(orientation)")
      let right = pixels[pixels.width - 3, 2]
      #expect(right.isNear(seenTopRight[orientation] ?? []), "orientation \(orientation)")
    }
  }

  @Test func `a printer's picture in inks becomes light`() throws {
    let pixels = try ImageDecoder.decode(picture.inkJPEG, fitting: 50, 60)
    #expect(pixels[5, 5].isNear(240, 10, 20))
    #expect(pixels[45, 55].isNear(10, 20, 120))
  }

  @Test func `a picture cut short is damaged`() {
    for (bytes, format) in [(picture.png, ImageFormat.png), (picture.jpeg(), .jpeg), (picture.webp(), .webp)]
    {
      let half = Array(bytes.prefix(bytes.count / 2))
      #expect(throws: ImageError.damaged(format)) { try ImageDecoder.decode(half, fitting: 40, 40) }
    }
  }

  @Test func `filling bytes between a JPEG's segments are forgiven`() throws {
    let plain = picture.jpeg()
    let filled = Array(plain[..<20]) + [0, 0, 0] + Array(plain[20...])
    let pixels = try ImageDecoder.decode(filled, fitting: 50, 60)
    #expect(pixels[5, 5].isNear(240, 10, 20))
  }

  @Test func `a moving picture is refused as such`() {
    // An extended header with the animation bit, 20 by 20 pixels, then an animation chunk.
    var bytes = Array("RIFF".utf8) + [36, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 2, 0, 0, 0]
    bytes += [19, 0, 0, 19, 0, 0] + Array("ANIM".utf8) + [6, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    #expect(throws: ImageError.animated(.webp)) { try ImageDecoder.decode(bytes, fitting: 40, 40) }
  }

  @Test func `averaging is exact`() throws {
    let stripes = try #require(
      PixelBuffer(width: 3, height: 1, rgb: [0, 0, 0, 90, 90, 90, 240, 240, 240]))
    #expect(stripes.scaled(toWidth: 1, height: 1).rgb == [110, 110, 110])
    // The middle pixel is shared by both halves.
    #expect(stripes.scaled(toWidth: 2, height: 1).rgb == [30, 30, 30, 190, 190, 190])
    #expect(stripes.scaled(toWidth: 6, height: 2)[5, 1].isNear(240, 240, 240))
  }

  @Test func `pixels that do not match their size are refused`() {
    #expect(PixelBuffer(width: 2, height: 2, rgb: [UInt8](repeating: 0, count: 11)) == nil)
    #expect(PixelBuffer(width: 2, height: 2, rgb: [UInt8](repeating: 0, count: 13)) == nil)
    #expect(PixelBuffer(width: 0, height: 2, rgb: []) == nil)
    #expect(PixelBuffer(width: -2, height: -2, rgb: [UInt8](repeating: 0, count: 12)) == nil)
    #expect(PixelBuffer(width: 2, height: 2, rgb: [UInt8](repeating: 0, count: 12)) != nil)
  }
}

extension PixelColor {
  /// Within what lossy formats and averaging may change.
  func isNear(_ color: Int...) -> Bool { isNear(color) }

  func isNear(_ color: [Int]) -> Bool {
    zip([red, green, blue], color).allSatisfy { abs(Int($0) - $1) <= 8 } && color.count == 3
  }
}
