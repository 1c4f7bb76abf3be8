import BookingModel

/// Codes on their way to prove an address or to reset a password.
package enum Codes {
  /// - Parameter hash: of the code; in clear it stands nowhere here.
  package static func insert(
    _ purpose: VerificationCode.Purpose, for account: Identifier<Account>?, to destination: [UInt8],
    hash: [UInt8],
    tries: Int, by asker: VerificationCode.Asker, at now: Timestamp, until end: Timestamp,
    _ transaction: any Transaction
  ) throws -> Identifier<VerificationCode> {
    try transaction.insert(
      """
      INSERT INTO codes (account_id, purpose, destination, hash, tries_left, created_at, expires_at, session, ssh_key,
        origin)
      VALUES (\(account), \(purpose), \(destination), \(hash), \(tries), \(now), \(end), \(asker.session),
        \(asker.key), \(asker.origin))
      RETURNING id
      """)
  }

  /// The latest code of an account that hasn't been used or replaced.
  package static func current(
    _ purpose: VerificationCode.Purpose, of account: Identifier<Account>, _ reader: any Reader
  ) throws
    -> VerificationCode?
  {
    try reader.first(
      """
      SELECT \(part: VerificationCode.columns) FROM codes
      WHERE account_id = \(account) AND purpose = \(purpose) AND ended_at IS NULL
      ORDER BY id DESC LIMIT 1
      """
    ).map { try VerificationCode(row: $0) }
  }

  /// The same by where it was sent and which session asked.
  package static func current(
    _ purpose: VerificationCode.Purpose, sentTo destination: [UInt8], session: [UInt8], _ reader: any Reader
  ) throws -> VerificationCode? {
    try reader.first(
      """
      SELECT \(part: VerificationCode.columns) FROM codes
      WHERE destination = \(destination) AND purpose = \(purpose) AND session = \(session) AND ended_at IS NULL
      ORDER BY id DESC LIMIT 1
      """
    ).map { try VerificationCode(row: $0) }
  }

  /// Codes that prove an email address and were never put into a message.
  package static func neverSent(
    to destination: [UInt8], of account: Identifier<Account>, _ reader: any Reader
  ) throws -> [VerificationCode] {
    try reader.rows(
      """
      SELECT \(part: VerificationCode.columns) FROM codes
      WHERE account_id = \(account) AND purpose = 'email' AND destination = \(destination)
        AND NOT EXISTS (SELECT 1 FROM messages WHERE messages.code_id = codes.id)
      """
    ).map { try VerificationCode(row: $0) }
  }

  /// When those that are counted together were made, after a moment.
  package static func sends(
    _ counted: VerificationCode.Counted, after moment: Timestamp, _ reader: any Reader
  ) throws
    -> [Timestamp]
  {
    var condition: SQL = "created_at > \(moment)"
    if let account = counted.account { condition = condition + " AND account_id = \(account)" }
    if let purpose = counted.purpose { condition = condition + " AND purpose = \(purpose)" }
    if let there = counted.destination { condition = condition + " AND destination = \(there)" }
    if let session = counted.session { condition = condition + " AND session = \(session)" }
    if let key = counted.key { condition = condition + " AND ssh_key = \(key)" }
    if let origin = counted.origin { condition = condition + " AND origin = \(origin)" }
    return try reader.rows("SELECT created_at FROM codes WHERE \(part: condition)").map {
      try $0.get("created_at")
    }
  }

  /// - Parameter hash: of what was typed.
  package static func setRefused(
    _ hash: [UInt8], of code: Identifier<VerificationCode>, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE codes SET refused = \(hash) WHERE id = \(code)")
  }

  package static func setTriesLeft(
    _ left: Int, of code: Identifier<VerificationCode>, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run("UPDATE codes SET tries_left = \(left) WHERE id = \(code)")
  }

  package static func end(
    _ code: Identifier<VerificationCode>, at now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run("UPDATE codes SET ended_at = \(now) WHERE id = \(code)")
  }

  /// Ends every open code of an account for one purpose; returns which.
  package static func end(
    _ purpose: VerificationCode.Purpose, of account: Identifier<Account>, at now: Timestamp,
    _ transaction: any Transaction
  ) throws -> [Identifier<VerificationCode>] {
    try transaction.rows(
      """
      UPDATE codes SET ended_at = \(now) WHERE account_id = \(account) AND purpose = \(purpose) AND ended_at IS NULL
      RETURNING id
      """
    ).map { try $0.get("id") }
  }

  /// The same for those that a session asked to be sent somewhere.
  package static func end(
    _ purpose: VerificationCode.Purpose, sentTo destination: [UInt8], session: [UInt8], at now: Timestamp,
    _ transaction: any Transaction
  ) throws -> [Identifier<VerificationCode>] {
    try transaction.rows(
      """
      UPDATE codes SET ended_at = \(now)
      WHERE destination = \(destination) AND session = \(session) AND purpose = \(purpose) AND ended_at IS NULL
      RETURNING id
      """
    ).map { try $0.get("id") }
  }

  package static func isAny(before moment: Timestamp, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT 1 FROM codes WHERE created_at < \(moment) LIMIT 1")
  }

  /// The oldest of those from before a moment; returns how many went.
  package static func delete(before moment: Timestamp, limit: Int, _ transaction: any Transaction) throws
    -> Int
  {
    try transaction.run(
      """
      DELETE FROM codes WHERE id IN (
        SELECT id FROM codes WHERE created_at < \(moment) ORDER BY created_at LIMIT \(limit))
      """)
  }
}

extension VerificationCode {
  fileprivate static let columns: SQL =
    "id, account_id, purpose, destination, hash, tries_left, created_at, expires_at, refused"

  fileprivate init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), account: try row.optional("account_id"), purpose: try row.get("purpose"),
      destination: try row.get("destination"), hash: try row.get("hash"),
      triesLeft: try row.get("tries_left"), createdAt: try row.get("created_at"),
      expiresAt: try row.get("expires_at"), refused: try row.optional("refused"))
  }
}
