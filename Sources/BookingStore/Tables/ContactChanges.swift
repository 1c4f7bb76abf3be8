import BookingModel

/// Addresses that accounts are to have once a code has proved them.
package enum ContactChanges {
  /// In place of one that waits already.
  package static func put(
    _ address: String, as channel: Channel, of account: Identifier<Account>, at now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try delete(channel, of: account, transaction)
    try transaction.run(
      """
      INSERT INTO contact_changes (account_id, channel, address, created_at)
      VALUES (\(account), \(channel), \(address), \(now))
      """)
  }

  package static func address(_ channel: Channel, of account: Identifier<Account>, _ reader: any Reader)
    throws
    -> String?
  {
    try reader.value(
      "SELECT address FROM contact_changes WHERE account_id = \(account) AND channel = \(channel)")
  }

  package static func delete(
    _ channel: Channel, of account: Identifier<Account>, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run(
      "DELETE FROM contact_changes WHERE account_id = \(account) AND channel = \(channel)")
  }
}
