import BookingModel
import CSodium

/// An Ed25519 key of the shop: it signs tickets, so that a door without network can check them.
package struct TicketSigningKey: Sendable {
  package let publicKey: [UInt8]
  package let secretKey: [UInt8]

  /// A new one.
  package init(randomness: Randomness) throws {
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    guard crypto_sign_seed_keypair(&publicKey, &secretKey, randomness.bytes(Int(crypto_sign_SEEDBYTES))) == 0
    else {
      throw BookingError.storage("no key pair")
    }
    self.publicKey = publicKey
    self.secretKey = secretKey
  }

  /// One that was stored, as it was: what is signed with it is checked by its public half.
  package init(stored halves: (public: [UInt8], secret: [UInt8])) { (publicKey, secretKey) = halves }

  /// A stored key; nil where its halves don't belong together.
  package init?(public publicKey: [UInt8], secret secretKey: [UInt8]) {
    guard secretKey.count == Int(crypto_sign_SECRETKEYBYTES) else { return nil }
    var derived = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var whole = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    // A secret key is its seed followed by the public half.
    let seed = Array(secretKey.prefix(Int(crypto_sign_SEEDBYTES)))
    guard crypto_sign_seed_keypair(&derived, &whole, seed) == 0, derived == publicKey, whole == secretKey
    else {
      return nil
    }
    self.publicKey = publicKey
    self.secretKey = secretKey
  }

  package var id: TicketKeyID { TicketKeyID(of: publicKey) }

  /// A ticket's code: what it states, and that it was this key which signed it.
  package func token(_ statement: TicketToken.Statement) throws -> TicketToken {
    TicketToken(statement, signature: try sign(statement.signedBytes))
  }

  /// A detached signature of 64 bytes.
  package func sign(_ message: [UInt8]) throws -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    guard crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey) == 0 else {
      throw BookingError.storage("no signature")
    }
    return signature
  }

  static func verify(_ signature: [UInt8], of message: [UInt8], publicKey: [UInt8]) -> Bool {
    guard signature.count == Int(crypto_sign_BYTES), publicKey.count == Int(crypto_sign_PUBLICKEYBYTES) else {
      return false
    }
    return crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }
}
