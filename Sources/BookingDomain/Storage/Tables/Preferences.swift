/// How people like the screens, by names that mean nothing here.
enum Preferences {
  static func all(of account: Identifier<Account>, _ reader: any Reader) throws -> [String: String] {
    let pairs = try reader.rows("SELECT name, value FROM preferences WHERE account_id = \(account)").map {
      (try $0.get("name") as String, try $0.get("value") as String)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  static func put(
    _ name: String, _ value: String, of account: Identifier<Account>, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO preferences (account_id, name, value) VALUES (\(account), \(name), \(value))
      ON CONFLICT (account_id, name) DO UPDATE SET value = excluded.value
      """)
  }
}
