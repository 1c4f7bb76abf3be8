import BookingModel

extension Schema {
  /// Payments, refunds, and the ledger of both.
  static let moneyTables: [Table] = [
    // One row for each try to collect an order's money; one may be open.
    Table(
      "payments",
      cases: [
        "state": .of(PaymentState.allCases),
        "failure": .of(PaymentFailure.allCases.filter { $0 != .endedUnpaid }),
      ],
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
      """,
      indexes: [
        "CREATE INDEX payments_order ON payments (order_id)",
        """
        CREATE UNIQUE INDEX payments_one_open ON payments (order_id)
          WHERE state <> 'confirmed' AND state <> 'failed' AND state <> 'cancelled'
        """,
        "CREATE INDEX payments_real ON payments (id) WHERE state = 'confirmed' AND gateway <> 'sandbox'",
        "CREATE INDEX payments_held_up ON payments (held_up_at) WHERE held_up_at IS NOT NULL",
      ]),
    Table(
      "refunds",
      cases: ["state": .of(RefundState.allCases), "reason": .of(RefundReason.allCases)],
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
      """,
      indexes: [
        "CREATE INDEX refunds_payment ON refunds (payment_id)",
        "CREATE INDEX refunds_order ON refunds (order_id)",
        "CREATE INDEX refunds_open ON refunds (next_attempt_at) WHERE state IN ('created', 'submitted', 'unknown')",
        "CREATE INDEX refunds_failed ON refunds (id) WHERE state = 'failed'",
      ]),
    // Double entry. A movement that is of no payment has none.
    Table(
      "ledger_transactions",
      cases: ["kind": .of(Ledger.Kind.allCases)],
      """
      id ID,
      kind TEXT NOT NULL,
      payment_id INTEGER REFERENCES payments (id),
      refund_id INTEGER UNIQUE REFERENCES refunds (id),
      created_at INTEGER NOT NULL,
      CHECK ((kind = 'refund') = (refund_id IS NOT NULL)),
      CHECK ((kind = 'payment' OR kind = 'refund') <= (payment_id IS NOT NULL))
      """,
      indexes: [
        "CREATE UNIQUE INDEX ledger_one_payment ON ledger_transactions (payment_id) WHERE kind = 'payment'",
        "CREATE INDEX ledger_transactions_payment ON ledger_transactions (payment_id)",
      ]),
    Table(
      "ledger_entries",
      cases: ["account": .of(Ledger.Account.allCases)],
      """
      id ID,
      transaction_id INTEGER NOT NULL REFERENCES ledger_transactions (id),
      account TEXT NOT NULL,
      seller_id INTEGER REFERENCES sellers (id),
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL
      """,
      indexes: [
        "CREATE INDEX ledger_entries_transaction ON ledger_entries (transaction_id)"
      ]),
    // What gateways told of, so that it is heard once.
    Table(
      "gateway_events",
      """
      id TEXT NOT NULL PRIMARY KEY,
      seen_at INTEGER NOT NULL
      """),
  ]
}
