import BookingModel
import CSodium

/// SHA-256 of bytes that come in parts.
struct StreamingDigest {
  private var state = crypto_hash_sha256_state()

  init() { crypto_hash_sha256_init(&state) }

  mutating func add(_ bytes: [UInt8]) {
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// 64 lower-case hexadecimal digits.
  mutating func finish() -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256_final(&state, &hash)
    return Hex.encoded(hash)
  }
}
