import BookingModel

extension Schema {
  /// Tables and columns get the names that everything else has; and what signs tickets, of which there may come to be several, no
  /// longer lies with what hashes and seals.
  static let properNames: [String] = [
    "ALTER TABLE payments RENAME COLUMN given_up_at TO cancel_requested_at",
    "ALTER TABLE contact_changes RENAME COLUMN contact TO channel",
    "ALTER TABLE event_notices RENAME COLUMN last_line TO last_event_order",
    "ALTER TABLE messages RENAME COLUMN locale TO language",
    "ALTER TABLE account_keys RENAME TO ssh_keys",
    "DROP INDEX account_keys_live",
    "DROP INDEX account_keys_account",
    "CREATE UNIQUE INDEX ssh_keys_live ON ssh_keys (fingerprint) WHERE revoked_at IS NULL",
    "CREATE INDEX ssh_keys_account ON ssh_keys (account_id)",
    """
    CREATE TABLE keyed_secrets (
      purpose TEXT NOT NULL PRIMARY KEY,
      secret BLOB NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    """
    INSERT INTO keyed_secrets (purpose, secret, created_at)
    SELECT purpose, secret, created_at FROM house_keys WHERE purpose <> 'tickets' ORDER BY id
    """,
    """
    CREATE TABLE ticket_signing_keys (
      id INTEGER PRIMARY KEY,
      public BLOB NOT NULL,
      secret BLOB NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    // A public half that a hand has removed is missed by `check`.
    """
    INSERT INTO ticket_signing_keys (public, secret, created_at)
    SELECT COALESCE(public, x''), secret, created_at FROM house_keys WHERE purpose = 'tickets'
    """,
    "DROP TABLE house_keys",
  ]

  /// No table lists the words that its columns may have, so that one more is no change of a table (`Table.cases`); and a
  /// movement of money need not be of a payment.
  static let openLists: [Rebuild] = [
    Rebuild(
      "memberships",
      """
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      seller_id INTEGER NOT NULL REFERENCES sellers (id),
      role TEXT NOT NULL,
      PRIMARY KEY (account_id, seller_id)
      """),
    Rebuild(
      "codes",
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
      """),
    Rebuild(
      "throttles",
      """
      subject BYTES PRIMARY KEY,
      failures INTEGER NOT NULL,
      blocked_until INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      pace TEXT NOT NULL DEFAULT 'place'
      """),
    Rebuild(
      "contact_changes",
      """
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      channel TEXT NOT NULL,
      address TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, channel)
      """),
    Rebuild(
      "events",
      """
      id ID,
      code TEXT NOT NULL UNIQUE,
      seller_id INTEGER NOT NULL REFERENCES sellers (id),
      title TEXT NOT NULL,
      title_key TEXT NOT NULL DEFAULT '',
      summary TEXT NOT NULL,
      description TEXT NOT NULL,
      category TEXT NOT NULL,
      venue TEXT NOT NULL,
      city TEXT NOT NULL,
      country TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      status TEXT NOT NULL,
      image_id INTEGER REFERENCES images (id),
      from_price INTEGER NOT NULL DEFAULT 0,
      currency TEXT NOT NULL DEFAULT '',
      revision INTEGER NOT NULL DEFAULT 1,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      doors_at INTEGER,
      age_limit INTEGER,
      refund_policy TEXT NOT NULL DEFAULT '',
      CHECK (ends_at > starts_at)
      """),
    Rebuild(
      "orders",
      """
      id ID,
      code TEXT NOT NULL UNIQUE,
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      status TEXT NOT NULL,
      total INTEGER NOT NULL CHECK (total >= 0),
      currency TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      pay_by INTEGER NOT NULL,
      paid_at INTEGER,
      closed_at INTEGER,
      refunded INTEGER NOT NULL DEFAULT 0,
      CHECK ((status = 'paid') <= (paid_at IS NOT NULL))
      """),
    Rebuild(
      "payments",
      """
      id ID,
      order_id INTEGER NOT NULL REFERENCES orders (id),
      gateway TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL,
      amount INTEGER NOT NULL CHECK (amount > 0),
      currency TEXT NOT NULL,
      presentation TEXT,
      reference TEXT,
      failure TEXT,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      next_check_at INTEGER NOT NULL,
      cancel_requested_at INTEGER,
      held_up_at INTEGER
      """),
    Rebuild(
      "refunds",
      """
      id ID,
      payment_id INTEGER NOT NULL REFERENCES payments (id),
      order_id INTEGER NOT NULL REFERENCES orders (id),
      key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL,
      amount INTEGER NOT NULL CHECK (amount > 0),
      currency TEXT NOT NULL,
      reason TEXT NOT NULL,
      reference TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      next_attempt_at INTEGER NOT NULL
      """),
    Rebuild(
      "ledger_transactions",
      """
      id ID,
      kind TEXT NOT NULL,
      payment_id INTEGER REFERENCES payments (id),
      refund_id INTEGER UNIQUE REFERENCES refunds (id),
      created_at INTEGER NOT NULL,
      CHECK ((kind = 'refund') = (refund_id IS NOT NULL)),
      CHECK ((kind = 'payment' OR kind = 'refund') <= (payment_id IS NOT NULL))
      """),
    Rebuild(
      "ledger_entries",
      """
      id ID,
      transaction_id INTEGER NOT NULL REFERENCES ledger_transactions (id),
      account TEXT NOT NULL,
      seller_id INTEGER REFERENCES sellers (id),
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL
      """),
    Rebuild(
      "messages",
      """
      id ID,
      account_id INTEGER REFERENCES accounts (id),
      order_id INTEGER REFERENCES orders (id),
      kind TEXT NOT NULL,
      channel TEXT NOT NULL,
      recipient TEXT NOT NULL,
      language TEXT NOT NULL,
      facts TEXT NOT NULL,
      code_id INTEGER REFERENCES codes (id) ON DELETE SET NULL,
      secret TEXT,
      state TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt_at INTEGER NOT NULL,
      last_problem TEXT,
      created_at INTEGER NOT NULL,
      settled_at INTEGER,
      expires_at INTEGER NOT NULL,
      notice_id INTEGER REFERENCES event_notices (id),
      CHECK (secret IS NULL OR state = 'queued')
      """),
  ]

  /// Whether an entry of the audit log is sealed stands with it: their numbers need not come to light in order.
  static let unsealedEntries: [String] = [
    "ALTER TABLE audit_entries ADD COLUMN is_sealed INTEGER NOT NULL DEFAULT 0",
    "UPDATE audit_entries SET is_sealed = 1 WHERE id IN (SELECT entry_id FROM audit_seals)",
    "CREATE INDEX audit_entries_unsealed ON audit_entries (id) WHERE is_sealed = 0",
  ]
}
