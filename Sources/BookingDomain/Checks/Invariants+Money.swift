extension Invariant {
  static let money: [Invariant] = [
    Invariant("money taken, less money on its way back, is what the order owes") { _ in
      """
      SELECT 'order ' || orders.code || ', ' || orders.status || ': has ' || COALESCE(taken.amount, 0) || ' - '
        || COALESCE(back.amount, 0)
      FROM orders
      LEFT JOIN (SELECT order_id, SUM(amount) AS amount FROM payments WHERE state = 'confirmed' GROUP BY order_id)
        AS taken ON taken.order_id = orders.id
      LEFT JOIN (SELECT order_id, SUM(amount) AS amount,
          SUM(CASE WHEN reason = 'goodwill' THEN amount ELSE 0 END) AS goodwill
        FROM refunds WHERE state <> 'failed' GROUP BY order_id) AS back ON back.order_id = orders.id
      LEFT JOIN (SELECT order_id, SUM(quantity * unit_price) AS amount FROM event_orders
        WHERE cancelled_at IS NULL GROUP BY order_id) AS live ON live.order_id = orders.id
      WHERE COALESCE(taken.amount, 0) - COALESCE(back.amount, 0) <> CASE WHEN orders.status = 'paid'
        THEN MAX(0, COALESCE(live.amount, 0) - COALESCE(back.goodwill, 0)) ELSE 0 END
      """
    },
    Invariant("no refund was refused") { _ in
      "SELECT 'refund ' || id || ' of order ' || order_id FROM refunds WHERE state = 'failed'"
    },
    Invariant("refunds stay within their payment") { _ in
      """
      SELECT 'payment ' || payments.id FROM refunds JOIN payments ON payments.id = refunds.payment_id
      WHERE refunds.state <> 'failed'
      GROUP BY payments.id, payments.amount, payments.state
      HAVING SUM(refunds.amount) > payments.amount OR payments.state <> 'confirmed'
      """
    },
    Invariant("payments and refunds agree with their order") { _ in
      """
      SELECT 'payment ' || payments.id FROM payments JOIN orders ON orders.id = payments.order_id
      WHERE payments.currency <> orders.currency OR payments.amount <> orders.total
      UNION ALL
      SELECT 'refund ' || refunds.id FROM refunds JOIN payments ON payments.id = refunds.payment_id
      WHERE refunds.currency <> payments.currency OR refunds.order_id <> payments.order_id
      """
    },
    Invariant("an order that can take money is pending or its money goes back") { _ in
      """
      SELECT 'payment ' || payments.id FROM payments JOIN orders ON orders.id = payments.order_id
      WHERE payments.state IN ('created', 'submitted', 'awaitingCustomer', 'unknown') AND orders.status <> 'pending'
        AND orders.status <> 'paid'
      """
    },
    Invariant("idempotency keys are unique") { _ in
      """
      SELECT key FROM (SELECT key FROM payments UNION ALL SELECT key FROM refunds) GROUP BY key HAVING COUNT(*) > 1
      """
    },
    Invariant("ledger transactions sum to zero, in one currency") { _ in
      """
      SELECT 'ledger transaction ' || ledger_transactions.id FROM ledger_transactions
      LEFT JOIN ledger_entries ON ledger_entries.transaction_id = ledger_transactions.id
      GROUP BY ledger_transactions.id
      HAVING COALESCE(SUM(ledger_entries.amount), 1) <> 0 OR COUNT(DISTINCT ledger_entries.currency) <> 1
      """
    },
    Invariant("every movement of money is in the ledger, once, with its amount") { _ in
      """
      SELECT 'payment ' || payments.id FROM payments
      LEFT JOIN ledger_transactions ON ledger_transactions.payment_id = payments.id
        AND ledger_transactions.kind = 'payment'
      LEFT JOIN ledger_entries ON ledger_entries.transaction_id = ledger_transactions.id
        AND ledger_entries.account = 'gateway'
      WHERE (payments.state = 'confirmed') <> (ledger_entries.id IS NOT NULL)
        OR ledger_entries.amount <> payments.amount OR ledger_entries.currency <> payments.currency
      UNION ALL
      SELECT 'refund ' || refunds.id FROM refunds
      LEFT JOIN ledger_transactions ON ledger_transactions.refund_id = refunds.id
      LEFT JOIN ledger_entries ON ledger_entries.transaction_id = ledger_transactions.id
        AND ledger_entries.account = 'gateway'
      WHERE (refunds.state = 'confirmed') <> (ledger_entries.id IS NOT NULL)
        OR ledger_entries.amount <> -refunds.amount OR ledger_entries.currency <> refunds.currency
      """
    },
    Invariant("what sellers are owed is what their live lines cost, less goodwill") { _ in
      """
      SELECT 'order ' || orders.code FROM orders
      LEFT JOIN (SELECT payments.order_id, -SUM(ledger_entries.amount) AS amount FROM ledger_entries
        JOIN ledger_transactions ON ledger_transactions.id = ledger_entries.transaction_id
        JOIN payments ON payments.id = ledger_transactions.payment_id
        WHERE ledger_entries.account = 'seller' GROUP BY payments.order_id) AS owed ON owed.order_id = orders.id
      LEFT JOIN (SELECT order_id, SUM(quantity * unit_price) AS amount FROM event_orders
        WHERE cancelled_at IS NULL GROUP BY order_id) AS live ON live.order_id = orders.id
      WHERE orders.status = 'paid' AND COALESCE(owed.amount, 0) > COALESCE(live.amount, 0)
        AND NOT EXISTS (SELECT 1 FROM refunds WHERE order_id = orders.id AND state <> 'confirmed')
      """
    },
  ]
}
