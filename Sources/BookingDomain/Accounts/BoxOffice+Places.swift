/// Where visitors come from: an SSH key, an address, a user at the machine itself. An account knows the places it was opened
/// from, so that other people's failures don't stop its owner.
extension BoxOffice {
  /// The place that the principal's failures count for at these accounts, and whether one of them was opened from there.
  ///
  /// A key that opened it before stands for its owner alone, wherever they are. Any other proves nothing: keys cost nothing.
  func place(of principal: Principal, at accounts: [Identifier<Account>], _ transaction: any Transaction)
    throws -> (text: String, isKnown: Bool)
  {
    for text in [principal.key?.text, principal.origin.text].compactMap(\.self) {
      let hash = try placeHash(text, transaction)
      for account in accounts
      where try transaction.first(
        "SELECT seen_at FROM known_places WHERE account_id = \(account) AND place = \(hash)") != nil
      {
        return (text, true)
      }
    }
    return (principal.origin.text, false)
  }

  /// From now on the account knows where the principal comes from.
  func rememberPlaces(
    of principal: Principal, at account: Identifier<Account>, _ transaction: any Transaction
  ) throws {
    for text in [principal.key?.text, principal.origin.text].compactMap(\.self) {
      let hash = try placeHash(text, transaction)
      try transaction.run(
        """
        INSERT INTO known_places (account_id, place, seen_at) VALUES (\(account), \(hash), \(clock.now()))
        ON CONFLICT (account_id, place) DO UPDATE SET seen_at = excluded.seen_at
        """)
    }
    try transaction.run(
      """
      DELETE FROM known_places WHERE account_id = \(account) AND place NOT IN (
        SELECT place FROM known_places WHERE account_id = \(account)
        ORDER BY seen_at DESC, place LIMIT \(policy.knownPlacesPerAccount))
      """)
  }

  /// One of them may have been a thief's.
  func forgetPlaces(of account: Identifier<Account>, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM known_places WHERE account_id = \(account)")
  }

  private func placeHash(_ text: String, _ transaction: any Transaction) throws -> [UInt8] {
    try throttleSecret(transaction).hash("place", text)
  }
}
