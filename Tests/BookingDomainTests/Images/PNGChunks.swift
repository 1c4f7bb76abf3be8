/// PNG files altered on purpose need their checksums repaired, or nothing behind them is ever reached.
enum PNGChunks {
  static func withRepairedChecksums(_ png: [UInt8]) -> [UInt8] {
    var png = png
    var position = 8
    while position + 12 <= png.count {
      let length = png[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
      let end = position + 8 + length
      guard end + 4 <= png.count else { break }
      let sum = checksum(png[(position + 4)..<end])
      for index in 0..<4 { png[end + index] = UInt8(truncatingIfNeeded: sum >> (24 - 8 * index)) }
      position = end + 4
    }
    return png
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 255)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
