import BookingModel

extension Schema {
  /// Carts, orders, the places they claim, and tickets.
  static let salesTables: [Table] = [
    Table(
      "carts",
      """
      id ID,
      account_id INTEGER UNIQUE REFERENCES accounts (id),
      session TEXT UNIQUE,
      created_at INTEGER NOT NULL,
      CHECK ((account_id IS NULL) <> (session IS NULL))
      """),
    // By whom places are held, as far as limits are counted by it: keyed hashes of SSH key and network.
    Table(
      "visits",
      """
      id ID,
      session TEXT NOT NULL UNIQUE,
      ssh_key TEXT,
      network TEXT
      """,
      indexes: [
        "CREATE INDEX visits_ssh_key ON visits (ssh_key) WHERE ssh_key IS NOT NULL",
        "CREATE INDEX visits_network ON visits (network) WHERE network IS NOT NULL",
      ]),
    // Until when what is rationed will all have come back.
    Table(
      "allowances",
      """
      purpose TEXT NOT NULL,
      subject TEXT NOT NULL,
      free_at INTEGER NOT NULL,
      PRIMARY KEY (purpose, subject)
      """),
    // What is paid for at once.
    Table(
      "orders",
      cases: ["status": .of(OrderStatus.allCases)],
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
      """,
      indexes: [
        "CREATE INDEX orders_account ON orders (account_id, created_at)",
        "CREATE INDEX orders_created ON orders (created_at, id)",
        "CREATE INDEX orders_refunded ON orders (id) WHERE refunded > 0",
        "CREATE INDEX orders_pending ON orders (account_id, pay_by) WHERE status = 'pending'",
      ]),
    // The part of an order for one ticket type of one event.
    Table(
      "event_orders",
      """
      id ID,
      order_id INTEGER NOT NULL REFERENCES orders (id),
      seller_id INTEGER NOT NULL REFERENCES sellers (id),
      event_id INTEGER NOT NULL REFERENCES events (id),
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
      currency TEXT NOT NULL,
      seats TEXT,
      cancelled_at INTEGER,
      cancelled_quantity INTEGER NOT NULL DEFAULT 0,
      refunded INTEGER NOT NULL DEFAULT 0
      """,
      indexes: [
        "CREATE INDEX event_orders_order ON event_orders (order_id)",
        "CREATE INDEX event_orders_ticket_type ON event_orders (ticket_type_id)",
        "CREATE INDEX event_orders_event ON event_orders (event_id, order_id, cancelled_at)",
      ]),
    // One row for one place. Without an end it is sold: one claim a seat; whoever takes a seat whose hold has ended deletes
    // that first.
    Table(
      "claims",
      """
      id ID,
      ticket_type_id INTEGER NOT NULL REFERENCES ticket_types (id),
      seat_id INTEGER REFERENCES seats (id),
      cart_id INTEGER REFERENCES carts (id),
      event_order_id INTEGER REFERENCES event_orders (id),
      expires_at INTEGER,
      created_at INTEGER NOT NULL,
      hard_limit INTEGER,
      visit_id INTEGER REFERENCES visits (id),
      CHECK ((cart_id IS NULL) <> (event_order_id IS NULL)),
      CHECK (expires_at IS NOT NULL OR event_order_id IS NOT NULL)
      """,
      indexes: [
        "CREATE UNIQUE INDEX claims_seat ON claims (seat_id) WHERE seat_id IS NOT NULL",
        "CREATE INDEX claims_held ON claims (ticket_type_id, expires_at) WHERE expires_at IS NOT NULL",
        "CREATE INDEX claims_cart ON claims (cart_id) WHERE cart_id IS NOT NULL",
        "CREATE INDEX claims_event_order ON claims (event_order_id) WHERE event_order_id IS NOT NULL",
        "CREATE INDEX claims_visit ON claims (visit_id) WHERE visit_id IS NOT NULL",
      ]),
    // What signs tickets, so that a door can check them offline: the newest. Those before it stay for what they signed.
    Table(
      "ticket_signing_keys",
      """
      id ID,
      public BYTES NOT NULL,
      secret BYTES NOT NULL,
      created_at INTEGER NOT NULL
      """),
    // A ticket that doesn't say which key signed it is from when there was one; one whose code says no facts is of generation 0.
    Table(
      "tickets",
      cases: ["void_reason": .of(VoidReason.allCases)],
      """
      id ID,
      public_id BYTES NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      signature BYTES NOT NULL,
      event_order_id INTEGER NOT NULL REFERENCES event_orders (id),
      claim_id INTEGER REFERENCES claims (id),
      event_id INTEGER NOT NULL REFERENCES events (id),
      account_id INTEGER NOT NULL REFERENCES accounts (id),
      holder TEXT NOT NULL,
      seat TEXT,
      created_at INTEGER NOT NULL,
      voided_at INTEGER,
      void_reason TEXT,
      signed_by BYTES,
      facts BYTES,
      generation INTEGER NOT NULL DEFAULT 0,
      CHECK ((claim_id IS NULL) = (voided_at IS NOT NULL))
      """,
      indexes: [
        "CREATE INDEX tickets_event_order ON tickets (event_order_id)",
        "CREATE UNIQUE INDEX tickets_claim ON tickets (claim_id) WHERE claim_id IS NOT NULL",
        "CREATE INDEX tickets_account ON tickets (account_id)",
        "CREATE INDEX tickets_event ON tickets (event_id, account_id)",
      ]),
    // That a ticket has another code since then, and why.
    Table(
      "ticket_changes",
      cases: ["reason": .of(TicketReplacement.Reason.allCases)],
      """
      id ID,
      ticket_id INTEGER NOT NULL REFERENCES tickets (id),
      event_id INTEGER NOT NULL REFERENCES events (id),
      generation INTEGER NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL
      """,
      indexes: [
        "CREATE UNIQUE INDEX ticket_changes_ticket ON ticket_changes (ticket_id, generation)",
        "CREATE INDEX ticket_changes_event ON ticket_changes (event_id, id)",
      ]),
  ]
}
