import BookingStore

extension Invariant {
  /// The operator sent the message again, to where the audit log says.
  private static let sentElsewhere: SQL = """
    SELECT 1 FROM audit_entries WHERE subject = \(part: AuditSubject.Kind.message.text("messages.id")) AND fingerprint IS NOT NULL
    """

  /// The account had that address when the message was written, as the audit log says.
  private static let wasTheirs: SQL = """
    SELECT 1 FROM audit_entries WHERE subject = \(part: AuditSubject.Kind.account.text("accounts.id")) AND fingerprint IS NOT NULL
      AND action IN \(list: [AuditAction.emailChanged, .phoneChanged]) AND audit_entries.facts = messages.recipient
    """

  /// Whether a column could name a language: two small letters (`Preferences.namesLanguage`).
  private static func isLanguage(_ column: SQL) -> SQL {
    """
    LENGTH(\(part: column)) = 2 AND SUBSTR(\(part: column), 1, 1) BETWEEN 'a' AND 'z'
      AND SUBSTR(\(part: column), 2, 1) BETWEEN 'a' AND 'z'
    """
  }

  package static let messages: [Invariant] = [
    Invariant("a message goes to its customer") { _ in
      """
      SELECT 'message ' || messages.id FROM messages
      JOIN orders ON orders.id = messages.order_id JOIN accounts ON accounts.id = orders.account_id
      WHERE COALESCE(messages.account_id, 0) <> orders.account_id
        OR messages.recipient <> accounts.email AND NOT EXISTS (\(part: sentElsewhere))
          AND NOT EXISTS (\(part: wasTheirs))
        OR messages.facts NOT LIKE '%"orderCode":"' || orders.code || '"%'
      UNION ALL
      SELECT 'message ' || messages.id FROM messages JOIN accounts ON accounts.id = messages.account_id
      WHERE messages.kind IN ('passwordChanged', 'accountExists', 'keyAdded', 'secondFactorOn', 'secondFactorOff',
          'emailChanged', 'phoneChanged')
        AND messages.recipient <> CASE channel WHEN 'phone' THEN accounts.phone ELSE accounts.email END
        AND accounts.email_verified_at IS NOT NULL AND NOT EXISTS (\(part: wasTheirs))
      UNION ALL
      SELECT 'message ' || messages.id FROM messages JOIN accounts ON accounts.id = messages.account_id
      WHERE messages.kind = messages.channel || 'Changed' AND NOT EXISTS (\(part: wasTheirs))
      """
    },
    Invariant("a code goes to an address of its account") { _ in
      """
      SELECT 'message ' || messages.id FROM messages JOIN codes ON codes.id = messages.code_id
      JOIN accounts ON accounts.id = messages.account_id
      WHERE messages.state = 'queued' AND (messages.account_id <> codes.account_id
        OR messages.recipient <> CASE messages.channel WHEN 'phone' THEN accounts.phone ELSE accounts.email END
          AND NOT EXISTS (
            SELECT 1 FROM contact_changes WHERE contact_changes.account_id = accounts.id
              AND contact_changes.channel = messages.channel AND address = messages.recipient)
        OR messages.kind <> CASE codes.purpose WHEN 'email' THEN 'emailCode' WHEN 'phone' THEN 'phoneCode'
          ELSE 'resetCode' END
        OR messages.expires_at <> codes.expires_at OR messages.secret IS NULL)
      """
    },
    // What was sent before this was a rule is not looked at.
    Invariant("a mail to an address that has proved nothing has a code and nobody's words") { _ in
      """
      SELECT 'message ' || messages.id FROM messages JOIN accounts ON accounts.id = messages.account_id
      WHERE messages.state = 'queued' AND messages.channel = 'email'
        AND (messages.kind = 'emailCode' AND messages.facts LIKE '%"name"%'
          OR messages.kind <> 'emailCode' AND accounts.email_verified_at IS NULL)
      """
    },
    Invariant("an account's language is one that there can be") { _ in
      """
      SELECT 'account ' || account_id || ', ' || value FROM preferences
      WHERE name = 'language' AND NOT (\(part: isLanguage("value")))
      """
    },
    Invariant("a message has a kind, a way and a language, and an end once it is settled") { _ in
      """
      SELECT 'message ' || id || ', ' || kind FROM messages
      WHERE channel <> CASE kind WHEN 'phoneCode' THEN 'phone' WHEN 'phoneChanged' THEN channel ELSE 'email' END
        OR NOT (\(part: isLanguage("language"))) OR (channel = 'phone') <> (recipient NOT LIKE '%@%')
        OR (state = 'queued') <> (settled_at IS NULL)
        OR (order_id IS NOT NULL)
          <> (kind IN ('orderConfirmed', 'eventCancelled', 'ticketsCancelled', 'refundIssued', 'orderLate',
            'ticketsAgain', 'ticketReplaced', 'eventChanged', 'payLink'))
        OR (notice_id IS NOT NULL) <> (kind = 'eventChanged')
        OR state = 'delivered' AND (attempts < 1 OR last_problem IS NOT NULL) OR expires_at <= created_at
        OR state = 'failed' AND last_problem IS NULL
        OR state = 'expired' AND settled_at < expires_at
          AND kind NOT IN ('emailCode', 'phoneCode', 'resetCode', 'payLink')
        OR kind IN ('emailCode', 'phoneCode', 'resetCode') AND state = 'queued' AND code_id IS NULL
        OR kind = 'payLink' AND (facts NOT LIKE '%"link":"http%' OR facts LIKE '%"name"%' OR facts LIKE '%"lines"%')
        OR kind NOT IN ('emailCode', 'phoneCode', 'resetCode') AND (code_id IS NOT NULL OR secret IS NOT NULL)
        OR (account_id IS NULL) <> (kind = 'auditSeal') OR facts NOT LIKE '{%}'
      """
    },
    Invariant("everybody with tickets was told of a change of their event, once") { _ in
      """
      SELECT 'notice ' || notices.id || ', order ' || orders.code FROM event_notices AS notices
      CROSS JOIN event_orders ON event_orders.event_id = notices.event_id AND event_orders.id <= notices.last_event_order
      CROSS JOIN orders ON orders.id = event_orders.order_id
      WHERE notices.is_silent = 0 AND orders.status = 'paid' AND (notices.finished_at IS NOT NULL OR orders.id <= notices.told_order)
        AND EXISTS (SELECT 1 FROM tickets WHERE event_order_id = event_orders.id AND voided_at IS NULL)
        AND NOT EXISTS (
          SELECT 1 FROM messages WHERE notice_id = notices.id AND messages.order_id = orders.id)
      UNION ALL
      SELECT 'message ' || messages.id FROM messages JOIN event_notices AS notices ON notices.id = notice_id
      WHERE notices.is_silent <> 0 OR NOT EXISTS (
        SELECT 1 FROM event_orders WHERE order_id = messages.order_id AND event_id = notices.event_id)
      """
    },
    Invariant("whoever's ticket has another code because somebody asked for it was told, each time") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM (
        SELECT ticket_id, COUNT(*) AS count FROM ticket_changes WHERE reason = 'askedFor' GROUP BY ticket_id) AS changes
      JOIN tickets ON tickets.id = changes.ticket_id JOIN event_orders ON event_orders.id = tickets.event_order_id
      LEFT JOIN messages ON messages.order_id = event_orders.order_id AND messages.kind = 'ticketReplaced'
        AND messages.facts LIKE '%"' || tickets.code || '"%'
      GROUP BY tickets.id, tickets.code, changes.count HAVING COUNT(messages.id) <> changes.count
      UNION ALL
      SELECT 'message ' || messages.id FROM messages WHERE kind = 'ticketReplaced' AND NOT EXISTS (
        SELECT 1 FROM ticket_changes JOIN tickets ON tickets.id = ticket_changes.ticket_id
        JOIN event_orders ON event_orders.id = tickets.event_order_id
        WHERE event_orders.order_id = messages.order_id AND ticket_changes.reason = 'askedFor'
          AND messages.facts LIKE '%"' || tickets.code || '"%')
      """
    },
    Invariant("an address that is to replace another is another one, and the other is proved") { _ in
      """
      SELECT 'account ' || account_id || ', ' || channel FROM contact_changes
      JOIN accounts ON accounts.id = contact_changes.account_id
      WHERE address = CASE channel WHEN 'email' THEN accounts.email ELSE accounts.phone END
        OR CASE channel WHEN 'email' THEN email_verified_at ELSE phone_verified_at END IS NULL
      """
    },
    // The clock may be set while a return is decided and written down.
    Invariant("tickets were returned only while that was offered") { _ in
      """
      SELECT 'entry ' || entries.id FROM audit_entries AS entries
      WHERE action = \(AuditAction.ticketsReturned) AND NOT EXISTS (
        SELECT 1 FROM event_notices AS notices
        JOIN event_orders ON event_orders.event_id = notices.event_id AND event_orders.id <= notices.last_event_order
        WHERE \(part: AuditSubject.Kind.order.text("event_orders.order_id")) = entries.subject AND notices.return_until + 1800000 >= entries.at)
      """
    },
    Invariant("every refund, every place lost and every cancelled event was told, once") { _ in
      """
      SELECT 'order ' || orders.code FROM orders
      LEFT JOIN (SELECT order_id, SUM(CASE kind WHEN 'refundIssued' THEN 1 ELSE 0 END) AS refunds,
          SUM(CASE kind WHEN 'orderLate' THEN 1 ELSE 0 END) AS late,
          SUM(CASE kind WHEN 'eventCancelled' THEN 1 ELSE 0 END) AS cancelled
        FROM messages WHERE order_id IS NOT NULL AND kind <> 'orderConfirmed' GROUP BY order_id) AS told
        ON told.order_id = orders.id
      LEFT JOIN (SELECT order_id, SUM(CASE state WHEN 'confirmed' THEN 1 ELSE 0 END) AS count,
          COUNT(DISTINCT CASE reason WHEN 'latePayment' THEN payment_id END) AS late
        FROM refunds GROUP BY order_id) AS given ON given.order_id = orders.id
      LEFT JOIN (SELECT order_id, COUNT(DISTINCT event_id) AS count FROM event_orders WHERE cancelled_at IS NOT NULL
          AND cancelled_quantity < quantity GROUP BY order_id) AS gone ON gone.order_id = orders.id
      WHERE COALESCE(told.refunds, 0) <> COALESCE(given.count, 0) OR COALESCE(told.late, 0) <> COALESCE(given.late, 0)
        OR orders.paid_at IS NOT NULL AND COALESCE(told.cancelled, 0) <> COALESCE(gone.count, 0)
      """
    },
    Invariant("whoever's tickets were cancelled one by one was told which, once") { _ in
      """
      SELECT 'ticket ' || tickets.code FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
      LEFT JOIN messages ON messages.order_id = event_orders.order_id AND messages.kind = 'ticketsCancelled'
        AND messages.facts LIKE '%"' || tickets.code || '"%'
      WHERE tickets.void_reason IN ('cancelled', 'refunded') GROUP BY tickets.id HAVING COUNT(messages.id) <> 1
      UNION ALL
      SELECT 'message ' || messages.id FROM messages WHERE kind = 'ticketsCancelled' AND NOT EXISTS (
        SELECT 1 FROM tickets JOIN event_orders ON event_orders.id = tickets.event_order_id
        WHERE event_orders.order_id = messages.order_id AND tickets.void_reason IN ('cancelled', 'refunded')
          AND messages.facts LIKE '%"' || tickets.code || '"%')
      """
    },
  ]
}
