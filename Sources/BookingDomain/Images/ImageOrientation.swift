/// The turn a camera asks for with the EXIF orientation tag of a JPEG file; raw values are EXIF's.
enum ImageOrientation: Int, Sendable {
  case upright = 1
  case mirrored = 2
  case upsideDown = 3
  case flipped = 4
  case transposed = 5
  case turnedRight = 6
  case transversed = 7
  case turnedLeft = 8

  /// Whether the seen picture is as wide as the stored one is high.
  var swapsSides: Bool { rawValue >= 5 }

  /// Reads the tag from the first EXIF segment. Anything unclear is `.upright`: a wrong tag is no reason
  /// to refuse a picture.
  init(readingJPEG bytes: [UInt8]) {
    self = Self.exifSegment(of: bytes).flatMap(Self.orientationTag) ?? .upright
  }

  /// The TIFF structure inside the APP1 segment named `Exif`, looked for before the pixels begin.
  private static func exifSegment(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var position = 2
    while position + 4 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1
        continue
      }
      guard marker != 0xDA, marker != 0xD9 else { return nil }
      let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
      let end = position + 2 + length
      guard length >= 2, end <= bytes.count else { return nil }
      let body = bytes[(position + 4)..<end]
      if marker == 0xE1, body.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) { return body.dropFirst(6) }
      position = end
    }
    return nil
  }

  /// Tag 0x0112 of the first directory, in either byte order.
  private static func orientationTag(in tiff: ArraySlice<UInt8>) -> ImageOrientation? {
    let littleEndian: Bool
    if tiff.starts(with: [0x49, 0x49, 0x2A, 0]) {
      littleEndian = true
    } else if tiff.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      littleEndian = false
    } else {
      return nil
    }
    func number(at offset: Int, bytes count: Int) -> Int? {
      guard offset >= 0, offset + count <= tiff.count else { return nil }
      let field = tiff[(tiff.startIndex + offset)..<(tiff.startIndex + offset + count)]
      let ordered = littleEndian ? Array(field.reversed()) : Array(field)
      return ordered.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(at: 4, bytes: 4), let count = number(at: directory, bytes: 2) else {
      return nil
    }
    for index in 0..<count {
      let entry = directory + 2 + index * 12
      guard let tag = number(at: entry, bytes: 2) else { return nil }
      if tag == 0x0112 {
        return number(at: entry + 8, bytes: 2).flatMap(ImageOrientation.init(rawValue:))
      }
    }
    return nil
  }
}
