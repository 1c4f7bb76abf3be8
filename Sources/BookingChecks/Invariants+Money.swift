import BookingStore

extension Invariant {
  package static let refusedRefunds = "no refund that was refused waits to be tried again"

  package static let money: [Invariant] = [
    // What the gateway refused to give back is the operator's still, until somebody tries again.
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
      LEFT JOIN (SELECT order_id, SUM(amount) AS amount FROM refunds WHERE state = 'failed' GROUP BY order_id)
        AS refused ON refused.order_id = orders.id
      LEFT JOIN \(part: keptPrices) AS kept ON kept.order_id = orders.id
      WHERE COALESCE(taken.amount, 0) - COALESCE(back.amount, 0) - CASE
        WHEN orders.paid_at IS NOT NULL AND COALESCE(kept.amount, 0) > COALESCE(back.goodwill, 0)
        THEN COALESCE(kept.amount, 0) - COALESCE(back.goodwill, 0) ELSE 0 END
        NOT BETWEEN 0 AND COALESCE(refused.amount, 0)
      """
    },
    Invariant("an order and its event orders say what of their money went back") { _ in
      """
      SELECT 'order ' || orders.code || ': says ' || orders.refunded || ', gave back ' || COALESCE(back.amount, 0)
      FROM orders
      LEFT JOIN (SELECT order_id, SUM(amount) AS amount FROM refunds
        WHERE state <> 'failed' AND reason NOT IN ('latePayment', 'duplicatePayment') GROUP BY order_id)
        AS back ON back.order_id = orders.id
      LEFT JOIN (SELECT order_id, SUM(refunded) AS amount, MIN(refunded) AS least,
          MAX(refunded - quantity * unit_price) AS most
        FROM event_orders GROUP BY order_id) AS lines ON lines.order_id = orders.id
      WHERE orders.refunded <> CASE WHEN orders.paid_at IS NULL THEN 0
          WHEN total < back.amount THEN total ELSE COALESCE(back.amount, 0) END
        OR orders.refunded <> COALESCE(lines.amount, 0) OR lines.least < 0 OR lines.most > 0
      """
    },
    Invariant(refusedRefunds) { _ in
      "SELECT 'refund ' || id || ' of order ' || order_id FROM refunds WHERE \(part: Refunds.isRefused)"
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
    // What comes for an order that was paid is a second payment: it goes back, also when the order is cancelled since.
    Invariant("an order that can take money is pending or its money goes back") { _ in
      """
      SELECT 'payment ' || payments.id FROM payments JOIN orders ON orders.id = payments.order_id
      WHERE \(part: Payments.isOpen) AND orders.status <> 'pending'
        AND orders.paid_at IS NULL
      """
    },
    Invariant("nobody waits for the key to a payment that has ended") { _ in
      """
      SELECT 'payment ' || id FROM payments
      WHERE held_up_at IS NOT NULL AND state IN ('confirmed', 'failed', 'cancelled')
      """
    },
    Invariant("idempotency keys are unique") { _ in
      """
      SELECT key FROM (SELECT key FROM payments UNION ALL SELECT key FROM refunds) AS keys GROUP BY key HAVING COUNT(*) > 1
      """
    },
    Invariant("keys of payments and refunds look like keys") { _ in
      """
      SELECT key FROM payments WHERE key NOT LIKE 'pay-%' OR LENGTH(key) <> 36
      UNION ALL SELECT key FROM refunds WHERE key NOT LIKE 'refund-%' OR LENGTH(key) <> 39
      """
    },
    Invariant("a payment and a refund say what their state needs, and nothing else") { _ in
      """
      SELECT 'payment ' || id || ', ' || state FROM payments
      WHERE (state = 'confirmed') <> (reference IS NOT NULL) OR (state = 'failed') <> (failure IS NOT NULL)
        OR state = 'awaitingCustomer' AND presentation IS NULL
        OR state IN ('created', 'confirmed', 'failed', 'cancelled') AND presentation IS NOT NULL
        OR presentation NOT IN ('cardForm', 'secondStep') AND presentation NOT LIKE 'link:%'
      UNION ALL
      SELECT 'refund ' || id || ', ' || state FROM refunds
      WHERE (state = 'confirmed') <> (reference IS NOT NULL) OR (state = 'created') <> (attempts = 0)
      """
    },
    Invariant("a refund's reason is one that its order gives") { _ in
      """
      SELECT 'refund ' || refunds.id || ', ' || refunds.reason FROM refunds
      JOIN orders ON orders.id = refunds.order_id
      WHERE CASE refunds.reason
        WHEN 'eventCancelled' THEN NOT EXISTS (
          SELECT 1 FROM event_orders WHERE order_id = orders.id AND cancelled_at IS NOT NULL
            AND cancelled_quantity < quantity)
        WHEN 'ticketsCancelled' THEN NOT EXISTS (
          SELECT 1 FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
          WHERE event_orders.order_id = orders.id AND tickets.void_reason = 'refunded')
        WHEN 'duplicatePayment' THEN NOT EXISTS (
          SELECT 1 FROM payments WHERE order_id = orders.id AND state = 'confirmed' AND id <> refunds.payment_id)
        WHEN 'latePayment' THEN 1 = 0
        -- Also late money that could not go back by itself is given back by hand.
        WHEN 'goodwill' THEN NOT EXISTS (
          SELECT 1 FROM payments WHERE order_id = orders.id AND state = 'confirmed')
        ELSE 1 = 1 END
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
    Invariant("the ledger has the moment of each movement") { _ in
      """
      SELECT 'ledger transaction ' || ledger_transactions.id FROM ledger_transactions
      LEFT JOIN payments ON payments.id = ledger_transactions.payment_id
      LEFT JOIN refunds ON refunds.id = ledger_transactions.refund_id
      WHERE ledger_transactions.created_at <> CASE ledger_transactions.kind WHEN 'refund' THEN refunds.updated_at
          ELSE payments.updated_at END
        OR refunds.payment_id <> ledger_transactions.payment_id
      """
    },
    Invariant("the ledger's sellers are those of the order") { _ in
      """
      SELECT 'ledger entry ' || ledger_entries.id FROM ledger_entries
      WHERE (ledger_entries.account = 'seller') <> (ledger_entries.seller_id IS NOT NULL)
      UNION ALL
      SELECT 'ledger entry ' || ledger_entries.id FROM ledger_entries
      JOIN ledger_transactions ON ledger_transactions.id = ledger_entries.transaction_id
      JOIN payments ON payments.id = ledger_transactions.payment_id
      WHERE ledger_entries.seller_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM event_orders WHERE order_id = payments.order_id AND seller_id = ledger_entries.seller_id)
      """
    },
    Invariant("money that is nobody's waits for its refund") { _ in
      """
      SELECT 'payment ' || payments.id FROM payments JOIN (
        SELECT ledger_transactions.payment_id, SUM(ledger_entries.amount) AS amount FROM ledger_entries
        JOIN ledger_transactions ON ledger_transactions.id = ledger_entries.transaction_id
        WHERE ledger_entries.account = 'suspense' GROUP BY ledger_transactions.payment_id
      ) AS waiting ON waiting.payment_id = payments.id
      WHERE waiting.amount <> 0 AND NOT EXISTS (
        SELECT 1 FROM refunds WHERE refunds.payment_id = payments.id AND state <> 'confirmed')
      """
    },
    Invariant("what sellers are owed is what tickets cost that weren't refunded, less goodwill") { _ in
      """
      SELECT 'order ' || orders.code FROM orders
      LEFT JOIN (SELECT payments.order_id, -SUM(ledger_entries.amount) AS amount FROM ledger_entries
        JOIN ledger_transactions ON ledger_transactions.id = ledger_entries.transaction_id
        JOIN payments ON payments.id = ledger_transactions.payment_id
        WHERE ledger_entries.account = 'seller' GROUP BY payments.order_id) AS owed ON owed.order_id = orders.id
      LEFT JOIN \(part: keptPrices) AS kept ON kept.order_id = orders.id
      WHERE orders.paid_at IS NOT NULL AND COALESCE(owed.amount, 0) > COALESCE(kept.amount, 0)
        AND NOT EXISTS (SELECT 1 FROM refunds WHERE order_id = orders.id AND state <> 'confirmed')
      """
    },
  ]

  /// What an order's valid tickets cost, and those that were cancelled while their price was kept.
  private static let keptPrices: SQL =
    """
    (SELECT order_id, SUM(amount) AS amount FROM (
      SELECT order_id, (quantity - cancelled_quantity) * unit_price AS amount FROM event_orders
      WHERE cancelled_at IS NULL
      UNION ALL
      SELECT order_id, unit_price FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE tickets.void_reason = 'cancelled') AS parts GROUP BY order_id)
    """
}
