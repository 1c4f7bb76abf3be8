/// Halves of characters in JSON, as `"\ud83d"` without the other half: no text can have them, and a parser gives the whole
/// file up for one.
enum LoneSurrogates {
  /// The same file with each of them as a character of private use, which no rule of the catalogue lets pass: the event that
  /// has one is left out and named, and the others are read.
  static func marked(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    // A backslash stands in strings alone.
    while let found = bytes[index...].firstIndex(of: backslash) {
      index = found
      switch unit(bytes, at: index) {
      case .some(0xD800...0xDBFF) where (0xDC00...0xDFFF).contains(unit(bytes, at: index + 6) ?? 0):
        index += 12
      case .some(0xD800...0xDFFF):
        result.replaceSubrange((index + 2)..<(index + 6), with: "e000".utf8)
        index += 6
      case .some: index += 6
      case nil: index += 2
      }
      if index >= bytes.count { break }
    }
    return result
  }

  private static let backslash = UInt8(ascii: "\\")

  /// What `\uXXXX` at that place stands for; nil for anything else.
  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index] == backslash, bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt16(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
}
