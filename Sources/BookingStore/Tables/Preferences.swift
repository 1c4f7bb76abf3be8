import BookingModel

/// How people like the screens, by names that mean nothing here but for one.
package enum Preferences {
  package static func all(of account: Identifier<Account>, _ reader: any Reader) throws -> [String: String] {
    let pairs = try reader.rows("SELECT name, value FROM preferences WHERE account_id = \(account)").map {
      (try $0.get("name") as String, try $0.get("value") as String)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What the name of the language is kept by.
  package static let language = "language"

  /// What an account's person speaks, by ISO 639-1; nil where they never said.
  package static func language(of account: Identifier<Account>, _ reader: any Reader) throws -> String? {
    try reader.value(
      "SELECT value FROM preferences WHERE account_id = \(account) AND name = \(language)")
  }

  /// Whether a value could name a language.
  package static func namesLanguage(_ value: String) -> Bool {
    value.utf8.count == 2 && value.utf8.allSatisfy { (97...122).contains($0) }
  }

  package static func put(
    _ name: String, _ value: String, of account: Identifier<Account>, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO preferences (account_id, name, value) VALUES (\(account), \(name), \(value))
      ON CONFLICT (account_id, name) DO UPDATE SET value = excluded.value
      """)
  }
}
