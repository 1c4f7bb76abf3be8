/// The tables, as numbered migrations. A migration that has been released never changes.
///
/// Dialect: what SQLite and PostgreSQL share. Times are integer milliseconds UTC, money integer minor units beside a
/// currency, keys integers with public codes apart from them.
enum Schema {
  /// In order; a database's version is the number of those it has had.
  static let migrations: [[String]] = [
    first, services, fingerprints, keys, preferences, search, secondFactors, largeShops, [],
  ]

  static var version: Int { migrations.count }

  /// Gateways and deliveries that only the worker can call: what sessions ask of it, and what it was told.
  private static let services: [String] = [
    "ALTER TABLE payments ADD COLUMN given_up_at INTEGER",
    """
    CREATE TABLE gateway_events (
      id TEXT NOT NULL PRIMARY KEY,
      seen_at INTEGER NOT NULL
    ) STRICT
    """,
  ]

  /// One index for each way a list can be sorted or narrowed, with what tells whether an event is seen at all, so that
  /// neither counting nor passing over events touches the table. An event without tickets has the currency ''.
  private static let listIndexes = [
    "CREATE INDEX events_start ON events (starts_at, id, status, ends_at, currency, from_price, title_key)",
    "CREATE INDEX events_category ON events (category, starts_at, id, status, ends_at, currency, from_price)",
    "CREATE INDEX events_city ON events (city, starts_at, id, status, ends_at, currency, from_price)",
    "CREATE INDEX events_price ON events (currency, from_price, id, status, ends_at, starts_at)",
    "CREATE INDEX events_title ON events (title_key, id, status, ends_at, starts_at, currency, from_price)",
  ]

  /// The lists' indexes as they are in a new database, for data that were made with narrower ones.
  private static let search: [String] = listIndexes.flatMap { index in
    ["DROP INDEX IF EXISTS \(index.split(separator: " ")[2])", index]
  }

  /// The version that makes the search tables, or makes them anew for longer beginnings and every order of a list.
  static let searchVersion = 9

  /// What a shop with hundreds of thousands of orders asks often: an event's orders in their order, an order's lines for one
  /// event, a payment's bookings, messages by what became of them, events whose sales are to be undone.
  private static let largeShops = [
    "DROP INDEX event_orders_event",
    "CREATE INDEX event_orders_event ON event_orders (event_id, order_id, cancelled_at)",
    "CREATE INDEX ledger_transactions_payment ON ledger_transactions (payment_id)",
    "CREATE INDEX messages_settled ON messages (state, settled_at)",
    "CREATE INDEX events_cancelled ON events (id) WHERE status = 'cancelled'",
  ]

  /// What a new database holds.
  static let firstRows = ["INSERT INTO sellers (id, name) VALUES (1, 'The house')"]

  private static let fingerprints: [String] = [
    // What an account or an event said when this was written (`Fingerprint`).
    "ALTER TABLE audit_entries ADD COLUMN fingerprint BLOB",
    "CREATE INDEX audit_entries_fingerprint ON audit_entries (subject, id) WHERE fingerprint IS NOT NULL",
  ]

  /// SSH keys that let their owners in. A revoked one stays, for whoever asks later what happened.
  private static let keys: [String] = [
    """
    CREATE TABLE account_keys (
      id INTEGER PRIMARY KEY,
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      fingerprint TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      last_used_at INTEGER,
      revoked_at INTEGER
    ) STRICT
    """,
    "CREATE UNIQUE INDEX account_keys_live ON account_keys (fingerprint) WHERE revoked_at IS NULL",
    "CREATE INDEX account_keys_account ON account_keys (account_id)",
  ]

  /// How people like the screens, by names the box office gives no meaning.
  private static let preferences: [String] = [
    """
    CREATE TABLE preferences (
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (account_id, name)
    ) STRICT
    """
  ]

  /// A code beside the password, for those who want one. The secret is sealed with a key of the house, recovery codes are
  /// keyed hashes; one that was used is gone.
  private static let secondFactors: [String] = [
    """
    CREATE TABLE second_factors (
      account_id INTEGER PRIMARY KEY REFERENCES accounts (id),
      secret BLOB NOT NULL,
      used_step INTEGER NOT NULL,
      turned_on_at INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE recovery_codes (
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      hash BLOB NOT NULL,
      PRIMARY KEY (account_id, hash)
    ) STRICT
    """,
  ]
}
