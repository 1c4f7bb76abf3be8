/// An SSH key that lets its owner in without a password, as a customer and never as more.
public struct AccountKey: Sendable, Equatable, Identifiable {
  public let id: Identifier<AccountKey>
  public let fingerprint: KeyFingerprint
  public let name: String
  public let createdAt: Timestamp
  public let lastUsedAt: Timestamp?
}
