extension Schema {
  /// Fewer pages and tables a sale. What is open is told apart from what has ended without a list: SQLite makes a table of one
  /// each time that it compares a row with it, and every step of a sale changes a payment. What is only looked at as a whole,
  /// because there is never much of it, needs no index in its order: places held, orders that wait, open payments, allowances.
  /// Entries about no event are in no event's index, and messages that wait in none of those that are settled.
  static let openSales: [String] = [
    "DROP INDEX payments_open",
    "DROP INDEX payments_one_open",
    """
    CREATE UNIQUE INDEX payments_one_open ON payments (order_id)
      WHERE state <> 'confirmed' AND state <> 'failed' AND state <> 'cancelled'
    """,
    "DROP INDEX orders_pending",
    "CREATE INDEX orders_pending ON orders (account_id, pay_by) WHERE status = 'pending'",
    "DROP INDEX claims_expiry",
    "DROP INDEX allowances_free",
    "DROP INDEX audit_entries_event",
    "CREATE INDEX audit_entries_event ON audit_entries (event_id, id) WHERE event_id IS NOT NULL",
    "DROP INDEX messages_settled",
    "CREATE INDEX messages_settled ON messages (state, settled_at) WHERE settled_at IS NOT NULL",
  ]
}
