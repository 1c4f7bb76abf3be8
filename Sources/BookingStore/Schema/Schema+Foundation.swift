extension Schema {
  /// Who sells, and the keys that sign and seal for them.
  static let foundation: [String] = [
    """
    CREATE TABLE sellers (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL
    ) STRICT
    """,
    firstRows[0],
    """
    CREATE TABLE house_keys (
      id INTEGER PRIMARY KEY,
      purpose TEXT NOT NULL UNIQUE,
      public BLOB,
      secret BLOB NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
  ]

  /// What a new database holds.
  package static let firstRows = [
    "INSERT INTO sellers (id, name) VALUES (1, 'The house')",
    "INSERT INTO audit_head (id, number, entry_id, hash) VALUES (1, 0, 0, x'')",
  ]
}
