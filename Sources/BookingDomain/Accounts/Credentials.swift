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

  /// The accounts that an address may log in to: its owner, then whoever claimed it last. The password decides, so that
  /// a claim to somebody's address logs in like one to nobody's.
  static func find(email key: String, _ reader: any Reader) throws -> [Credentials] {
    let owner: SQL =
      "SELECT id, password_hash FROM accounts WHERE email_key = \(key) AND email_verified_at IS NOT NULL"
    let claim: SQL =
      """
      SELECT id, password_hash FROM accounts WHERE email_key = \(key) AND email_verified_at IS NULL
      ORDER BY id DESC LIMIT 1
      """
    return try [owner, claim].compactMap { try reader.first($0).map { try Credentials(row: $0) } }
  }
}
