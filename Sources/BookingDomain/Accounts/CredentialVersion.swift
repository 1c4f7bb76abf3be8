/// What opens an account: its password and its second factor, told by when each was set, its role, and the email address that
/// a new password could be had by, told by how often it was exchanged. A session keeps the one it came in with, and has ended
/// once the account has another.
///
/// It is asked with every command of an account, and holds nothing secret.
struct CredentialVersion: Sendable, Equatable {
  private let facts: [SQLValue]

  /// Nil where there is no such account.
  static func current(of account: Identifier<Account>, _ reader: any Reader) throws -> CredentialVersion? {
    try reader.first(
      """
      SELECT password_changed_at,
        (SELECT turned_on_at FROM second_factors WHERE account_id = accounts.id) AS second_factor,
        (SELECT role FROM memberships WHERE account_id = accounts.id AND seller_id = \(Seller.house)) AS role,
        (SELECT COUNT(*) FROM messages WHERE account_id = accounts.id AND kind = 'emailChanged') AS emails
      FROM accounts WHERE id = \(account)
      """
    ).map { CredentialVersion(facts: $0.values) }
  }
}
