import BookingModel
import BookingTickets

/// What an account, its second factor, an event, a confirmation, a message that was sent again, a ticket key or the codes of an order's
/// tickets say, as a hash that goes into the sealed audit log with every change: whoever alters such a row by hand is noticed, since the audit log tells of no such
/// change.
///
/// Columns are listed: one that is added later mustn't make older fingerprints wrong.
package enum Fingerprint {
  /// Of what a message says.
  package static func facts(_ json: String) throws -> [UInt8] {
    var digest = RowDigest()
    digest.add(.text(json))
    return try digest.finished()
  }

  /// Stands for what is gone.
  package static let none: [UInt8] = []

  /// Of an account and its roles; `none` where there is no such account.
  package static func account(_ id: Identifier<Account>, _ reader: any Reader) throws -> [UInt8] {
    try of(
      """
      SELECT id, name, email, email_key, phone, password_hash, email_verified_at, phone_verified_at,
        password_changed_at, created_at
      FROM accounts WHERE id = \(id)
      """,
      ["SELECT seller_id, role FROM memberships WHERE account_id = \(id) ORDER BY seller_id"], reader)
  }

  /// Of an account's second factor and its recovery codes; `none` where there is none. Which code came last is left out.
  package static func secondFactor(of id: Identifier<Account>, _ reader: any Reader) throws -> [UInt8] {
    try of(
      "SELECT account_id, secret, turned_on_at FROM second_factors WHERE account_id = \(id)",
      ["SELECT hash FROM recovery_codes WHERE account_id = \(id) ORDER BY hash"], reader)
  }

  /// Of a message that somebody sent again, what it says and where it goes; `none` where there is none.
  package static func message(_ id: Identifier<Message>, _ reader: any Reader) throws -> [UInt8] {
    try of(
      "SELECT id, account_id, order_id, kind, channel, recipient, facts FROM messages WHERE id = \(id)", [],
      reader)
  }

  /// Of what ticket holders are told of a change, and until when they may return their tickets; `none` where there is no
  /// such notice. How far it has come is left out.
  package static func notice(_ id: Identifier<EventNotice>, _ reader: any Reader) throws -> [UInt8] {
    try of(
      "SELECT id, event_id, change, last_event_order, return_until, created_at FROM event_notices WHERE id = \(id)",
      [], added: ["SELECT is_silent FROM event_notices WHERE id = \(id) AND is_silent <> 0"], reader)
  }

  /// Of a key that signs tickets; `none` where there is none.
  package static func ticketKey(_ id: Identifier<TicketSigningKey>, _ reader: any Reader) throws -> [UInt8] {
    try of("SELECT id, public, secret, created_at FROM ticket_signing_keys WHERE id = \(id)", [], reader)
  }

  /// Of the codes that an order's tickets had after their first; `none` where there is no such order.
  package static func ticketCodes(of id: Identifier<Order>, _ reader: any Reader) throws -> [UInt8] {
    try of(
      "SELECT id FROM orders WHERE id = \(id)",
      [
        """
        SELECT changes.id, changes.ticket_id, changes.event_id, changes.generation, changes.reason, changes.at, changes.actor
        FROM event_orders JOIN tickets ON tickets.event_order_id = event_orders.id
        JOIN ticket_changes AS changes ON changes.ticket_id = tickets.id
        WHERE event_orders.order_id = \(id) ORDER BY changes.id
        """
      ], reader)
  }

  /// Of an event's door: its gates, lists, devices and incidents. When a device was heard last is left out.
  package static func door(_ id: Identifier<Event>, _ reader: any Reader) throws -> [UInt8] {
    try of(
      """
      SELECT id FROM events WHERE id = \(id) AND (id IN (SELECT event_id FROM gates)
        OR id IN (SELECT event_id FROM checkin_lists) OR id IN (SELECT event_id FROM gate_devices))
      """,
      [
        "SELECT id, name, created_at FROM gates WHERE event_id = \(id) ORDER BY id",
        """
        SELECT id, name, entry, opens_at, closes_at, uses_home_gates, created_at FROM checkin_lists
        WHERE event_id = \(id) ORDER BY id
        """,
        """
        SELECT list_id, ticket_type_id FROM checkin_list_types JOIN checkin_lists ON checkin_lists.id = list_id
        WHERE event_id = \(id) ORDER BY list_id, ticket_type_id
        """,
        """
        SELECT list_id, gate_id FROM checkin_list_gates JOIN checkin_lists ON checkin_lists.id = list_id
        WHERE event_id = \(id) ORDER BY list_id, gate_id
        """,
        """
        SELECT id, gate_id, name, profile, public_key, paired_at, revoked_at FROM gate_devices
        WHERE event_id = \(id) ORDER BY id
        """,
        """
        SELECT id, kind, ticket, device_id, first_device, first_sequence, second_device, second_sequence, opened_at,
          closed_at, closed_by, note
        FROM door_incidents WHERE event_id = \(id) ORDER BY id
        """,
      ], reader)
  }

  /// Of an event, its ticket types and its poster; `none` where there is no such event. Sold places are left out: sales
  /// don't change what the event says.
  package static func event(_ id: Identifier<Event>, _ reader: any Reader) throws -> [UInt8] {
    try of(
      """
      SELECT id, code, seller_id, title, title_key, summary, description, category, venue, city, country, time_zone,
        starts_at, ends_at, status, image_id, from_price, currency, revision, created_at, updated_at
      FROM events WHERE id = \(id)
      """,
      [
        """
        SELECT id, position, name, price, currency, capacity, sale_starts_at, sale_ends_at, min_per_order,
          max_per_order, seating_plan, removed_at
        FROM ticket_types WHERE event_id = \(id) ORDER BY id
        """,
        """
        SELECT images.id, sha256, format, width, height, byte_count, preview, images.created_at
        FROM images JOIN events ON events.image_id = images.id WHERE events.id = \(id)
        """,
      ],
      added: [
        """
        SELECT doors_at, age_limit, refund_policy FROM events
        WHERE id = \(id) AND (doors_at IS NOT NULL OR age_limit IS NOT NULL OR refund_policy <> '')
        """
      ], reader)
  }

  /// Has the audit log tell of every account and event of which it tells nothing: they are from before there were fingerprints.
  package static func noteMissing(_ transaction: any Transaction) throws {
    let accounts = try transaction.rows(
      "SELECT id, created_at FROM accounts WHERE \(part: isMissing(AuditSubject.Kind.account.text("accounts.id"))) ORDER BY id"
    )
    for row in accounts {
      let id: Identifier<Account> = try row.get("id")
      try note(
        .account(id), try account(id, transaction), at: try row.get("created_at"), transaction)
    }
    let events = try transaction.rows(
      "SELECT id, code, created_at FROM events WHERE \(part: isMissing("events.code")) ORDER BY id")
    for row in events {
      let id: Identifier<Event> = try row.get("id")
      try note(
        .event(id, code: try row.get("code")), try event(id, transaction), at: try row.get("created_at"),
        transaction)
    }
  }

  /// Changes what an event says by a rule of ours, with an entry that tells of it. Of an event that a hand had altered before
  /// there is none, so that `check` goes on telling.
  package static func keepingInStep(
    _ id: Identifier<Event>, _ transaction: any Transaction, _ change: () throws -> Void
  ) throws {
    let last = try transaction.first(
      """
      SELECT code, updated_at, (SELECT fingerprint FROM audit_entries WHERE subject = code AND fingerprint IS NOT NULL
        ORDER BY audit_entries.id DESC LIMIT 1) AS fingerprint
      FROM events WHERE id = \(id)
      """)
    let isKnown = try last?.optional("fingerprint") == event(id, transaction)
    try change()
    guard isKnown, let last else { return }
    try note(
      .event(id, code: try last.get("code")), try event(id, transaction), at: try last.get("updated_at"),
      transaction)
  }

  /// Of a row, by the subject of its entries.
  package static func isMissing(_ subject: SQL) -> SQL {
    """
    NOT EXISTS (SELECT 1 FROM audit_entries
      WHERE audit_entries.subject = \(part: subject) AND audit_entries.fingerprint IS NOT NULL)
    """
  }

  private static func note(
    _ subject: AuditSubject, _ fingerprint: [UInt8], at: Timestamp, _ transaction: any Transaction
  ) throws {
    try AuditLog.append(
      .init(at: at, actor: "upgrade", action: .noted, subject: subject, fingerprint: fingerprint), transaction
    )
  }

  /// - Parameter added: what came later, counted only where there is something: fingerprints from before stay right.
  private static func of(_ main: SQL, _ others: [SQL], added: [SQL] = [], _ reader: any Reader) throws
    -> [UInt8]
  {
    guard let row = try reader.first(main) else { return none }
    var digest = RowDigest()
    for value in row.values { digest.add(value) }
    for sql in others {
      // How many rows, so that none can pass for another table's.
      let rows = try reader.rows(sql)
      digest.add(.integer(Int64(rows.count)))
      for value in rows.flatMap(\.values) { digest.add(value) }
    }
    for (number, sql) in added.enumerated() {
      let rows = try reader.rows(sql)
      guard !rows.isEmpty else { continue }
      digest.add(.text("added \(number + 1)"))
      for value in rows.flatMap(\.values) { digest.add(value) }
    }
    return try digest.finished()
  }
}
