import BookingStore

/// Rare situations that can be read from what is left of the day.
extension SimulationWorld {
  func markHistory() {
    for (mark, sql) in Self.history {
      let count = (try? store.read { try $0.count(sql) }) ?? 0
      if count > 0 { marks[mark, default: 0] += count }
    }
  }

  private static let history: [(SimulationMark, SQL)] = [
    (
      .soldByTwo,
      """
      SELECT COUNT(*) FROM (
        SELECT order_id FROM event_orders GROUP BY order_id HAVING COUNT(DISTINCT seller_id) > 1) AS shared
      """
    ),
    (.orderExpired, "SELECT COUNT(*) FROM orders WHERE status = 'expired'"),
    (.soldToTheLast, "SELECT COUNT(*) FROM ticket_types WHERE sold = capacity"),
    (
      .lateMoneyTookPlaces,
      "SELECT COUNT(*) FROM orders WHERE paid_at >= pay_by AND status = 'paid'"
    ),
    (.lateMoneyWentBack, "SELECT COUNT(*) FROM refunds WHERE reason = 'latePayment'"),
    (
      .lateMoneyForClosedOrder,
      """
      SELECT COUNT(*) FROM payments JOIN audit_entries AS closed ON closed.subject = \(part: AuditSubject.Kind.order.text("order_id"))
        AND closed.action = \(AuditAction.orderCancelled)
      JOIN audit_entries AS came ON came.subject = \(part: AuditSubject.Kind.payment.text("payments.id"))
        AND came.action = \(AuditAction.paymentConfirmed)
      WHERE came.id > closed.id
      """
    ),
    (
      .duplicateMoney,
      "SELECT COUNT(*) FROM refunds WHERE reason = 'duplicatePayment' AND state = 'confirmed'"
    ),
    (.refundRepeated, "SELECT COUNT(*) FROM refunds WHERE attempts > 1 AND state = 'confirmed'"),
    (
      .cancelledWhilePaying,
      """
      SELECT COUNT(*) FROM event_orders JOIN orders ON orders.id = event_orders.order_id
      WHERE event_orders.cancelled_at IS NOT NULL AND orders.paid_at IS NULL
        AND EXISTS (SELECT 1 FROM payments WHERE payments.order_id = orders.id)
        AND event_orders.cancelled_at <= orders.pay_by AND orders.closed_at >= event_orders.cancelled_at
      """
    ),
    (
      .oneEventOfTwo,
      """
      SELECT COUNT(*) FROM orders WHERE status = 'paid'
        AND EXISTS (SELECT 1 FROM event_orders WHERE order_id = orders.id AND cancelled_at IS NOT NULL
          AND cancelled_quantity < quantity)
      """
    ),
    (
      .ticketCancelled,
      "SELECT COUNT(*) FROM event_orders WHERE cancelled_quantity > 0 AND cancelled_quantity < quantity"
    ),
    (
      .ticketCancelledForNothing,
      """
      SELECT COUNT(*) FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE void_reason = 'cancelled' AND unit_price > 0
      """
    ),
    (
      .goodwillThenTicket,
      """
      SELECT COUNT(*) FROM refunds AS early JOIN refunds AS late ON late.order_id = early.order_id
      WHERE early.reason = 'goodwill' AND late.reason = 'ticketsCancelled' AND early.id < late.id
      """
    ),
    (
      .ticketThenEvent,
      """
      SELECT COUNT(*) FROM event_orders
      WHERE cancelled_at IS NOT NULL AND cancelled_quantity > 0 AND cancelled_quantity < quantity
      """
    ),
    (
      .freedPlaceSold,
      """
      SELECT COUNT(*) FROM tickets AS old JOIN tickets AS new ON new.event_id = old.event_id AND new.seat = old.seat
      WHERE old.void_reason IN ('cancelled', 'refunded') AND new.created_at >= old.voided_at AND new.id > old.id
      """
    ),
    (
      .refundedThenCancelled,
      """
      SELECT COUNT(*) FROM refunds AS early JOIN refunds AS late ON late.order_id = early.order_id
      WHERE early.reason = 'goodwill' AND late.reason = 'eventCancelled'
      """
    ),
    (
      .removedWhilePaying,
      """
      SELECT COUNT(*) FROM ticket_types JOIN event_orders ON event_orders.ticket_type_id = ticket_types.id
      JOIN orders ON orders.id = event_orders.order_id
      WHERE ticket_types.removed_at BETWEEN orders.created_at AND orders.closed_at
      """
    ),
    (.deliveredLater, "SELECT COUNT(*) FROM messages WHERE state = 'delivered' AND attempts > 1"),
    (.undeliverable, "SELECT COUNT(*) FROM messages WHERE state = 'failed'"),
    (
      .outageOutlivedOrder,
      """
      SELECT COUNT(*) FROM payments JOIN orders ON orders.id = payments.order_id
      WHERE orders.closed_at > orders.pay_by + 60000 AND orders.status = 'expired'
      """
    ),
  ]
}
