import BookingModel
import BookingStore

extension Invariant {
  package static let records: [Invariant] = [
    Invariant("every paid order has exactly one confirmation") { _ in
      """
      SELECT 'order ' || orders.code FROM orders LEFT JOIN messages
        ON messages.order_id = orders.id AND messages.kind = 'orderConfirmed'
      WHERE orders.paid_at IS NOT NULL AND orders.status IN ('paid', 'cancelled')
      GROUP BY orders.id HAVING COUNT(messages.id) <> 1
      """
    },
    Invariant("a code is in clear only in its waiting message") { now in
      """
      SELECT 'message ' || id || ', ' || state FROM messages
      WHERE secret IS NOT NULL AND state <> 'queued'
      """
    },
    // Where nobody has worked since, be it that the machine was off, whoever works next puts it out.
    Invariant("no code is in clear once background work has passed it, long after its end") { now in
      """
      SELECT 'message ' || id FROM messages WHERE secret IS NOT NULL AND expires_at < \(now - .minutes(15)) AND EXISTS (
        SELECT 1 FROM messages AS later WHERE later.id > messages.id AND later.state = 'delivered'
          AND later.created_at > messages.expires_at + \(TimeSpan.minutes(15).milliseconds))
      """
    },
    Invariant("facts of messages carry no code") { _ in
      """
      SELECT 'message ' || messages.id FROM messages
      WHERE messages.secret IS NOT NULL AND messages.facts LIKE '%' || messages.secret || '%'
      """
    },
    Invariant("a code that has ended waits in no message") { _ in
      """
      SELECT 'message ' || messages.id FROM messages JOIN codes ON codes.id = messages.code_id
      WHERE messages.state = 'queued' AND (codes.ended_at IS NOT NULL OR codes.tries_left <= 0)
      """
    },
    Invariant("an account has at most one open code for each purpose, and each session one by mail") { _ in
      """
      SELECT 'account ' || account_id FROM codes
      WHERE account_id IS NOT NULL AND ended_at IS NULL
      GROUP BY account_id, purpose, CASE purpose WHEN 'reset' THEN session END HAVING COUNT(*) > 1
      """
    },
    Invariant("no code is texted before the mail address is proved") { _ in
      """
      SELECT 'code ' || codes.id FROM codes JOIN accounts ON accounts.id = codes.account_id
      WHERE codes.purpose = 'phone' AND codes.ended_at IS NULL AND accounts.email_verified_at IS NULL
      """
    },
    Invariant("no code has more tries than it was given") { _ in
      "SELECT 'code ' || id FROM codes WHERE tries_left < 0"
    },
    Invariant("a verified address belongs to one account") { _ in
      """
      SELECT email_key FROM accounts WHERE email_verified_at IS NOT NULL GROUP BY email_key HAVING COUNT(*) > 1
      """
    },
    Invariant("the operator's name and keys are there") { _ in
      """
      SELECT 'seller 1' AS name WHERE NOT EXISTS (SELECT 1 FROM sellers WHERE id = 1 AND name = 'The house')
      UNION ALL
      SELECT 'key ' || purpose FROM keyed_secrets WHERE LENGTH(secret) <> 32
      UNION ALL
      SELECT 'key codes' WHERE NOT EXISTS (SELECT 1 FROM keyed_secrets WHERE purpose = 'codes')
        AND EXISTS (SELECT 1 FROM codes)
      UNION ALL
      SELECT 'key throttles' WHERE NOT EXISTS (SELECT 1 FROM keyed_secrets WHERE purpose = 'throttles')
        AND EXISTS (SELECT 1 FROM throttles)
      """
    },
    Invariant("a picture is some event's poster") { _ in
      """
      SELECT 'picture ' || id FROM images WHERE id NOT IN (SELECT image_id FROM events WHERE image_id IS NOT NULL)
        AND id NOT IN (SELECT image_id FROM import_rows WHERE image_id IS NOT NULL)
      """
    },
    Invariant("only the operator has admins") { _ in
      """
      SELECT 'account ' || account_id FROM memberships
      WHERE role = \(Role.admin) AND seller_id <> \(Seller.defaultSeller)
      """
    },
    Invariant("passwords are stored as hashes") { _ in
      "SELECT 'account ' || id FROM accounts WHERE password_hash NOT LIKE '$argon2id$%'"
    },
    Invariant("an event's first price is its cheapest ticket's") { _ in
      """
      SELECT 'event ' || events.code FROM events LEFT JOIN (
        SELECT event_id, MIN(price) AS price, MIN(currency) AS currency FROM ticket_types
        WHERE removed_at IS NULL GROUP BY event_id
      ) AS cheapest ON cheapest.event_id = events.id
      WHERE events.from_price <> COALESCE(cheapest.price, 0) OR events.currency <> COALESCE(cheapest.currency, '')
      """
    },
    Invariant("a removed ticket type has no holds in carts") { now in
      """
      SELECT 'claim ' || claims.id FROM claims JOIN ticket_types ON ticket_types.id = claims.ticket_type_id
      WHERE ticket_types.removed_at IS NOT NULL AND claims.cart_id IS NOT NULL AND claims.expires_at > \(now)
      """
    },
  ]

  /// For stores that number rows without gaps. Sealed entries are missed by their seals.
  package static let unsealedNumbers = Invariant("entries that are not sealed yet have no gaps") { _ in
    """
    SELECT 'after entry ' || id FROM audit_entries
    WHERE id >= (SELECT entry_id FROM audit_head) AND id < (SELECT MAX(id) FROM audit_entries)
      AND id + 1 NOT IN (SELECT id FROM audit_entries)
    """
  }
}
