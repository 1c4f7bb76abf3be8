import BookingModel

/// The keys that sign tickets, in both halves.
package enum TicketSigningKeys {
  /// What signs from now on; nil before its first use.
  package static func newest(_ reader: any Reader) throws -> (public: [UInt8], secret: [UInt8])? {
    try reader.first("SELECT public, secret FROM ticket_signing_keys ORDER BY id DESC LIMIT 1").map {
      (try $0.get("public"), try $0.get("secret"))
    }
  }

  package static func insert(
    public publicKey: [UInt8], secret: [UInt8], at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO ticket_signing_keys (public, secret, created_at) VALUES (\(publicKey), \(secret), \(now))
      """)
  }
}
