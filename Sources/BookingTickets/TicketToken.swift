/// What a ticket's QR code says: `1.<id>.<signature>`, both in base 32 (RFC 4648, no padding).
///
/// Capitals, digits and the point are a QR code's alphanumeric set: the code stays small enough for a terminal.
package enum TicketToken {
  private static let version: UInt8 = 1
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  /// What is signed: the version and the ticket's 128-bit random id.
  package static func message(_ publicID: [UInt8]) -> [UInt8] { [version] + publicID }

  package static func text(publicID: [UInt8], signature: [UInt8]) -> String {
    "\(version).\(base32(publicID)).\(base32(signature))"
  }

  /// The ticket's public id, if the shop signed it.
  package static func verified(_ text: String, publicKey: [UInt8]) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "1", let id = bytes(parts[1]), id.count == 16,
      let signature = bytes(parts[2]),
      TicketSigningKey.verify(signature, of: message(id), publicKey: publicKey)
    else { return nil }
    return id
  }

  package static func base32(_ bytes: [UInt8]) -> String {
    var text = ""
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
    return text
  }

  private static func bytes(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var buffer: UInt32 = 0
    for character in text {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      buffer = (buffer << 5 | UInt32(value)) & 0xFFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return bytes
  }
}
