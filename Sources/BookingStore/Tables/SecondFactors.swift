import BookingModel

/// Secrets of authenticator apps, sealed, and the hashes of recovery codes. A code that was used is gone.
package enum SecondFactors {
  package static func find(_ account: Identifier<Account>, _ reader: any Reader) throws -> SecondFactor? {
    let since: Timestamp? = try reader.value(
      "SELECT turned_on_at FROM second_factors WHERE account_id = \(account)")
    guard let since else { return nil }
    let left = try reader.count("SELECT COUNT(*) FROM recovery_codes WHERE account_id = \(account)")
    return SecondFactor(turnedOnAt: since, recoveryCodesLeft: left)
  }

  /// The sealed secret, and the step of the code that came last.
  package static func secret(of account: Identifier<Account>, _ reader: any Reader) throws -> (
    sealed: [UInt8], usedStep: Int64
  )? {
    try reader.first("SELECT secret, used_step FROM second_factors WHERE account_id = \(account)").map {
      (try $0.get("secret"), try $0.get("used_step"))
    }
  }

  package static func exists(_ account: Identifier<Account>, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT account_id FROM second_factors WHERE account_id = \(account)")
  }

  package static func insert(
    _ sealed: [UInt8], usedStep step: Int64, recoveryCodes hashes: [[UInt8]], of account: Identifier<Account>,
    at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO second_factors (account_id, secret, used_step, turned_on_at)
      VALUES (\(account), \(sealed), \(step), \(now))
      """)
    try transaction.insert(
      hashes.map { "(\(account), \($0))" }, into: "recovery_codes (account_id, hash)")
  }

  package static func setUsedStep(
    _ step: Int64, of account: Identifier<Account>, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run("UPDATE second_factors SET used_step = \(step) WHERE account_id = \(account)")
  }

  /// Whether it was there to be used.
  package static func useRecoveryCode(
    _ hash: [UInt8], of account: Identifier<Account>, _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run("DELETE FROM recovery_codes WHERE account_id = \(account) AND hash = \(hash)") == 1
  }

  /// Whether there was one.
  package static func delete(_ account: Identifier<Account>, _ transaction: any Transaction) throws -> Bool {
    try transaction.run("DELETE FROM recovery_codes WHERE account_id = \(account)")
    return try transaction.run("DELETE FROM second_factors WHERE account_id = \(account)") == 1
  }
}
