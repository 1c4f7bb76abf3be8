extension Schema {
  /// People, what they may do, and what proves who they are.
  package static let accounts: [String] = [
    """
    CREATE TABLE accounts (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      email_key TEXT NOT NULL,
      phone TEXT NOT NULL,
      password_hash TEXT NOT NULL,
      email_verified_at INTEGER,
      phone_verified_at INTEGER,
      password_changed_at INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    // An address belongs to whoever proved it; until then several may claim it.
    "CREATE UNIQUE INDEX accounts_verified_email ON accounts (email_key) WHERE email_verified_at IS NOT NULL",
    "CREATE INDEX accounts_email ON accounts (email_key)",
    """
    CREATE TABLE memberships (
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      seller_id INTEGER NOT NULL REFERENCES sellers (id),
      role TEXT NOT NULL CHECK (role IN ('organiser', 'admin')),
      PRIMARY KEY (account_id, seller_id)
    ) STRICT
    """,
    // A code without an account stands for an address nobody has proved: it is never sent and never right, and makes a
    // reset look the same for known and unknown addresses. Destinations are keyed hashes: they are only counted.
    """
    CREATE TABLE codes (
      id INTEGER PRIMARY KEY,
      account_id INTEGER REFERENCES accounts (id),
      purpose TEXT NOT NULL CHECK (purpose IN ('email', 'phone', 'reset')),
      destination BLOB NOT NULL,
      hash BLOB NOT NULL,
      tries_left INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      ended_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX codes_account ON codes (account_id, purpose, created_at)",
    "CREATE INDEX codes_destination ON codes (destination, purpose, created_at)",
    "CREATE INDEX codes_created ON codes (created_at)",
    """
    CREATE TABLE throttles (
      subject BLOB PRIMARY KEY,
      failures INTEGER NOT NULL,
      blocked_until INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX throttles_updated ON throttles (updated_at)",
  ]

  /// SSH keys that let their owners in. A revoked one stays, for whoever asks later what happened.
  static let accountKeys: [String] = [
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
  package static let preferences: [String] = [
    """
    CREATE TABLE preferences (
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (account_id, name)
    ) STRICT
    """
  ]

  /// A code beside the password, for those who want one. The secret is sealed with a keyed secret, recovery codes are
  /// keyed hashes; one that was used is gone.
  package static let secondFactors: [String] = [
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
