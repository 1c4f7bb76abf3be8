/// What a password is checked against. Has no description: the hash stays out of logs.
struct Credentials: Sendable, CustomStringConvertible, CustomReflectable {
  let account: Identifier<Account>
  let hash: String

  var description: String { "credentials of account \(account.rawValue)" }
  var customMirror: Mirror { Mirror(self, children: []) }

  private init(row: SQLRow) throws {
    account = try row.get("id")
    hash = try row.get("password_hash")
  }

  static func of(_ account: Identifier<Account>, _ reader: any Reader) throws -> Credentials? {
    try reader.first("SELECT id, password_hash FROM accounts WHERE id = \(account)").map {
      try Credentials(row: $0)
    }
  }

  /// The account that an address logs in to: its owner, else whoever claimed it last.
  static func find(email key: String, _ reader: any Reader) throws -> Credentials? {
    try reader.first(
      """
      SELECT id, password_hash FROM accounts WHERE email_key = \(key)
      ORDER BY email_verified_at IS NULL, id DESC LIMIT 1
      """
    ).map { try Credentials(row: $0) }
  }
}
