extension Schema {
  /// What happened, and the seals on it.
  static let auditLog: [String] = [
    """
    CREATE TABLE audit_entries (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      event_id INTEGER,
      subject TEXT NOT NULL,
      facts TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX audit_entries_event ON audit_entries (event_id, id)",
    """
    CREATE TABLE audit_seals (
      entry_id INTEGER PRIMARY KEY REFERENCES audit_entries (id),
      chain INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX audit_seals_chain ON audit_seals (chain, entry_id)",
  ]

  package static let fingerprints: [String] = [
    // What an account or an event said when this was written (`Fingerprint`).
    "ALTER TABLE audit_entries ADD COLUMN fingerprint BLOB",
    "CREATE INDEX audit_entries_fingerprint ON audit_entries (subject, id) WHERE fingerprint IS NOT NULL",
  ]

  /// Seals with numbers of their own, and their head: how many there are, and a hash over all.
  static let auditHead: [String] = [
    "ALTER TABLE audit_seals RENAME TO audit_seals_before",
    """
    CREATE TABLE audit_seals (
      number INTEGER PRIMARY KEY,
      entry_id INTEGER NOT NULL UNIQUE REFERENCES audit_entries (id),
      chain INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT
    """,
    """
    INSERT INTO audit_seals (entry_id, chain, hash)
    SELECT entry_id, chain, hash FROM audit_seals_before ORDER BY entry_id
    """,
    "DROP TABLE audit_seals_before",
    "CREATE INDEX audit_seals_chain ON audit_seals (chain, number)",
    """
    CREATE TABLE audit_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      number INTEGER NOT NULL,
      entry_id INTEGER NOT NULL,
      hash BLOB NOT NULL,
      mailed_at INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    firstRows[1],
  ]
}
