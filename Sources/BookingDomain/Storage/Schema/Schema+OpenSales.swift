extension Schema {
  /// What is open is told apart from what has ended without a list: SQLite makes a table of one each time that it compares a
  /// row with it, and every step of a sale changes a payment. An account's pending orders are found without its others.
  static let openSales: [String] = [
    "DROP INDEX payments_open",
    "DROP INDEX payments_one_open",
    """
    CREATE INDEX payments_open ON payments (next_check_at)
      WHERE state <> 'confirmed' AND state <> 'failed' AND state <> 'cancelled'
    """,
    """
    CREATE UNIQUE INDEX payments_one_open ON payments (order_id)
      WHERE state <> 'confirmed' AND state <> 'failed' AND state <> 'cancelled'
    """,
    "CREATE INDEX orders_account_pending ON orders (account_id) WHERE status = 'pending'",
  ]
}
