import BookingModel

/// Where accounts were opened from, as keyed hashes.
package enum KnownPlaces {
  /// Whether one of the accounts was opened from there.
  package static func contains(_ place: [UInt8], of account: Identifier<Account>, _ reader: any Reader) throws
    -> Bool
  {
    try reader.hasRow("SELECT seen_at FROM known_places WHERE account_id = \(account) AND place = \(place)")
  }

  package static func put(
    _ place: [UInt8], of account: Identifier<Account>, at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO known_places (account_id, place, seen_at) VALUES (\(account), \(place), \(now))
      ON CONFLICT (account_id, place) DO UPDATE SET seen_at = excluded.seen_at
      """)
  }

  /// Forgets all but the `most` that were seen last.
  package static func keepNewest(_ most: Int, of account: Identifier<Account>, _ transaction: any Transaction)
    throws
  {
    try transaction.run(
      """
      DELETE FROM known_places WHERE account_id = \(account) AND place NOT IN (
        SELECT place FROM known_places WHERE account_id = \(account)
        ORDER BY seen_at DESC, place LIMIT \(most))
      """)
  }

  package static func delete(of account: Identifier<Account>, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM known_places WHERE account_id = \(account)")
  }
}
