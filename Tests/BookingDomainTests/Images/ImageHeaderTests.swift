import BookingMedia
import BookingModel
import Testing

struct ImageHeaderTests {
  @Test func `each format is known by its bytes and tells its size`() throws {
    let picture = SamplePicture.quarters(40, 52)
    for (bytes, format) in [(picture.png, ImageFormat.png), (picture.jpeg(), .jpeg), (picture.webp(), .webp)]
    {
      let header = try ImageHeader(reading: bytes)
      #expect(header.format == format)
      #expect(header.width == 40)
      #expect(header.height == 52)
    }
  }

  @Test func `what begins like no picture is no image`() {
    for bytes in [[], [0xFF], Array("GIF89a, and more".utf8), Array("RIFF1234WAVEfmt ".utf8)] as [[UInt8]] {
      #expect(throws: ImageError.notAnImage) { try ImageHeader(reading: bytes) }
    }
  }

  @Test func `a signature alone is a damaged picture`() {
    let picture = SamplePicture.quarters(40, 52)
    for (bytes, format) in [(picture.png, ImageFormat.png), (picture.jpeg(), .jpeg), (picture.webp(), .webp)]
    {
      #expect(throws: ImageError.damaged(format)) { try ImageHeader(reading: Array(bytes.prefix(14))) }
    }
  }

  @Test func `a small file that announces a huge picture is refused by its header`() {
    var png = SamplePicture.quarters(16, 16).png
    png.replaceSubrange(16..<24, with: [0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20])
    let repaired = PNGChunks.withRepairedChecksums(png)
    #expect(throws: ImageError.tooManyPixels(width: 20_000, height: 20_000, limit: 40_000_000)) {
      try ImageHeader(reading: repaired)
    }
  }

  @Test func `the limits are met exactly`() throws {
    let bytes = SamplePicture.quarters(20, 30).png
    var limits = ImageLimits(maximumBytes: bytes.count, maximumPixels: 600, minimumSide: 20)
    _ = try ImageHeader(reading: bytes, limits: limits)
    limits.maximumBytes -= 1
    #expect(throws: ImageError.tooLarge(bytes: bytes.count, limit: bytes.count - 1)) {
      try ImageHeader(reading: bytes, limits: limits)
    }
    limits = ImageLimits(maximumBytes: bytes.count, maximumPixels: 599, minimumSide: 20)
    #expect(throws: ImageError.tooManyPixels(width: 20, height: 30, limit: 599)) {
      try ImageHeader(reading: bytes, limits: limits)
    }
    limits = ImageLimits(maximumBytes: bytes.count, maximumPixels: 600, minimumSide: 21)
    #expect(throws: ImageError.tooSmall(width: 20, height: 30, minimumSide: 21)) {
      try ImageHeader(reading: bytes, limits: limits)
    }
  }

  @Test func `the standard limits are 8 MiB, 40 megapixels and 16 pixels a side`() {
    #expect(throws: ImageError.tooLarge(bytes: 8_388_609, limit: 8_388_608)) {
      try ImageHeader(reading: [UInt8](repeating: 0, count: 8_388_609))
    }
    #expect(throws: ImageError.tooSmall(width: 15, height: 40, minimumSide: 16)) {
      try ImageHeader(reading: SamplePicture.quarters(15, 40).webp())
    }
    #expect(ImageLimits.standard.maximumPixels == 40_000_000)
  }

  @Test func `a sideways photograph tells the size it is seen with`() throws {
    let picture = SamplePicture.quarters(40, 52)
    for orientation in UInt8(1)...8 {
      for littleEndian in [true, false] {
        let bytes = picture.jpeg(orientation: orientation, littleEndian: littleEndian)
        let header = try ImageHeader(reading: bytes)
        #expect([header.width, header.height] == (orientation < 5 ? [40, 52] : [52, 40]))
      }
    }
  }

  @Test func `an orientation that does not exist is ignored`() throws {
    let header = try ImageHeader(reading: SamplePicture.quarters(40, 52).jpeg(orientation: 9))
    #expect(header.width == 40)
  }

  @Test func `PNG and WebP files are turned as their cameras ask, too`() throws {
    let picture = SamplePicture.quarters(40, 52)
    for orientation in UInt8(1)...8 {
      let files = [
        picture.png(orientation: orientation), picture.png(orientation: orientation, behind: true),
        picture.webp(orientation: orientation), picture.webp(orientation: orientation, prefixed: true),
      ]
      let seen = try ImageDecoder.decode(picture.jpeg(orientation: orientation), fitting: 52, 52)
      for file in files {
        let header = try ImageHeader(reading: file)
        #expect([header.width, header.height] == (orientation < 5 ? [40, 52] : [52, 40]))
        let pixels = try ImageDecoder.decode(file, fitting: 52, 52)
        #expect([pixels.width, pixels.height] == [header.width, header.height])
        for (x, y) in [(2, 2), (pixels.width - 3, 2), (2, pixels.height - 3)] {
          let color = seen[x, y]
          #expect(
            pixels[x, y].isNear([color.red, color.green, color.blue].map(Int.init)),
            "orientation \(orientation)")
        }
      }
    }
  }

  @Test func `sixteen bits without a gamma are as bright as eight`() throws {
    let pixels = try ImageDecoder.decode(SamplePicture.sixteenBitRamp(640, 64), fitting: 640, 64)
    #expect(abs(Int(pixels[160, 5].red) - 64) <= 1)
    #expect(abs(Int(pixels[480, 5].red) - 191) <= 1)
  }
}
