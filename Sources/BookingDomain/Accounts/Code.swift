/// A code on its way to prove an address or to reset a password. Kept as a keyed hash.
struct Code {
  enum Purpose: String, SQLConvertible {
    case email, phone, reset

    init(_ contact: Contact) {
      self =
        switch contact {
        case .email: .email
        case .phone: .phone
        }
    }
  }

  /// What came of a code that somebody typed.
  enum Outcome: Equatable {
    case right(Identifier<Code>)
    case wrong(triesLeft: Int)
    case expired

    /// - Throws: what the person is told.
    func check() throws(BookingError) {
      if case .right = self { return }
      throw error
    }

    /// What the person is told of a code that isn't right.
    var error: BookingError {
      if case .wrong(let left) = self { .wrongCode(triesLeft: left) } else { .codeExpired }
    }
  }

  let id: Identifier<Code>
  /// Nil for a code that stands for an address nobody has proved.
  let account: Identifier<Account>?
  let purpose: Purpose
  let destination: [UInt8]
  let hash: [UInt8]
  let triesLeft: Int
  let createdAt: Timestamp
  let expiresAt: Timestamp
  /// The hash of what was refused last.
  let refused: [UInt8]?

  static let columns: SQL =
    "id, account_id, purpose, destination, hash, tries_left, created_at, expires_at, refused"

  init(row: SQLRow) throws {
    id = try row.get("id")
    account = try row.optional("account_id")
    purpose = try row.get("purpose")
    destination = try row.get("destination")
    hash = try row.get("hash")
    triesLeft = try row.get("tries_left")
    createdAt = try row.get("created_at")
    expiresAt = try row.get("expires_at")
    refused = try row.optional("refused")
  }

  /// The latest code of an account that hasn't been used or replaced.
  static func current(_ purpose: Purpose, of account: Identifier<Account>, _ reader: any Reader) throws
    -> Code?
  {
    try reader.first(
      """
      SELECT \(part: columns) FROM codes WHERE account_id = \(account) AND purpose = \(purpose) AND ended_at IS NULL
      ORDER BY id DESC LIMIT 1
      """
    ).map { try Code(row: $0) }
  }

  /// The same by where it was sent and which session asked.
  static func current(
    _ purpose: Purpose, sentTo destination: [UInt8], session: [UInt8], _ reader: any Reader
  ) throws -> Code? {
    try reader.first(
      """
      SELECT \(part: columns) FROM codes
      WHERE destination = \(destination) AND purpose = \(purpose) AND session = \(session) AND ended_at IS NULL
      ORDER BY id DESC LIMIT 1
      """
    ).map { try Code(row: $0) }
  }
}
