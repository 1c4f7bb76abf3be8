extension Schema {
  /// Mail and texts, queued and sent.
  package static let messages: [String] = [
    """
    CREATE TABLE messages (
      id INTEGER PRIMARY KEY,
      account_id INTEGER REFERENCES accounts (id),
      order_id INTEGER REFERENCES orders (id),
      kind TEXT NOT NULL,
      channel TEXT NOT NULL CHECK (channel IN ('email', 'phone')),
      recipient TEXT NOT NULL,
      locale TEXT NOT NULL,
      facts TEXT NOT NULL,
      code_id INTEGER REFERENCES codes (id) ON DELETE SET NULL,
      secret TEXT,
      state TEXT NOT NULL CHECK (state IN ('queued', 'delivered', 'failed', 'expired')),
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt_at INTEGER NOT NULL,
      last_problem TEXT,
      created_at INTEGER NOT NULL,
      settled_at INTEGER,
      expires_at INTEGER NOT NULL,
      CHECK (secret IS NULL OR state = 'queued')
    ) STRICT
    """,
    "CREATE INDEX messages_queue ON messages (next_attempt_at) WHERE state = 'queued'",
    "CREATE INDEX messages_account ON messages (account_id, id)",
    "CREATE INDEX messages_code ON messages (code_id) WHERE code_id IS NOT NULL",
    "CREATE UNIQUE INDEX messages_one_confirmation ON messages (order_id) WHERE kind = 'orderConfirmed'",
  ]
}
