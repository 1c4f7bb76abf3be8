import CSodium
import Foundation

/// An SSH key that lets its owner in without a password, as a customer and never as more.
public struct SSHKey: Sendable, Equatable, Identifiable {
  public let id: Identifier<SSHKey>
  public let fingerprint: SSHKeyFingerprint
  public let name: String
  public let createdAt: Timestamp
  public let lastUsedAt: Timestamp?

  package init(
    id: Identifier<SSHKey>, fingerprint: SSHKeyFingerprint, name: String, createdAt: Timestamp,
    lastUsedAt: Timestamp?
  ) {
    self.id = id
    self.fingerprint = fingerprint
    self.name = name
    self.createdAt = createdAt
    self.lastUsedAt = lastUsedAt
  }
}

/// An SSH key by what people know it by: `SHA256:` and 43 characters of base64, as `ssh-keygen -l` prints it.
public struct SSHKeyFingerprint: Hashable, Sendable {
  public let text: String

  /// A fingerprint as it was stored or printed. Nil for anything else.
  public init?(_ text: String) {
    let digits = text.utf8.dropFirst(Self.prefix.utf8.count)
    guard text.hasPrefix(Self.prefix), digits.count == 43,
      digits.allSatisfy({ byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
          true
        default: false
        }
      })
    else { return nil }
    self.text = text
  }

  /// The fingerprint of a public key in the form in which ssh writes it: `ssh-ed25519 AAAA…`.
  public init?(ofKey line: String) {
    let words = line.split(separator: " ")
    guard words.count >= 2, let blob = Data(base64Encoded: String(words[1])), !blob.isEmpty else {
      return nil
    }
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    guard Sodium.status >= 0, crypto_hash_sha256(&digest, Array(blob), UInt64(blob.count)) == 0 else {
      return nil
    }
    text = Self.prefix + Data(digest).base64EncodedString().prefix { $0 != "=" }
  }

  private static let prefix = "SHA256:"
}
