import BookingModel

/// The keys that sign and seal for the operator, one for each purpose.
package enum HouseKeys {
  package enum Purpose: String { case tickets, codes, throttles, secondFactors }

  /// Nil before its first use.
  package static func secret(_ purpose: Purpose, _ reader: any Reader) throws -> [UInt8]? {
    try reader.value("SELECT secret FROM house_keys WHERE purpose = \(purpose)")
  }

  package static func insert(
    _ purpose: Purpose, secret: [UInt8], at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "INSERT INTO house_keys (purpose, secret, created_at) VALUES (\(purpose), \(secret), \(now))")
  }

  /// Both halves of the key that signs tickets; nil before its first use. A hand may have removed the public one.
  package static func signing(_ reader: any Reader) throws -> (public: [UInt8]?, secret: [UInt8])? {
    try reader.first("SELECT public, secret FROM house_keys WHERE purpose = \(Purpose.tickets)").map {
      (try $0.optional("public"), try $0.get("secret"))
    }
  }

  package static func insertSigning(
    public publicKey: [UInt8], secret: [UInt8], at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO house_keys (purpose, public, secret, created_at)
      VALUES (\(Purpose.tickets), \(publicKey), \(secret), \(now))
      """)
  }
}

extension HouseKeys.Purpose: SQLConvertible {}
