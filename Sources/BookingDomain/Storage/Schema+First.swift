extension Schema {
  /// The tables of the first release. What came later stands beside the list of migrations.
  static let first: [String] = [
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

    // Accounts
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

    // Catalogue
    """
    CREATE TABLE images (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      format TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      byte_count INTEGER NOT NULL,
      preview BLOB NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE events (
      id INTEGER PRIMARY KEY,
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
      status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
      image_id INTEGER REFERENCES images (id),
      from_price INTEGER NOT NULL DEFAULT 0,
      currency TEXT NOT NULL DEFAULT '',
      revision INTEGER NOT NULL DEFAULT 1,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      CHECK (ends_at > starts_at)
    ) STRICT
    """,
    // The longest event tells how far before now the list of running events begins.
    "CREATE INDEX events_length ON events ((ends_at - starts_at))",
    "CREATE INDEX events_image ON events (image_id)",
    """
    CREATE TABLE ticket_types (
      id INTEGER PRIMARY KEY,
      event_id INTEGER NOT NULL REFERENCES events (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      price INTEGER NOT NULL CHECK (price >= 0),
      currency TEXT NOT NULL,
      capacity INTEGER NOT NULL CHECK (capacity >= 0),
      sold INTEGER NOT NULL DEFAULT 0 CHECK (sold >= 0),
      sale_starts_at INTEGER,
      sale_ends_at INTEGER,
      min_per_order INTEGER NOT NULL DEFAULT 1,
      max_per_order INTEGER NOT NULL DEFAULT 10,
      seating_plan TEXT,
      removed_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX ticket_types_event ON ticket_types (event_id, position)",
    """
    CREATE TABLE seats (
      id INTEGER PRIMARY KEY,
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      label TEXT NOT NULL,
      row_index INTEGER NOT NULL,
      column_index INTEGER NOT NULL,
      kind TEXT NOT NULL DEFAULT 'standard',
      UNIQUE (ticket_type_id, label)
    ) STRICT
    """,

    // Sales
    """
    CREATE TABLE carts (
      id INTEGER PRIMARY KEY,
      account_id INTEGER UNIQUE REFERENCES accounts (id),
      session TEXT UNIQUE,
      hard_limit INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      CHECK ((account_id IS NULL) <> (session IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE orders (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      status TEXT NOT NULL CHECK (status IN ('pending', 'paid', 'expired', 'cancelled')),
      total INTEGER NOT NULL CHECK (total >= 0),
      currency TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      pay_by INTEGER NOT NULL,
      paid_at INTEGER,
      closed_at INTEGER,
      CHECK ((status = 'paid') <= (paid_at IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX orders_account ON orders (account_id, created_at)",
    "CREATE INDEX orders_pending ON orders (pay_by) WHERE status = 'pending'",
    "CREATE INDEX orders_created ON orders (created_at, id)",
    """
    CREATE TABLE event_orders (
      id INTEGER PRIMARY KEY,
      order_id INTEGER NOT NULL REFERENCES orders (id),
      seller_id INTEGER NOT NULL REFERENCES sellers (id),
      event_id INTEGER NOT NULL REFERENCES events (id),
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
      currency TEXT NOT NULL,
      seats TEXT,
      cancelled_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX event_orders_order ON event_orders (order_id)",
    "CREATE INDEX event_orders_event ON event_orders (event_id)",
    "CREATE INDEX event_orders_ticket_type ON event_orders (ticket_type_id)",
    """
    CREATE TABLE claims (
      id INTEGER PRIMARY KEY,
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      seat_id INTEGER REFERENCES seats (id),
      cart_id INTEGER REFERENCES carts (id),
      event_order_id INTEGER REFERENCES event_orders (id),
      expires_at INTEGER,
      created_at INTEGER NOT NULL,
      CHECK ((cart_id IS NULL) <> (event_order_id IS NULL)),
      CHECK (expires_at IS NOT NULL OR event_order_id IS NOT NULL)
    ) STRICT
    """,
    // A claim without an end is sold. One claim a seat; whoever takes a seat whose hold has ended deletes that first.
    "CREATE UNIQUE INDEX claims_seat ON claims (seat_id) WHERE seat_id IS NOT NULL",
    "CREATE INDEX claims_held ON claims (ticket_type_id, expires_at) WHERE expires_at IS NOT NULL",
    "CREATE INDEX claims_expiry ON claims (expires_at) WHERE expires_at IS NOT NULL",
    "CREATE INDEX claims_cart ON claims (cart_id) WHERE cart_id IS NOT NULL",
    "CREATE INDEX claims_event_order ON claims (event_order_id) WHERE event_order_id IS NOT NULL",
    """
    CREATE TABLE tickets (
      id INTEGER PRIMARY KEY,
      public_id BLOB NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      signature BLOB NOT NULL,
      event_order_id INTEGER NOT NULL REFERENCES event_orders (id),
      claim_id INTEGER REFERENCES claims (id),
      event_id INTEGER NOT NULL REFERENCES events (id),
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      holder TEXT NOT NULL,
      seat TEXT,
      created_at INTEGER NOT NULL,
      voided_at INTEGER,
      CHECK ((claim_id IS NULL) = (voided_at IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX tickets_event_order ON tickets (event_order_id)",
    "CREATE UNIQUE INDEX tickets_claim ON tickets (claim_id) WHERE claim_id IS NOT NULL",
    "CREATE INDEX tickets_account ON tickets (account_id)",
    "CREATE INDEX tickets_event ON tickets (event_id, account_id)",

    // Money
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

    // Messages
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

    // What happened
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
}
