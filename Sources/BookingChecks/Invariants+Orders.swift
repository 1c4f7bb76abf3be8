import BookingStore

extension Invariant {
  package static let orders: [Invariant] = [
    Invariant("an event order is of its ticket type's event, and of its event's seller") { _ in
      """
      SELECT 'event order ' || event_orders.id FROM event_orders
      JOIN ticket_types ON ticket_types.id = event_orders.ticket_type_id
      JOIN events ON events.id = event_orders.event_id
      WHERE ticket_types.event_id <> event_orders.event_id OR events.seller_id <> event_orders.seller_id
      """
    },
    Invariant("an event order is cancelled with its event, or with its last ticket") { _ in
      """
      SELECT 'event order ' || event_orders.id FROM event_orders JOIN events ON events.id = event_orders.event_id
      LEFT JOIN (
        SELECT event_order_id, COUNT(*) AS count FROM tickets WHERE void_reason IN ('cancelled', 'refunded')
        GROUP BY event_order_id
      ) AS counted ON counted.event_order_id = event_orders.id
      WHERE event_orders.cancelled_quantity <> COALESCE(counted.count, 0)
        OR event_orders.cancelled_at IS NULL AND cancelled_quantity >= quantity
        OR event_orders.cancelled_at IS NOT NULL AND CASE WHEN cancelled_quantity < quantity
          THEN events.status <> 'cancelled'
          ELSE event_orders.cancelled_at NOT IN (
            SELECT voided_at FROM tickets WHERE event_order_id = event_orders.id AND voided_at IS NOT NULL) END
      """
    },
    Invariant("a paid order has an event order that isn't cancelled, a cancelled one that was paid has none")
    { _ in
      """
      SELECT 'order ' || orders.code || ', ' || orders.status FROM orders LEFT JOIN (
        SELECT order_id, COUNT(*) AS count FROM event_orders WHERE cancelled_at IS NULL GROUP BY order_id
      ) AS live ON live.order_id = orders.id
      WHERE orders.status = 'paid' AND COALESCE(live.count, 0) = 0
        OR orders.status = 'cancelled' AND orders.paid_at IS NOT NULL AND live.count > 0
        OR orders.status IN ('pending', 'expired') AND orders.paid_at IS NOT NULL
      """
    },
    Invariant("a pending order's places outlive its time to pay, and no hold a day") { _ in
      """
      SELECT 'claim ' || claims.id FROM claims JOIN event_orders ON event_orders.id = claims.event_order_id
      JOIN orders ON orders.id = event_orders.order_id
      WHERE claims.expires_at < orders.pay_by OR claims.expires_at > orders.pay_by + 86400000
      UNION ALL
      SELECT 'order ' || code FROM orders WHERE pay_by < created_at - 60000
      """
    },
    // A place whose time is over may be gone already; no clock is set back by as long as a place outlives its order's time.
    Invariant("a pending order has its places and a payment, a paid one that cost something too") { now in
      """
      SELECT 'event order ' || event_orders.id FROM orders JOIN event_orders ON event_orders.order_id = orders.id
      LEFT JOIN (SELECT event_order_id, COUNT(*) AS count FROM claims WHERE event_order_id IS NOT NULL
        GROUP BY event_order_id) AS held ON held.event_order_id = event_orders.id
      WHERE orders.status = 'pending' AND orders.pay_by > \(now) AND event_orders.cancelled_at IS NULL
        AND COALESCE(held.count, 0) <> event_orders.quantity
      UNION ALL
      SELECT 'order ' || code FROM orders WHERE total > 0 AND id NOT IN (SELECT order_id FROM payments)
      """
    },
    Invariant("codes look like codes") { _ in
      """
      SELECT 'order ' || id FROM orders WHERE code NOT LIKE '____-____'
      UNION ALL SELECT 'ticket ' || id FROM tickets WHERE code NOT LIKE 'TX-____-____'
      """
    },
    Invariant("a ticket shows the seat of its place") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM tickets JOIN claims ON claims.id = tickets.claim_id
      LEFT JOIN seats ON seats.id = claims.seat_id WHERE COALESCE(tickets.seat, '') <> COALESCE(seats.label, '')
      """
    },
    Invariant("places and tickets have seats that were ordered") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE (tickets.seat IS NULL) <> (event_orders.seats IS NULL)
        OR '\n' || event_orders.seats || '\n' NOT LIKE '%\n' || tickets.seat || '\n%'
      UNION ALL
      SELECT 'claim ' || claims.id FROM claims JOIN event_orders ON event_orders.id = claims.event_order_id
      JOIN seats ON seats.id = claims.seat_id
      WHERE event_orders.seats IS NULL OR '\n' || event_orders.seats || '\n' NOT LIKE '%\n' || seats.label || '\n%'
      """
    },
    // Tickets from before have ids of sixteen bytes, and began without a generation.
    Invariant("a ticket has had as many codes as its generation says, and the audit log tells of each") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM tickets LEFT JOIN (
        SELECT ticket_id, COUNT(*) AS count, MAX(generation) AS newest FROM ticket_changes GROUP BY ticket_id
      ) AS changes ON changes.ticket_id = tickets.id
      WHERE tickets.generation <> COALESCE(changes.count, 0) + CASE LENGTH(tickets.public_id) WHEN 12 THEN 1 ELSE 0 END
        OR tickets.generation <> COALESCE(changes.newest, tickets.generation)
      UNION ALL
      SELECT 'ticket ' || tickets.code FROM ticket_changes AS changes
      JOIN tickets ON tickets.id = changes.ticket_id JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE changes.event_id <> tickets.event_id
        OR \(part: Fingerprint.isMissing(AuditSubject.Kind.ticketCodes.text("event_orders.order_id")))
      """
    },
    Invariant("a ticket begins when its order is paid, and ends for its reason") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM tickets
      JOIN event_orders ON event_orders.id = tickets.event_order_id
      JOIN orders ON orders.id = event_orders.order_id
      WHERE COALESCE(orders.paid_at, 0) <> tickets.created_at
        OR CASE COALESCE(tickets.void_reason, 'valid')
          WHEN 'valid' THEN tickets.voided_at IS NOT NULL OR event_orders.cancelled_at IS NOT NULL
          WHEN 'eventCancelled' THEN tickets.voided_at IS NULL
            OR tickets.voided_at <> COALESCE(event_orders.cancelled_at, 0)
          WHEN 'cancelled' THEN tickets.voided_at IS NULL
          WHEN 'refunded' THEN tickets.voided_at IS NULL OR event_orders.unit_price = 0
          ELSE 1 = 1 END
      """
    },
  ]
}
