import CSodium

/// The SHA-256 of a picture's bytes: its name in the store.
public struct ImageDigest: Sendable, Hashable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  /// `nil` unless `hex` is exactly 64 lower-case hexadecimal digits, so that a digest is safe in a path.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    let isDigit = { (digit: UInt8) in (0x30...0x39).contains(digit) || (0x61...0x66).contains(digit) }
    guard digits.count == 64, digits.allSatisfy(isDigit) else { return nil }
    self.hex = hex
  }

  public init(of bytes: [UInt8]) {
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    hex = String(decoding: text, as: UTF8.self)
  }

  public var description: String { hex }
}
