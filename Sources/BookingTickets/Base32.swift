/// Base 32 as RFC 4648 has it, in capitals and without padding: what a QR code holds in its compact alphabet.
package enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  package static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits = 0
    var buffer: UInt32 = 0
    for byte in bytes {
      buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[Int(buffer >> UInt32(bits) & 31)])
      }
    }
    if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for what ``encoded(_:)`` wouldn't have written, be it only in the bits that are left over.
  package static func bytes(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var buffer: UInt32 = 0
    for symbol in text.utf8 {
      guard let value = value(symbol) else { return nil }
      buffer = (buffer << 5 | UInt32(value)) & 0xFFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return encoded(bytes) == text ? bytes : nil
  }

  /// Whether it is one of the 32 letters and digits.
  static func hasSymbol(_ symbol: UInt8) -> Bool { value(symbol) != nil }

  private static func value(_ symbol: UInt8) -> UInt8? {
    switch symbol {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): symbol - UInt8(ascii: "A")
    case UInt8(ascii: "2")...UInt8(ascii: "7"): symbol - UInt8(ascii: "2") + 26
    default: nil
    }
  }
}
