import BookingModel
import CSodium

/// A secret of the shop. What is hashed with it (BLAKE2b) can be compared and counted, what is sealed with it
/// (XChaCha20-Poly1305) can be opened again; neither can be worked out from a copy of one table.
package struct KeyedSecret: CustomStringConvertible, CustomReflectable {
  private let key: [UInt8]

  package var description: String { "(kept out of logs)" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  /// A stored one.
  package init(_ key: [UInt8]) { self.key = key }

  /// 32 bytes, different for every different list of parts.
  package func hash(_ parts: String...) throws -> [UInt8] {
    var input: [UInt8] = []
    for part in parts {
      // Lengths first: ("ab", "c") and ("a", "bc") are not the same.
      withUnsafeBytes(of: UInt64(part.utf8.count).littleEndian) { input.append(contentsOf: $0) }
      input.append(contentsOf: part.utf8)
    }
    var output = [UInt8](repeating: 0, count: 32)
    guard Sodium.status >= 0,
      crypto_generichash(&output, output.count, input, UInt64(input.count), key, key.count) == 0
    else { throw BookingError.storage("no keyed hash") }
    return output
  }

  /// Encrypted and bound to `label`: opens under the same label only.
  package func seal(_ bytes: [UInt8], for label: String, _ randomness: Randomness) throws -> [UInt8] {
    let nonce = randomness.bytes(Self.nonce)
    var sealed = [UInt8](repeating: 0, count: bytes.count + Int(crypto_aead_xchacha20poly1305_ietf_ABYTES))
    let label = Array(label.utf8)
    guard Sodium.status >= 0,
      crypto_aead_xchacha20poly1305_ietf_encrypt(
        &sealed, nil, bytes, UInt64(bytes.count), label, UInt64(label.count), nil, nonce, key) == 0
    else { throw BookingError.storage("nothing can be sealed") }
    return nonce + sealed
  }

  /// Nil for what was altered, or sealed for another label.
  package func open(_ sealed: [UInt8], for label: String) -> [UInt8]? {
    let tag = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
    guard Sodium.status >= 0, sealed.count >= Self.nonce + tag else { return nil }
    let (nonce, sealed) = (Array(sealed.prefix(Self.nonce)), Array(sealed.dropFirst(Self.nonce)))
    var bytes = [UInt8](repeating: 0, count: sealed.count - tag)
    let label = Array(label.utf8)
    guard
      crypto_aead_xchacha20poly1305_ietf_decrypt(
        &bytes, nil, nil, sealed, UInt64(sealed.count), label, UInt64(label.count), nonce, key) == 0
    else { return nil }
    return bytes
  }

  private static let nonce = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)

  /// Takes as long for a near miss as for any other.
  package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }
}
