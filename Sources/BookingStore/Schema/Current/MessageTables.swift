import BookingModel

extension Schema {
  /// The outbox, and news of events.
  static let messageTables: [Table] = [
    // News of events for those who have tickets, told one order after the other.
    Table(
      "event_notices",
      """
      id ID,
      event_id INTEGER NOT NULL REFERENCES events (id),
      change TEXT NOT NULL,
      last_event_order INTEGER NOT NULL,
      return_until INTEGER,
      told_order INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      finished_at INTEGER,
      is_silent INTEGER NOT NULL DEFAULT 0
      """,
      indexes: [
        "CREATE INDEX event_notices_event ON event_notices (event_id, id)",
        "CREATE INDEX event_notices_unfinished ON event_notices (id) WHERE finished_at IS NULL",
      ]),
    // Mail and SMS, as facts.
    Table(
      "messages",
      cases: [
        "kind": .of(MessageKind.allCases),
        "channel": .of(Channel.allCases),
        "state": .of(MessageState.allCases),
      ],
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
      """,
      indexes: [
        "CREATE INDEX messages_queue ON messages (next_attempt_at) WHERE state = 'queued'",
        "CREATE INDEX messages_account ON messages (account_id, id)",
        "CREATE INDEX messages_code ON messages (code_id) WHERE code_id IS NOT NULL",
        "CREATE UNIQUE INDEX messages_one_confirmation ON messages (order_id) WHERE kind = 'orderConfirmed'",
        "CREATE UNIQUE INDEX messages_one_notice ON messages (notice_id, order_id) WHERE notice_id IS NOT NULL",
        "CREATE INDEX messages_settled ON messages (state, settled_at) WHERE settled_at IS NOT NULL",
        "CREATE INDEX messages_email_changed ON messages (account_id) WHERE kind = 'emailChanged'",
      ]),
  ]
}
