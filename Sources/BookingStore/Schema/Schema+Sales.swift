extension Schema {
  /// Carts, orders, the places they claim, and tickets.
  package static let sales: [String] = [
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
  ]
}
