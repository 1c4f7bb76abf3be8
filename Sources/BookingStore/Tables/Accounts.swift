import BookingModel
import BookingRules

/// Who somebody is, what opens their account, and which of its addresses are proved.
package enum Accounts {
  /// - Parameter verifiedAt: when both addresses were proved; nil for one that has proved neither.
  package static func insert(
    name: String, email: EmailAddress, phone: PhoneNumber, passwordHash: String, verifiedAt: Timestamp?,
    at now: Timestamp, _ transaction: any Transaction
  ) throws -> Identifier<Account> {
    try transaction.insert(
      """
      INSERT INTO accounts (name, email, email_key, phone, password_hash, email_verified_at, phone_verified_at,
        password_changed_at, created_at)
      VALUES (\(name), \(email.text), \(email.key), \(phone.text), \(passwordHash), \(verifiedAt), \(verifiedAt), \(now),
        \(now))
      RETURNING id
      """)
  }

  package static func find(_ id: Identifier<Account>, _ reader: any Reader) throws -> Account? {
    try Account(
      rows: reader.rows("\(part: Account.query) WHERE accounts.id = \(id) ORDER BY memberships.seller_id"))
  }

  /// Whoever has proved that the address is theirs.
  package static func owner(ofEmail key: String, _ reader: any Reader) throws -> Account? {
    try Account(
      rows: reader.rows(
        """
        \(part: Account.query) WHERE email_key = \(key) AND email_verified_at IS NOT NULL
        ORDER BY memberships.seller_id
        """))
  }

  /// What messages about an order need of its customer.
  package static func customer(_ id: Identifier<Account>, _ reader: any Reader) throws -> Customer? {
    try reader.first("SELECT name, email FROM accounts WHERE id = \(id)").map {
      Customer(name: try $0.get("name"), email: try $0.get("email"))
    }
  }

  /// Whether nobody has an account.
  package static func isEmpty(_ reader: any Reader) throws -> Bool {
    try !reader.hasRow("SELECT id FROM accounts LIMIT 1")
  }

  /// Whether both its addresses are proved.
  package static func isProved(_ id: Identifier<Account>, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT 1 WHERE \(part: isProved(id))")
  }

  package static func isProved(_ id: Identifier<Account>) -> SQL {
    """
    EXISTS (SELECT 1 FROM accounts
      WHERE id = \(id) AND email_verified_at IS NOT NULL AND phone_verified_at IS NOT NULL)
    """
  }

  /// Whether one of its addresses was proved before a moment.
  package static func wasProved(_ id: Identifier<Account>, before moment: Timestamp, _ reader: any Reader)
    throws
    -> Bool
  {
    try reader.hasRow(
      """
      SELECT id FROM accounts
      WHERE id = \(id) AND (email_verified_at < \(moment) OR phone_verified_at < \(moment))
      """)
  }

  package static func setName(_ name: String, of id: Identifier<Account>, _ transaction: any Transaction)
    throws
  {
    try transaction.run("UPDATE accounts SET name = \(name) WHERE id = \(id)")
  }

  package static func setPassword(
    hash: String, of id: Identifier<Account>, at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "UPDATE accounts SET password_hash = \(hash), password_changed_at = \(now) WHERE id = \(id)")
  }

  package static func passwordChangedAt(of id: Identifier<Account>, _ reader: any Reader) throws -> Timestamp?
  {
    try reader.value("SELECT password_changed_at FROM accounts WHERE id = \(id)")
  }

  /// An address that has yet to be proved.
  package static func setContact(
    _ channel: Channel, to address: CheckedAddress, of id: Identifier<Account>,
    _ transaction: any Transaction
  ) throws {
    switch channel {
    case .email:
      try transaction.run(
        "UPDATE accounts SET email = \(address.text), email_key = \(address.key) WHERE id = \(id)")
    case .phone: try transaction.run("UPDATE accounts SET phone = \(address.text) WHERE id = \(id)")
    }
  }

  package static func markProved(
    _ channel: Channel, of id: Identifier<Account>, at now: Timestamp, _ transaction: any Transaction
  ) throws {
    switch channel {
    case .email: try transaction.run("UPDATE accounts SET email_verified_at = \(now) WHERE id = \(id)")
    case .phone: try transaction.run("UPDATE accounts SET phone_verified_at = \(now) WHERE id = \(id)")
    }
  }
}

// What opens them
extension Accounts {
  package static func credentials(of id: Identifier<Account>, _ reader: any Reader) throws -> Credentials? {
    try reader.first("SELECT id, password_hash FROM accounts WHERE id = \(id)").map {
      try Credentials(row: $0)
    }
  }

  /// The accounts that an address may log in to: its owner, then whoever claimed it last. The password decides, so that
  /// a claim to somebody's address logs in like one to nobody's.
  package static func credentials(email key: String, _ reader: any Reader) throws -> [Credentials] {
    let owner: SQL =
      "SELECT id, password_hash FROM accounts WHERE email_key = \(key) AND email_verified_at IS NOT NULL"
    let claim: SQL =
      """
      SELECT id, password_hash FROM accounts WHERE email_key = \(key) AND email_verified_at IS NULL
      ORDER BY id DESC LIMIT 1
      """
    return try [owner, claim].compactMap { try reader.first($0).map { try Credentials(row: $0) } }
  }

  /// Nil where there is no such account.
  package static func credentialVersion(of id: Identifier<Account>, _ reader: any Reader) throws
    -> CredentialVersion?
  {
    let rows = try reader.rows(
      """
      SELECT password_changed_at, memberships.seller_id, memberships.role,
        (SELECT turned_on_at FROM second_factors WHERE account_id = accounts.id) AS second_factor,
        (SELECT COUNT(*) FROM messages WHERE account_id = accounts.id AND kind = 'emailChanged') AS emails
      FROM accounts LEFT JOIN memberships ON memberships.account_id = accounts.id
      WHERE accounts.id = \(id) ORDER BY memberships.seller_id
      """)
    return try rows.first.map { row in
      CredentialVersion(
        passwordChangedAt: try row.get("password_changed_at"),
        secondFactorSince: try row.optional("second_factor"), grants: try Grants(joined: rows),
        emailChanges: try row.get("emails"))
    }
  }
}

extension Account {
  /// A row for each membership, or one without.
  fileprivate static let query: SQL = """
    SELECT accounts.id, accounts.name, accounts.email, accounts.phone, accounts.email_verified_at,
      accounts.phone_verified_at, accounts.created_at, memberships.seller_id, memberships.role
    FROM accounts LEFT JOIN memberships ON memberships.account_id = accounts.id
    """

  /// The rows of one account; nil where there are none.
  fileprivate init?(rows: [SQLRow]) throws {
    guard let row = rows.first else { return nil }
    self.init(
      id: try row.get("id"), name: try row.get("name"), email: try row.get("email"),
      phone: try row.get("phone"), isEmailVerified: row["email_verified_at"] != .null,
      isPhoneVerified: row["phone_verified_at"] != .null, grants: try Grants(joined: rows),
      createdAt: try row.get("created_at"))
  }
}

extension Credentials {
  fileprivate init(row: SQLRow) throws {
    self.init(account: try row.get("id"), hash: try row.get("password_hash"))
  }
}
