extension Schema {
  /// Payments, refunds, and the ledger of both.
  package static let money: [String] = [
    """
    CREATE TABLE payments (
      id INTEGER PRIMARY KEY,
      order_id INTEGER NOT NULL REFERENCES orders (id),
      gateway TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN
        ('created', 'submitted', 'awaitingCustomer', 'unknown', 'confirmed', 'failed', 'cancelled')),
      amount INTEGER NOT NULL CHECK (amount > 0),
      currency TEXT NOT NULL,
      presentation TEXT,
      reference TEXT,
      failure TEXT,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      next_check_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX payments_order ON payments (order_id)",
    """
    CREATE INDEX payments_open ON payments (next_check_at)
      WHERE state IN ('created', 'submitted', 'awaitingCustomer', 'unknown')
    """,
    """
    CREATE UNIQUE INDEX payments_one_open ON payments (order_id)
      WHERE state IN ('created', 'submitted', 'awaitingCustomer', 'unknown')
    """,
    """
    CREATE TABLE refunds (
      id INTEGER PRIMARY KEY,
      payment_id INTEGER NOT NULL REFERENCES payments (id),
      order_id INTEGER NOT NULL REFERENCES orders (id),
      key TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('created', 'submitted', 'unknown', 'confirmed', 'failed')),
      amount INTEGER NOT NULL CHECK (amount > 0),
      currency TEXT NOT NULL,
      reason TEXT NOT NULL,
      reference TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      next_attempt_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX refunds_payment ON refunds (payment_id)",
    "CREATE INDEX refunds_order ON refunds (order_id)",
    "CREATE INDEX refunds_open ON refunds (next_attempt_at) WHERE state IN ('created', 'submitted', 'unknown')",
    """
    CREATE TABLE ledger_transactions (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
      payment_id INTEGER NOT NULL REFERENCES payments (id),
      refund_id INTEGER UNIQUE REFERENCES refunds (id),
      created_at INTEGER NOT NULL,
      CHECK ((kind = 'refund') = (refund_id IS NOT NULL))
    ) STRICT
    """,
    "CREATE UNIQUE INDEX ledger_one_payment ON ledger_transactions (payment_id) WHERE kind = 'payment'",
    """
    CREATE TABLE ledger_entries (
      id INTEGER PRIMARY KEY,
      transaction_id INTEGER NOT NULL REFERENCES ledger_transactions (id),
      account TEXT NOT NULL CHECK (account IN ('gateway', 'seller', 'suspense')),
      seller_id INTEGER REFERENCES sellers (id),
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX ledger_entries_transaction ON ledger_entries (transaction_id)",
  ]

  /// Gateways and deliveries that only the worker can call: what sessions ask of it, and what it was told.
  package static let services: [String] = [
    "ALTER TABLE payments ADD COLUMN given_up_at INTEGER",
    """
    CREATE TABLE gateway_events (
      id TEXT NOT NULL PRIMARY KEY,
      seen_at INTEGER NOT NULL
    ) STRICT
    """,
  ]

  /// Whether real money was ever taken, and which refunds were refused, found at once; and since when a payment's gateway takes no
  /// calls from this shop.
  static let realMoney: [String] = [
    "CREATE INDEX payments_real ON payments (id) WHERE state = 'confirmed' AND gateway <> 'sandbox'",
    "ALTER TABLE payments ADD COLUMN held_up_at INTEGER",
    "CREATE INDEX payments_held_up ON payments (held_up_at) WHERE held_up_at IS NOT NULL",
    "CREATE INDEX refunds_failed ON refunds (id) WHERE state = 'failed'",
  ]
}
