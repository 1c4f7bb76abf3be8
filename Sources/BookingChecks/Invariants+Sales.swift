import BookingModel
import BookingStore

extension Invariant {
  package static let sales: [Invariant] = [
    Invariant("sold and held places are within the capacity") { now in
      """
      SELECT 'ticket type ' || ticket_types.id || ': ' || sold || ' sold + ' || COALESCE(held.count, 0) || ' held of '
        || capacity
      FROM ticket_types LEFT JOIN (
        SELECT ticket_type_id, COUNT(*) AS count FROM claims WHERE expires_at > \(now) GROUP BY ticket_type_id
      ) AS held ON held.ticket_type_id = ticket_types.id
      WHERE sold + COALESCE(held.count, 0) > capacity
      """
    },
    Invariant("the count of sold places equals a recount") { _ in
      """
      SELECT 'ticket type ' || ticket_types.id || ': says ' || sold || ', has ' || COALESCE(counted.count, 0)
      FROM ticket_types LEFT JOIN (
        SELECT ticket_type_id, COUNT(*) AS count FROM claims WHERE expires_at IS NULL GROUP BY ticket_type_id
      ) AS counted ON counted.ticket_type_id = ticket_types.id
      WHERE sold <> COALESCE(counted.count, 0)
      """
    },
    Invariant("a seat has at most one claim") { _ in
      """
      SELECT 'seat ' || seat_id || ': ' || COUNT(*) || ' claims' FROM claims WHERE seat_id IS NOT NULL
      GROUP BY seat_id HAVING COUNT(*) > 1
      """
    },
    Invariant("a plan's capacity is its seats, and its claims have seats") { _ in
      """
      SELECT 'ticket type ' || id FROM ticket_types WHERE seating_plan IS NOT NULL
        AND capacity <> (SELECT COUNT(*) FROM seats WHERE ticket_type_id = ticket_types.id)
      UNION ALL
      SELECT 'claim ' || claims.id FROM claims JOIN ticket_types ON ticket_types.id = claims.ticket_type_id
      LEFT JOIN seats ON seats.id = claims.seat_id
      WHERE (ticket_types.seating_plan IS NOT NULL) <> (claims.seat_id IS NOT NULL)
        OR seats.ticket_type_id <> claims.ticket_type_id
      """
    },
    Invariant("sold places belong to paid orders") { _ in
      """
      SELECT 'claim ' || claims.id || ' of order ' || orders.id || ', ' || orders.status
      FROM claims JOIN event_orders ON event_orders.id = claims.event_order_id
      JOIN orders ON orders.id = event_orders.order_id
      WHERE claims.expires_at IS NULL AND (orders.status <> 'paid' OR event_orders.cancelled_at IS NOT NULL)
      """
    },
    Invariant("a paid order has exactly its tickets, any other order none") { _ in
      """
      SELECT 'event order ' || event_orders.id || ' of order ' || orders.code || ', ' || orders.status || ': '
        || COALESCE(counted.count, 0) || ' tickets for ' || event_orders.quantity
      FROM event_orders JOIN orders ON orders.id = event_orders.order_id
      LEFT JOIN (
        SELECT event_order_id, COUNT(*) AS count FROM tickets WHERE voided_at IS NULL GROUP BY event_order_id
      ) AS counted ON counted.event_order_id = event_orders.id
      WHERE COALESCE(counted.count, 0) <> CASE
        WHEN orders.status = 'paid' AND event_orders.cancelled_at IS NULL
          THEN event_orders.quantity - event_orders.cancelled_quantity ELSE 0 END
      """
    },
    Invariant("a ticket stands on a sold place of its own event order") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM tickets LEFT JOIN claims ON claims.id = tickets.claim_id
      WHERE tickets.voided_at IS NULL AND (claims.id IS NULL OR claims.expires_at IS NOT NULL
        OR claims.event_order_id <> tickets.event_order_id)
      """
    },
    Invariant("a sold place has its ticket: a void one frees it") { _ in
      """
      SELECT 'claim ' || claims.id FROM claims LEFT JOIN tickets ON tickets.claim_id = claims.id
      WHERE claims.expires_at IS NULL AND tickets.id IS NULL
      """
    },
    Invariant("a ticket agrees with its event order about event and account") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM tickets
      JOIN event_orders ON event_orders.id = tickets.event_order_id
      JOIN orders ON orders.id = event_orders.order_id
      WHERE tickets.event_id <> event_orders.event_id OR tickets.account_id <> orders.account_id
      """
    },
    Invariant("a claim's ticket type is its event order's") { _ in
      """
      SELECT 'claim ' || claims.id FROM claims JOIN event_orders ON event_orders.id = claims.event_order_id
      WHERE claims.ticket_type_id <> event_orders.ticket_type_id
      """
    },
    Invariant("an order's total is the sum of its event orders, in one currency") { _ in
      """
      SELECT 'order ' || orders.code FROM orders LEFT JOIN (
        SELECT order_id, SUM(quantity * unit_price) AS total, COUNT(DISTINCT currency) AS currencies,
          MIN(currency) AS currency
        FROM event_orders GROUP BY order_id
      ) AS lines ON lines.order_id = orders.id
      WHERE lines.total IS NULL OR lines.total <> orders.total OR lines.currencies <> 1
        OR lines.currency <> orders.currency
      """
    },
    Invariant("a cart keeps to one currency") { _ in
      """
      SELECT 'cart ' || cart_id FROM claims JOIN ticket_types ON ticket_types.id = claims.ticket_type_id
      WHERE cart_id IS NOT NULL GROUP BY cart_id HAVING COUNT(DISTINCT currency) > 1
      """
    },
    Invariant("an account has a cart of its own once its addresses are proved") { _ in
      """
      SELECT 'cart ' || carts.id FROM carts JOIN accounts ON accounts.id = carts.account_id
      WHERE accounts.email_verified_at IS NULL OR accounts.phone_verified_at IS NULL
      """
    },
    Invariant("an event order has no more claims than places") { _ in
      """
      SELECT 'event order ' || event_orders.id FROM event_orders JOIN claims ON claims.event_order_id = event_orders.id
      GROUP BY event_orders.id HAVING COUNT(*) > event_orders.quantity
      """
    },
    Invariant("nothing is sold for a cancelled event") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM tickets JOIN events ON events.id = tickets.event_id
      JOIN event_orders ON event_orders.id = tickets.event_order_id
      WHERE events.status = 'cancelled' AND tickets.voided_at IS NULL AND event_orders.cancelled_at IS NOT NULL
      """
    },
  ]

  /// Every question, in the order of the report.
  package static func all(_ policy: Policy) -> [Invariant] {
    sales + orders + limits(policy) + money + messages + keys + records + door + cases
  }

  /// Limits hold by policy, which isn't in the database.
  package static func limits(_ policy: Policy) -> [Invariant] {
    [
      Invariant("a cart is within its limit") { now in
        """
        SELECT 'cart ' || cart_id || ': ' || COUNT(*) FROM claims WHERE cart_id IS NOT NULL AND expires_at > \(now)
        GROUP BY cart_id HAVING COUNT(*) > \(policy.placesPerCart)
        """
      },
      Invariant("a cart's holds end at its hard limit") { _ in
        """
        SELECT 'claim ' || id FROM claims WHERE cart_id IS NOT NULL AND expires_at > hard_limit
        """
      },
      // Of the place's first hold, whatever carts and orders it went through since. A clock that is set back makes a beginning
      // look later than it was.
      Invariant("a place's hard limit is no longer than the policy gives, and a sold one has none") { _ in
        """
        SELECT 'claim ' || id FROM claims WHERE (hard_limit IS NULL) <> (expires_at IS NULL)
        UNION ALL
        SELECT 'claim ' || id FROM claims
        WHERE expires_at IS NOT NULL AND (hard_limit > created_at + \((policy.holdHardLimit + .minutes(5)).milliseconds)
          OR hard_limit < created_at - \(TimeSpan.minutes(5).milliseconds))
        """
      },
      Invariant("a place is ordered before its hard limit, and held beyond it to be paid once") { _ in
        """
        SELECT 'claim ' || claims.id FROM claims JOIN event_orders ON event_orders.id = claims.event_order_id
        JOIN orders ON orders.id = event_orders.order_id
        WHERE claims.hard_limit < orders.created_at
          OR claims.expires_at > claims.hard_limit + \((policy.longestTimeToPay + policy.paymentGrace).milliseconds)
        """
      },
      Invariant("a code has the time and the tries it was given") { _ in
        """
        SELECT 'code ' || id FROM codes
        WHERE expires_at - created_at <> \(policy.codeLifetime.milliseconds) OR tries_left > \(policy.codeTries)
          OR account_id IS NULL AND purpose <> 'reset'
        """
      },
      // An allowance comes back more slowly than a hold runs, so it outlasts each hold it was spent on. What was held while the
      // clock stood ahead is left out.
      Invariant("the time of every hold is counted") { now in
        """
        SELECT 'claim ' || claims.id FROM claims
        JOIN ticket_types ON ticket_types.id = claims.ticket_type_id
        LEFT JOIN carts ON carts.id = claims.cart_id
        LEFT JOIN event_orders ON event_orders.id = claims.event_order_id
        LEFT JOIN orders ON orders.id = event_orders.order_id
        LEFT JOIN allowances ON allowances.purpose = 'hold ' || ticket_types.event_id
          AND allowances.subject = CASE
            WHEN carts.session IS NOT NULL THEN 'session ' || carts.session
            ELSE 'account ' || COALESCE(carts.account_id, orders.account_id) END
        WHERE claims.expires_at > \(now) AND claims.created_at <= \(now) AND claims.visit_id IS NOT NULL
          AND COALESCE(allowances.free_at, 0) < claims.expires_at
        """
      },
      Invariant("no account was mailed more payment links in an hour than it may have") { _ in
        """
        SELECT 'account ' || account_id FROM (
          SELECT account_id, created_at - LAG(created_at, CAST(\(policy.payLinksPerHour) AS INTEGER)) OVER (
            PARTITION BY account_id ORDER BY created_at) AS span
          FROM messages WHERE kind = 'payLink') AS mailed
        WHERE span < \(TimeSpan.hours(1).milliseconds)
        """
      },
      // The clock may be set while one is queued.
      Invariant("a payment link ends with its order's time to pay, and its order waited for money") { _ in
        """
        SELECT 'message ' || messages.id FROM messages JOIN orders ON orders.id = messages.order_id
        WHERE messages.kind = 'payLink' AND (messages.created_at > orders.closed_at + \(TimeSpan.minutes(5).milliseconds)
          OR messages.expires_at > orders.created_at + \((policy.longestTimeToPay + .minutes(5)).milliseconds))
        """
      },
      Invariant("an account's tickets are within its limit") { _ in
        """
        SELECT 'account ' || account_id || ', event ' || event_id || ': ' || COUNT(*) FROM tickets
        WHERE voided_at IS NULL GROUP BY account_id, event_id HAVING COUNT(*) > \(policy.placesPerAccountAndEvent)
        """
      },
    ]
  }
}
