import BookingModel

extension Schema {
  /// What happened, and the seals on it.
  static let auditTables: [Table] = [
    // What happened. Nothing of an entry ever changes but whether it is sealed.
    Table(
      "audit_entries",
      """
      id ID,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      event_id INTEGER,
      subject TEXT NOT NULL,
      facts TEXT NOT NULL,
      fingerprint BYTES,
      is_sealed INTEGER NOT NULL DEFAULT 0
      """,
      indexes: [
        "CREATE INDEX audit_entries_fingerprint ON audit_entries (subject, id) WHERE fingerprint IS NOT NULL",
        "CREATE INDEX audit_entries_event ON audit_entries (event_id, id) WHERE event_id IS NOT NULL",
        "CREATE INDEX audit_entries_unsealed ON audit_entries (id) WHERE is_sealed = 0",
      ]),
    // Numbered without gaps, in the order they were made.
    Table(
      "audit_seals",
      """
      number INTEGER PRIMARY KEY,
      entry_id INTEGER NOT NULL UNIQUE REFERENCES audit_entries (id),
      chain INTEGER NOT NULL,
      hash BYTES NOT NULL
      """,
      indexes: [
        "CREATE INDEX audit_seals_chain ON audit_seals (chain, number)"
      ]),
    // How many seals there are, and one hash over all.
    Table(
      "audit_head",
      """
      id ID CHECK (id = 1),
      number INTEGER NOT NULL,
      entry_id INTEGER NOT NULL,
      hash BYTES NOT NULL,
      mailed_at INTEGER NOT NULL DEFAULT 0
      """),
  ]
}
