import BookingModel

/// The turn a camera asks for with the EXIF orientation tag of a picture; raw values are EXIF's.
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

  /// Reads the tag from the first EXIF block, wherever the format keeps it. Anything unclear is `.upright`: a wrong tag is
  /// no reason to refuse a picture.
  init(reading bytes: [UInt8], _ format: ImageFormat) {
    let block =
      switch format {
      case .jpeg: Self.exifSegment(of: bytes)
      // https://www.w3.org/TR/png-3/#eXIf: a TIFF structure as it is.
      case .png: Self.chunk("eXIf", of: bytes, from: 8, lengthFirst: true)
      // https://developers.google.com/speed/webp/docs/riff_container: some writers keep JPEG's prefix.
      case .webp: Self.chunk("EXIF", of: bytes, from: 12, lengthFirst: false).map(Self.withoutPrefix)
      }
    self = block.flatMap(Self.orientationTag) ?? .upright
  }

  private static let prefix: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0]

  private static func withoutPrefix(_ block: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    block.starts(with: prefix) ? block.dropFirst(prefix.count) : block
  }

  /// The content of the first chunk of that name. PNG writes a chunk's length (high byte first) before its name and a sum
  /// behind the content; RIFF the length (low byte first) behind the name, and fills odd contents up.
  private static func chunk(_ name: String, of bytes: [UInt8], from start: Int, lengthFirst: Bool)
    -> ArraySlice<UInt8>?
  {
    var position = start
    while position + 8 <= bytes.count {
      let head = bytes[position..<(position + 8)]
      let number = lengthFirst ? Array(head.prefix(4)) : head.suffix(4).reversed()
      let length = number.reduce(0) { $0 << 8 | Int($1) }
      let content = position + 8
      guard content + length <= bytes.count else { return nil }
      if Array(lengthFirst ? head.suffix(4) : head.prefix(4)) == Array(name.utf8) {
        return bytes[content..<(content + length)]
      }
      position = content + length + (lengthFirst ? 4 : length & 1)
    }
    return nil
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
      if marker == 0xE1, body.starts(with: prefix) { return withoutPrefix(body) }
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
