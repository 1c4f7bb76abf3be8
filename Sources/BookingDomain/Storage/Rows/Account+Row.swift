extension Account {
  /// Of table `accounts`, with the role at the house.
  static let columns: SQL = """
    accounts.id, accounts.name, accounts.email, accounts.phone, accounts.email_verified_at, \
    accounts.phone_verified_at, accounts.created_at, (SELECT role FROM memberships \
    WHERE memberships.account_id = accounts.id AND memberships.seller_id = 1) AS role
    """

  init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), name: try row.get("name"), email: try row.get("email"),
      phone: try row.get("phone"), isEmailVerified: row["email_verified_at"] != .null,
      isPhoneVerified: row["phone_verified_at"] != .null, role: try row.optional("role") ?? .customer,
      createdAt: try row.get("created_at"))
  }

  static func find(_ id: Identifier<Account>, _ reader: any Reader) throws -> Account? {
    try reader.first("SELECT \(part: columns) FROM accounts WHERE accounts.id = \(id)").map {
      try Account(row: $0)
    }
  }

  /// Whether both its addresses are.
  static func isProved(_ id: Identifier<Account>, _ reader: any Reader) throws -> Bool {
    try reader.count("SELECT \(part: isProved(id))") == 1
  }

  static func isProved(_ id: Identifier<Account>) -> SQL {
    """
    EXISTS (SELECT 1 FROM accounts
      WHERE id = \(id) AND email_verified_at IS NOT NULL AND phone_verified_at IS NOT NULL)
    """
  }

  /// Whoever has proved that the address is theirs.
  static func owner(ofEmail key: String, _ reader: any Reader) throws -> Account? {
    try reader.first(
      """
      SELECT \(part: columns) FROM accounts WHERE email_key = \(key) AND email_verified_at IS NOT NULL
      """
    ).map { try Account(row: $0) }
  }
}
