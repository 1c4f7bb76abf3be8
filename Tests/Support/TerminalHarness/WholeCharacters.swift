/// Holds back the beginning of a UTF-8 character that the end of a read has cut, until its rest comes.
///
/// libvterm 0.1.4 shows the pieces of such a character as U+FFFD: `▀` cut after its second byte is one of them, cut
/// after its first byte two, and the rest of the row stands a cell too far to the right.
struct WholeCharacters {
  private var held: [UInt8] = []

  mutating func completed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let all = held + bytes
    let cut = all.count - Self.unfinished(all.suffix(3))
    held = Array(all[cut...])
    return all[..<cut]
  }

  /// How many bytes at the end begin a character that has more. Broken UTF-8 is passed on as it is.
  private static func unfinished(_ end: ArraySlice<UInt8>) -> Int {
    for (index, byte) in end.reversed().enumerated() {
      let length =
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        case 0x80...0xBF: 0
        default: 1
        }
      if length > 0 { return length > index + 1 ? index + 1 : 0 }
    }
    return 0
  }
}
