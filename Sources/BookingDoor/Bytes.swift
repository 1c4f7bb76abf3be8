import BookingModel
import CSodium

/// Bytes in a fixed order, numbers with their highest byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ more: some Collection<UInt8>) { bytes += more }

  /// The lowest `count` bytes.
  mutating func add(_ number: Int64, bytes count: Int) {
    for place in stride(from: 8 * (count - 1), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> Int64(place)))
    }
  }

  /// A text in so many bytes: its length, then as many whole characters as fit, then zeros.
  mutating func add(_ text: String, in count: Int) {
    let kept = Self.cut(text, to: count - 1)
    bytes.append(UInt8(kept.count))
    bytes += kept
    bytes += [UInt8](repeating: 0, count: count - 1 - kept.count)
  }

  /// As many whole characters as have room in `most` bytes.
  static func cut(_ text: String, to most: Int) -> [UInt8] {
    if text.utf8.count <= most { return Array(text.utf8) }
    var kept: [UInt8] = []
    for character in text {
      guard kept.count + character.utf8.count <= most else { break }
      kept += character.utf8
    }
    return kept
  }
}

/// Reads what a ``ByteWriter`` wrote. What isn't there is nil, whatever the bytes are.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func number(bytes count: Int) -> Int64? {
    take(count).map { $0.reduce(0) { $0 << 8 | Int64($1) } }
  }

  mutating func text(in count: Int) -> String? {
    guard let bytes = take(count), let length = bytes.first, Int(length) < count else { return nil }
    return String(validating: bytes.dropFirst().prefix(Int(length)), as: UTF8.self)
  }
}

/// BLAKE2b and what is locked by it.
enum Sealing {
  static let keyLength = 32
  static let nonceLength = 12
  static let tagLength = 16

  /// - Parameters:
  ///   - count: 16 to 64.
  ///   - key: up to 64 bytes; none for a plain hash.
  static func hash(_ count: Int, _ input: [UInt8], key: [UInt8] = []) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: count)
    _ = crypto_generichash(&output, count, input, UInt64(input.count), key.isEmpty ? nil : key, key.count)
    return output
  }

  /// ChaCha20-Poly1305: as long as `content` and ``tagLength``.
  static func locked(_ content: [UInt8], key: [UInt8], nonce: [UInt8], about label: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: content.count + tagLength)
    _ = crypto_aead_chacha20poly1305_ietf_encrypt(
      &output, nil, content, UInt64(content.count), label, UInt64(label.count), nil, nonce, key)
    return output
  }

  /// Nil where it was locked with something else, or changed since.
  static func opened(_ box: [UInt8], key: [UInt8], nonce: [UInt8], about label: [UInt8]) -> [UInt8]? {
    guard box.count >= tagLength, nonce.count == nonceLength, key.count == keyLength else { return nil }
    // One more, so that there is always a place to write to.
    var output = [UInt8](repeating: 0, count: box.count - tagLength + 1)
    var length: UInt64 = 0
    let status = crypto_aead_chacha20poly1305_ietf_decrypt(
      &output, &length, nil, box, UInt64(box.count), label, UInt64(label.count), nonce, key)
    return status == 0 ? Array(output.prefix(Int(length))) : nil
  }
}
