/// The 512 bytes before each file of a tar archive (POSIX ustar).
struct TarHeader: Sendable, Equatable {
  static let blockSize = 512
  /// Eleven octal digits hold no more.
  static let largestFile = 8 * 1024 * 1024 * 1024 - 1

  /// At most 100 bytes.
  let name: String
  /// Bytes of the file.
  let size: Int

  /// Zeros that follow a file of `size` bytes, up to the next block.
  static func padding(after size: Int) -> Int { (blockSize - size % blockSize) % blockSize }

  /// - Parameter modifiedAt: seconds since 1970.
  func encoded(modifiedAt: Int64) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
    }
    put(name, at: 0)
    put("0000600", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(Self.octal(size, digits: 11), at: 124)
    put(Self.octal(Int(max(0, modifiedAt)), digits: 11), at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(Self.octal(Self.sum(block), digits: 6) + "\0 ", at: 148)
    return block
  }

  /// Nil for a block that is no header of a plain file, or whose checksum is not right.
  init?(_ block: [UInt8]) {
    guard block.count == Self.blockSize, block[257..<262].elementsEqual("ustar".utf8),
      block[156] == UInt8(ascii: "0"),
      let size = Self.number(block[124..<136]), let sum = Self.number(block[148..<156])
    else { return nil }
    var summed = block
    for index in 148..<156 { summed[index] = UInt8(ascii: " ") }
    guard sum == Self.sum(summed) else { return nil }
    self.init(name: String(decoding: block[..<100].prefix { $0 != 0 }, as: UTF8.self), size: size)
  }

  init(name: String, size: Int) {
    self.name = name
    self.size = size
  }

  private static func sum(_ block: [UInt8]) -> Int { block.reduce(0) { $0 + Int($1) } }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Digits alone: a sign would be taken for a number, too.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }
    guard digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "7")).contains) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}
