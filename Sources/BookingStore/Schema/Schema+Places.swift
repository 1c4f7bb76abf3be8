extension Schema {
  /// How long a place may be held stands with the place: it goes along from cart to order and back, and from cart to cart. A
  /// sold place has no limit.
  static let firstHolds: [String] = [
    "ALTER TABLE claims ADD COLUMN hard_limit INTEGER",
    """
    UPDATE claims SET hard_limit = created_at + 1800000 WHERE expires_at IS NOT NULL
    """,
    """
    UPDATE claims SET expires_at = hard_limit WHERE cart_id IS NOT NULL AND expires_at > hard_limit
    """,
    "ALTER TABLE carts DROP COLUMN hard_limit",
  ]

  /// By whom places are held, as far as limits are counted by it: by a visit, and by all visits with its SSH key and from its
  /// network, which are keyed hashes. An allowance says until when something that is rationed will all have come back.
  package static let visits: [String] = [
    """
    CREATE TABLE visits (
      id INTEGER PRIMARY KEY,
      session TEXT NOT NULL UNIQUE,
      ssh_key TEXT,
      network TEXT
    ) STRICT
    """,
    "CREATE INDEX visits_ssh_key ON visits (ssh_key) WHERE ssh_key IS NOT NULL",
    "CREATE INDEX visits_network ON visits (network) WHERE network IS NOT NULL",
    "ALTER TABLE claims ADD COLUMN visit_id INTEGER REFERENCES visits (id)",
    "CREATE INDEX claims_visit ON claims (visit_id) WHERE visit_id IS NOT NULL",
    """
    CREATE TABLE allowances (
      purpose TEXT NOT NULL,
      subject TEXT NOT NULL,
      free_at INTEGER NOT NULL,
      PRIMARY KEY (purpose, subject)
    ) STRICT
    """,
    "CREATE INDEX allowances_free ON allowances (free_at)",
  ]
}
