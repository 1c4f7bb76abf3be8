import BookingModel
import BookingTickets

/// The keys that sign tickets, in both halves. The newest signs; those before it stay, for the tickets they signed.
package enum TicketSigningKeys {
  package struct Stored {
    package let id: Identifier<TicketSigningKey>
    package let publicKey: [UInt8]
    package let secretKey: [UInt8]
    package let createdAt: Timestamp
  }

  /// What signs from now on; nil before its first use.
  package static func newest(_ reader: any Reader) throws -> Stored? {
    try reader.first("SELECT \(part: columns) FROM ticket_signing_keys ORDER BY id DESC LIMIT 1").map(stored)
  }

  /// The newest first.
  package static func all(_ reader: any Reader) throws -> [Stored] {
    try reader.rows("SELECT \(part: columns) FROM ticket_signing_keys ORDER BY id DESC").map(stored)
  }

  package static func insert(_ key: TicketSigningKey, at now: Timestamp, _ transaction: any Transaction)
    throws
    -> Identifier<TicketSigningKey>
  {
    try transaction.insert(
      """
      INSERT INTO ticket_signing_keys (public, secret, created_at)
      VALUES (\(key.publicKey), \(key.secretKey), \(now)) RETURNING id
      """)
  }

  private static let columns: SQL = "id, public, secret, created_at"

  private static func stored(_ row: SQLRow) throws -> Stored {
    Stored(
      id: try row.get("id"), publicKey: try row.get("public"), secretKey: try row.get("secret"),
      createdAt: try row.get("created_at"))
  }
}
