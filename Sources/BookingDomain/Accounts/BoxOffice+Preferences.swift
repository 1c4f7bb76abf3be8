extension BoxOffice {
  /// What the principal's account keeps about how it likes the interface, by name; empty for a guest. The box office
  /// gives the names and values no meaning.
  public func preferences(_ principal: Principal) throws(BookingError) -> [String: String] {
    guard principal.account != nil else { return [:] }
    let account = try ownAccount(principal)
    let rows = try store.read { reader in
      try reader.rows("SELECT name, value FROM preferences WHERE account_id = \(account)").map {
        (try $0.get("name") as String, try $0.get("value") as String)
      }
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// Keeps one of them, for every session of the account from now on.
  /// - Throws: `.logInNeeded` for a guest, `.invalid` for a name or value of more than 40 characters.
  public func setPreference(_ principal: Principal, _ name: String, to value: String) throws(BookingError) {
    let account = try ownAccount(principal)
    for text in [name, value] where text.count > BoxOffice.longestPreference {
      throw .invalid([FieldProblem(.name, .tooLong(BoxOffice.longestPreference))])
    }
    try store.write { transaction in
      _ = try transaction.run(
        """
        INSERT INTO preferences (account_id, name, value) VALUES (\(account), \(name), \(value))
        ON CONFLICT (account_id, name) DO UPDATE SET value = excluded.value
        """)
    }
  }

  private static let longestPreference = 40
}
