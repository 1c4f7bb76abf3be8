/// Takes the bytes of a serial scanner apart into codes: each ends with a line's end, a tab or a NUL, or with a pause.
struct SerialCodes {
  /// More than this is no code: the rest up to its end is dropped.
  static let longest = 4_000

  private var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func take(_ more: some Sequence<UInt8>) -> [String] {
    var codes: [String] = []
    for byte in more {
      if [0x00, 0x09, 0x0A, 0x0D].contains(byte) {
        codes += finish()
      } else if bytes.count < Self.longest {
        bytes.append(byte)
      }
    }
    return codes
  }

  /// Nothing more came for a while.
  mutating func finish() -> [String] {
    defer { bytes = [] }
    return bytes.isEmpty ? [] : [String(decoding: bytes, as: UTF8.self)]
  }
}
