extension Schema {
  /// Who asked for a code, so that nobody asks for many and tries belong to whoever asked; which code was refused last, so
  /// that the same one costs no second try; where each account was opened from, and which failures are counted over all
  /// places it wasn't. Who and where are keyed hashes: they are only compared and counted.
  static let guessing: [String] = [
    "ALTER TABLE codes ADD COLUMN session BLOB",
    "ALTER TABLE codes ADD COLUMN ssh_key BLOB",
    "ALTER TABLE codes ADD COLUMN origin BLOB",
    "ALTER TABLE codes ADD COLUMN refused BLOB",
    "CREATE INDEX codes_session ON codes (session, created_at)",
    "CREATE INDEX codes_ssh_key ON codes (ssh_key, created_at)",
    "CREATE INDEX codes_origin ON codes (origin, created_at)",
    "ALTER TABLE throttles ADD COLUMN pace TEXT NOT NULL DEFAULT 'place' CHECK (pace IN ('place', 'newPlaces'))",
    """
    CREATE TABLE known_places (
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      place BLOB NOT NULL,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, place)
    ) STRICT
    """,
    // Texts go out after the mail was proved: those of before end.
    """
    UPDATE messages SET state = 'expired', secret = NULL, settled_at = created_at
    WHERE state = 'queued' AND code_id IN (SELECT codes.id FROM codes JOIN accounts ON accounts.id = codes.account_id
      WHERE codes.purpose = 'phone' AND accounts.email_verified_at IS NULL)
    """,
    """
    UPDATE codes SET ended_at = created_at WHERE purpose = 'phone' AND ended_at IS NULL
      AND account_id IN (SELECT id FROM accounts WHERE email_verified_at IS NULL)
    """,
  ]
}
