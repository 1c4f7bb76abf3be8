/// An SSH key that lets its owner in without a password, as a customer and never as more.
public struct SSHKey: Sendable, Equatable, Identifiable {
  public let id: Identifier<SSHKey>
  public let fingerprint: SSHKeyFingerprint
  public let name: String
  public let createdAt: Timestamp
  public let lastUsedAt: Timestamp?
}
