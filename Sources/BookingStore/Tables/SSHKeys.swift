import BookingModel

/// SSH keys of accounts. A revoked one stays, and is nobody's.
package enum SSHKeys {
  package static func insert(
    _ key: SSHKeyFingerprint, named name: String, of account: Identifier<Account>, at now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO ssh_keys (account_id, fingerprint, name, created_at)
      VALUES (\(account), \(key.text), \(name), \(now))
      """)
  }

  /// The keys of an account that have not been revoked, the oldest first.
  package static func all(of account: Identifier<Account>, _ reader: any Reader) throws -> [SSHKey] {
    try reader.rows(
      """
      SELECT \(part: SSHKey.columns) FROM ssh_keys WHERE account_id = \(account) AND revoked_at IS NULL ORDER BY id
      """
    ).map { try SSHKey(row: $0) }
  }

  /// Whose key it is; nil for one that nobody has, or has no more.
  package static func owner(of key: SSHKeyFingerprint, _ reader: any Reader) throws -> Identifier<Account>? {
    try reader.value(
      "SELECT account_id FROM ssh_keys WHERE fingerprint = \(key.text) AND revoked_at IS NULL")
  }

  package static func setName(_ name: String, of key: SSHKeyFingerprint, _ transaction: any Transaction)
    throws
  {
    try transaction.run(
      "UPDATE ssh_keys SET name = \(name) WHERE fingerprint = \(key.text) AND revoked_at IS NULL")
  }

  /// Whether the account has such a key.
  package static func setName(
    _ name: String, of key: Identifier<SSHKey>, ownedBy account: Identifier<Account>,
    _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE ssh_keys SET name = \(name)
      WHERE id = \(key) AND account_id = \(account) AND revoked_at IS NULL
      """) == 1
  }

  package static func noteUse(of key: SSHKeyFingerprint, at now: Timestamp, _ transaction: any Transaction)
    throws
  {
    try transaction.run(
      "UPDATE ssh_keys SET last_used_at = \(now) WHERE fingerprint = \(key.text) AND revoked_at IS NULL")
  }

  /// Revokes one key of an account, or all it has. Returns the fingerprints of those that were revoked.
  package static func revoke(
    _ key: Identifier<SSHKey>?, of account: Identifier<Account>, at now: Timestamp,
    _ transaction: any Transaction
  ) throws -> [String] {
    let which: SQL = if let key { "id = \(key)" } else { "1 = 1" }
    return try transaction.rows(
      """
      UPDATE ssh_keys SET revoked_at = \(now)
      WHERE account_id = \(account) AND revoked_at IS NULL AND \(part: which) RETURNING fingerprint
      """
    ).map { try $0.get("fingerprint") }
  }
}

extension SSHKey {
  fileprivate static let columns: SQL = "id, fingerprint, name, created_at, last_used_at"

  fileprivate init(row: SQLRow) throws {
    let text: String = try row.get("fingerprint")
    guard let fingerprint = SSHKeyFingerprint(text) else {
      throw BookingError.damaged(detail: "the fingerprint \(text)")
    }
    self.init(
      id: try row.get("id"), fingerprint: fingerprint, name: try row.get("name"),
      createdAt: try row.get("created_at"), lastUsedAt: try row.optional("last_used_at"))
  }
}
