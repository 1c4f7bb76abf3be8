import BookingModel
import BookingRules

extension Schema {
  /// Who sells and who buys, what they may do, and what proves who they are.
  static let accountTables: [Table] = [
    Table(
      "sellers",
      """
      id ID,
      name TEXT NOT NULL
      """),
    // An address belongs to whoever proved it; until then several may claim it.
    Table(
      "accounts",
      """
      id ID,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      email_key TEXT NOT NULL,
      phone TEXT NOT NULL,
      password_hash TEXT NOT NULL,
      email_verified_at INTEGER,
      phone_verified_at INTEGER,
      password_changed_at INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL
      """,
      indexes: [
        "CREATE UNIQUE INDEX accounts_verified_email ON accounts (email_key) WHERE email_verified_at IS NOT NULL",
        "CREATE INDEX accounts_email ON accounts (email_key)",
      ]),
    Table(
      "memberships",
      cases: ["role": .of(Role.allCases.filter { $0 != .customer })],
      """
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      seller_id INTEGER NOT NULL REFERENCES sellers (id),
      role TEXT NOT NULL,
      PRIMARY KEY (account_id, seller_id)
      """),
    // How people like the screens, by names the box office gives no meaning.
    Table(
      "preferences",
      """
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (account_id, name)
      """),
    // SSH keys that let their owners in. A revoked one stays, for whoever asks later what happened.
    Table(
      "ssh_keys",
      """
      id ID,
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      fingerprint TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      last_used_at INTEGER,
      revoked_at INTEGER
      """,
      indexes: [
        "CREATE UNIQUE INDEX ssh_keys_live ON ssh_keys (fingerprint) WHERE revoked_at IS NULL",
        "CREATE INDEX ssh_keys_account ON ssh_keys (account_id)",
      ]),
    // The secret is sealed with a keyed secret.
    Table(
      "second_factors",
      """
      account_id INTEGER PRIMARY KEY REFERENCES accounts (id),
      secret BYTES NOT NULL,
      used_step INTEGER NOT NULL,
      turned_on_at INTEGER NOT NULL
      """),
    // Keyed hashes; one that was used is gone.
    Table(
      "recovery_codes",
      """
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      hash BYTES NOT NULL,
      PRIMARY KEY (account_id, hash)
      """),
    // A code without an account stands for an address nobody has proved: it is never sent and never right, and makes a reset
    // look the same for known and unknown addresses. Who asked and for where are keyed hashes: they are only compared and
    // counted.
    Table(
      "codes",
      cases: ["purpose": .of(VerificationCode.Purpose.allCases)],
      """
      id ID,
      account_id INTEGER REFERENCES accounts (id),
      purpose TEXT NOT NULL,
      destination BYTES NOT NULL,
      hash BYTES NOT NULL,
      tries_left INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      ended_at INTEGER,
      session BYTES,
      ssh_key BYTES,
      origin BYTES,
      refused BYTES
      """,
      indexes: [
        "CREATE INDEX codes_account ON codes (account_id, purpose, created_at)",
        "CREATE INDEX codes_destination ON codes (destination, purpose, created_at)",
        "CREATE INDEX codes_created ON codes (created_at)",
        "CREATE INDEX codes_session ON codes (session, created_at)",
        "CREATE INDEX codes_ssh_key ON codes (ssh_key, created_at)",
        "CREATE INDEX codes_origin ON codes (origin, created_at)",
      ]),
    // Addresses that accounts are to have once a code has proved them.
    Table(
      "contact_changes",
      cases: ["channel": .of(Channel.allCases)],
      """
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      channel TEXT NOT NULL,
      address TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, channel)
      """),
    // How often logging in failed, by keyed hashes of whom and from where.
    Table(
      "throttles",
      cases: ["pace": .of(LogInThrottle.Pace.allCases)],
      """
      subject BYTES PRIMARY KEY,
      failures INTEGER NOT NULL,
      blocked_until INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      pace TEXT NOT NULL DEFAULT 'place'
      """,
      indexes: [
        "CREATE INDEX throttles_updated ON throttles (updated_at)"
      ]),
    // Where each account was opened from, as keyed hashes.
    Table(
      "known_places",
      """
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      place BYTES NOT NULL,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, place)
      """),
    // What hashes and seals inside the database.
    Table(
      "keyed_secrets",
      cases: ["purpose": .of(KeyedSecrets.Purpose.allCases)],
      """
      purpose TEXT NOT NULL PRIMARY KEY,
      secret BYTES NOT NULL,
      created_at INTEGER NOT NULL
      """),
  ]
}
