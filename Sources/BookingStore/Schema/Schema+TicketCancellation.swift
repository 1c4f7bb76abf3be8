extension Schema {
  /// Tickets that end one by one, and what of an order's money goes back, beside the order and its lines.
  static let ticketCancellation: [String] = [
    // Why a void ticket is void: `VoidReason`.
    "ALTER TABLE tickets ADD COLUMN void_reason TEXT",
    "UPDATE tickets SET void_reason = 'eventCancelled' WHERE voided_at IS NOT NULL",
    // How many of a line's tickets were cancelled one by one.
    "ALTER TABLE event_orders ADD COLUMN cancelled_quantity INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE event_orders ADD COLUMN refunded INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE orders ADD COLUMN refunded INTEGER NOT NULL DEFAULT 0",
    // What went back before: from cancelled lines first, then line by line.
    """
    UPDATE event_orders SET refunded = shares.amount FROM (
      SELECT lines.id AS line, MAX(0, MIN(cost, back.amount - earlier)) AS amount
      FROM (
        SELECT id, order_id, quantity * unit_price AS cost,
          COALESCE(SUM(quantity * unit_price) OVER (PARTITION BY order_id ORDER BY cancelled_at IS NULL, id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS earlier
        FROM event_orders WHERE order_id IN (SELECT order_id FROM refunds)) AS lines
      JOIN (
        SELECT refunds.order_id, SUM(refunds.amount) AS amount
        FROM refunds JOIN orders ON orders.id = refunds.order_id
        WHERE refunds.state <> 'failed' AND refunds.reason IN ('goodwill', 'eventCancelled')
          AND orders.paid_at IS NOT NULL
        GROUP BY refunds.order_id) AS back ON back.order_id = lines.order_id) AS shares
    WHERE shares.line = event_orders.id
    """,
    """
    UPDATE orders SET refunded = (SELECT SUM(refunded) FROM event_orders WHERE order_id = orders.id)
    WHERE id IN (SELECT order_id FROM refunds)
    """,
    "CREATE INDEX orders_refunded ON orders (id) WHERE refunded > 0",
  ]
}
