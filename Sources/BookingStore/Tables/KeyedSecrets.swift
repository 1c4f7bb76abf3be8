import BookingModel

/// What hashes and seals inside the database, one secret for each purpose.
package enum KeyedSecrets {
  package enum Purpose: String, CaseIterable, SQLConvertible { case codes, throttles, secondFactors }

  /// Nil before its first use.
  package static func find(_ purpose: Purpose, _ reader: any Reader) throws -> [UInt8]? {
    try reader.value("SELECT secret FROM keyed_secrets WHERE purpose = \(purpose)")
  }

  package static func insert(
    _ purpose: Purpose, secret: [UInt8], at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "INSERT INTO keyed_secrets (purpose, secret, created_at) VALUES (\(purpose), \(secret), \(now))")
  }
}
