import BookingModel
import BookingTickets
import CSodium
import Foundation

/// A device's own key: by it the shop and other gates know it, over ssh and in files.
package struct DeviceKey: Sendable {
  package let publicKey: [UInt8]
  private let secretKey: [UInt8]

  private static let mark = Array("openssh-key-v1\0".utf8)
  private static let kind = Array("ssh-ed25519".utf8)

  package init(randomness: Randomness) throws(BookingError) {
    guard let key = try? TicketSigningKey(randomness: randomness) else { throw .storage("no key pair") }
    (publicKey, secretKey) = (key.publicKey, key.secretKey)
  }

  /// Reads what ``file`` wrote; nil for anything else.
  package init?(file: [UInt8]) {
    let lines = String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.count > 2, let bytes = Data(base64Encoded: lines.dropFirst().dropLast().joined()) else {
      return nil
    }
    var reader = ByteReader(Array(bytes)[...])
    guard reader.take(Self.mark.count)?.elementsEqual(Self.mark) == true, Self.string(&reader) != nil,
      Self.string(&reader) != nil, Self.string(&reader) != nil, reader.number(bytes: 4) == 1,
      Self.string(&reader) != nil, let secret = Self.string(&reader)
    else { return nil }
    var parts = ByteReader(secret)
    guard parts.take(8) != nil, let kind = Self.string(&parts), kind.elementsEqual(Self.kind),
      let publicKey = Self.string(&parts), let secretKey = Self.string(&parts),
      TicketSigningKey(public: Array(publicKey), secret: Array(secretKey)) != nil
    else { return nil }
    (self.publicKey, self.secretKey) = (Array(publicKey), Array(secretKey))
  }

  /// As OpenSSH keeps it, without a passphrase: a gate has to come back by itself.
  package var file: [UInt8] {
    var secret = ByteWriter()
    secret.add([0, 0, 0, 0, 0, 0, 0, 0])
    for part in [Self.kind, publicKey, secretKey, Array("booking gate".utf8)] { Self.add(part, to: &secret) }
    for number in 1...8 where secret.bytes.count % 8 != 0 { secret.add(Int64(number), bytes: 1) }
    var whole = ByteWriter()
    whole.add(Self.mark)
    for part in [Array("none".utf8), Array("none".utf8), []] { Self.add(part, to: &whole) }
    whole.add(1, bytes: 4)
    Self.add(publicBlob, to: &whole)
    Self.add(secret.bytes, to: &whole)
    let text = Data(whole.bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
    return Array("-----BEGIN OPENSSH PRIVATE KEY-----\n\(text)\n-----END OPENSSH PRIVATE KEY-----\n".utf8)
  }

  /// `ssh-ed25519 AAAA…`
  package var publicLine: String { "ssh-ed25519 \(Data(publicBlob).base64EncodedString())" }

  /// The key of such a line; nil for one of another kind.
  package static func publicKey(ofLine line: String) -> [UInt8]? {
    let words = line.split(separator: " ")
    guard words.count >= 2, let bytes = Data(base64Encoded: String(words[1])) else { return nil }
    var reader = ByteReader(Array(bytes)[...])
    guard string(&reader)?.elementsEqual(kind) == true, let key = string(&reader), key.count == 32,
      reader.isAtEnd
    else { return nil }
    return Array(key)
  }

  package func sign(_ message: [UInt8]) throws(BookingError) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    guard crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey) == 0 else {
      throw .storage("no signature")
    }
    return signature
  }

  package static func isSigned(_ message: [UInt8], _ signature: [UInt8], by publicKey: [UInt8]) -> Bool {
    signature.count == Int(crypto_sign_BYTES) && publicKey.count == Int(crypto_sign_PUBLICKEYBYTES)
      && crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }

  private var publicBlob: [UInt8] {
    var blob = ByteWriter()
    Self.add(Self.kind, to: &blob)
    Self.add(publicKey, to: &blob)
    return blob.bytes
  }

  private static func add(_ part: [UInt8], to writer: inout ByteWriter) {
    writer.add(Int64(part.count), bytes: 4)
    writer.add(part)
  }

  private static func string(_ reader: inout ByteReader) -> ArraySlice<UInt8>? {
    reader.number(bytes: 4).flatMap { reader.take(Int($0)) }
  }
}
