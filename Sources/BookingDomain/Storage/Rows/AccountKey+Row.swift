extension AccountKey {
  private static let columns: SQL = "id, fingerprint, name, created_at, last_used_at"

  private init(row: SQLRow) throws {
    let text: String = try row.get("fingerprint")
    guard let fingerprint = KeyFingerprint(text) else {
      throw BookingError.damaged(detail: "the fingerprint \(text)")
    }
    self.init(
      id: try row.get("id"), fingerprint: fingerprint, name: try row.get("name"),
      createdAt: try row.get("created_at"), lastUsedAt: try row.optional("last_used_at"))
  }

  /// The keys of an account that have not been revoked, the oldest first.
  static func of(_ account: Identifier<Account>, _ reader: any Reader) throws -> [AccountKey] {
    try reader.rows(
      """
      SELECT \(part: columns) FROM account_keys WHERE account_id = \(account) AND revoked_at IS NULL ORDER BY id
      """
    ).map { try AccountKey(row: $0) }
  }

  /// Whose key it is; nil for one that nobody has, or has no more.
  static func owner(of fingerprint: KeyFingerprint, _ reader: any Reader) throws -> Identifier<Account>? {
    try reader.value(
      "SELECT account_id FROM account_keys WHERE fingerprint = \(fingerprint.text) AND revoked_at IS NULL")
  }
}
