import BookingMedia
import BookingModel
import Testing

@testable import BookingSimulation

struct ImageFuzzTests {
  /// Large pictures are of no interest here and would only cost time.
  private let limits = ImageLimits(maximumBytes: 1 << 20, maximumPixels: 1 << 18, minimumSide: 1)

  @Test(arguments: ["png", "jpeg", "progressive", "turned", "webp", "lossless"])
  func `thousands of damaged files end in pixels or an error`(kind: String) throws {
    let picture = SamplePicture(48, 64) { x, y in
      [UInt8(x * 5), UInt8(y * 4 & 255), UInt8((x * y) & 255), UInt8(200 + y % 56)]
    }
    let original =
      switch kind {
      case "png": picture.png
      case "jpeg": picture.jpeg()
      case "progressive": picture.jpeg(progressive: true)
      case "turned": picture.jpeg(orientation: 6)
      case "webp": picture.webp()
      default: picture.webp(lossless: true)
      }
    var random = SeededRandom(0x5EED)
    var decoded = 0
    var refused = 0
    for round in 0..<1500 {
      var bytes = Self.damaged(original, by: &random)
      if kind == "png", round.isMultiple(of: 2) { bytes = PNGChunks.withRepairedChecksums(bytes) }
      do {
        let pixels = try ImageDecoder.decode(bytes, fitting: 24, 32, limits: limits)
        #expect(pixels.width <= 24 && pixels.height <= 32)
        decoded += 1
      } catch {
        refused += 1
      }
    }
    // Both ways were really taken.
    #expect(decoded > 10)
    #expect(refused > 100)
  }

  @Test func `a damaged preview is refused or is another preview`() throws {
    let preview = try ImagePreview(of: SamplePicture.quarters().jpeg())
    var random = SeededRandom(7)
    for _ in 0..<300 {
      let bytes = Self.damaged(preview.encoded, by: &random)
      guard let read = ImagePreview(encoded: bytes) else { continue }
      #expect(read.encoded == bytes)
    }
  }

  private static func damaged(_ original: [UInt8], by random: inout SeededRandom) -> [UInt8] {
    var bytes = original
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      // Headers stand in front: half of the damage goes there.
      let reach = Bool.random(using: &random) ? min(64, bytes.count) : bytes.count
      guard reach > 0 else { return bytes }
      let place = Int.random(in: 0..<reach, using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4: bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      case 4..<6: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 6: bytes[place] = Bool.random(using: &random) ? 0xFF : 0
      case 7: bytes.remove(at: place)
      case 8: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
      default: bytes.removeSubrange(Int.random(in: place..<bytes.count, using: &random)...)
      }
    }
    return bytes
  }
}
