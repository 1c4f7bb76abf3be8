/// What opens an account, as a hash: its password, its second factor, its role, and the email address that a new password
/// could be had by, told by how often it was exchanged. A session keeps the one it came in with,
/// and has ended once the account has another, by whatever way it changed.
struct CredentialVersion: Sendable, Equatable {
  private let digest: [UInt8]

  /// Nil where there is no such account.
  static func current(of account: Identifier<Account>, _ reader: any Reader) throws -> CredentialVersion? {
    let row = try reader.first(
      """
      SELECT password_hash, (SELECT secret FROM second_factors WHERE account_id = accounts.id) AS secret,
        (SELECT role FROM memberships WHERE account_id = accounts.id AND seller_id = \(Seller.house)) AS role,
        (SELECT COUNT(*) FROM messages WHERE account_id = accounts.id AND kind = 'emailChanged') AS emails
      FROM accounts WHERE id = \(account)
      """)
    guard let row else { return nil }
    var digest = RowDigest()
    for value in row.values { digest.add(value) }
    return CredentialVersion(digest: try digest.finished())
  }
}
