import BookingModel

// What management writes. What was taken off sale after somebody had ordered it stays as a row.
extension TicketTypes {
  package static func insert(
    _ draft: EventDraft.TicketTypeDraft, capacity: Int, into event: Identifier<Event>, at position: Int,
    _ transaction: any Transaction
  ) throws -> Identifier<TicketType> {
    try transaction.insert(
      """
      INSERT INTO ticket_types (event_id, position, name, price, currency, capacity, sale_starts_at, sale_ends_at,
        min_per_order, max_per_order, seating_plan)
      VALUES (\(event), \(position), \(draft.name), \(draft.price.minorUnits), \(draft.price.currency),
        \(capacity), \(draft.saleStartsAt), \(draft.saleEndsAt), \(draft.minPerOrder), \(draft.maxPerOrder),
        \(draft.seatingPlan)) RETURNING id
      """)
  }

  /// One that was taken off sale is on sale again.
  package static func update(
    _ id: Identifier<TicketType>, to draft: EventDraft.TicketTypeDraft, capacity: Int, at position: Int,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE ticket_types SET position = \(position), name = \(draft.name), price = \(draft.price.minorUnits),
        currency = \(draft.price.currency), capacity = \(capacity), sale_starts_at = \(draft.saleStartsAt),
        sale_ends_at = \(draft.saleEndsAt), min_per_order = \(draft.minPerOrder),
        max_per_order = \(draft.maxPerOrder), seating_plan = \(draft.seatingPlan), removed_at = NULL
      WHERE id = \(id)
      """)
  }

  package static func takeOffSale(
    _ id: Identifier<TicketType>, at now: Timestamp, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run("UPDATE ticket_types SET removed_at = \(now) WHERE id = \(id)")
  }

  /// With its seats. For one that nobody holds or ever ordered.
  package static func delete(_ id: Identifier<TicketType>, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM seats WHERE ticket_type_id = \(id)")
    try transaction.run("DELETE FROM ticket_types WHERE id = \(id)")
  }

  /// Of an event, whether on sale or not.
  package static func all(of event: Identifier<Event>, _ reader: any Reader) throws -> [Identifier<
    TicketType
  >] {
    try reader.rows("SELECT id FROM ticket_types WHERE event_id = \(event)").map { try $0.get("id") }
  }

  /// The places of events, all their ticket types together: of what is off sale those that are sold or held.
  package static func availability(
    of events: Set<Identifier<Event>>, at now: Timestamp, _ reader: any Reader
  ) throws -> [Identifier<Event>: Availability] {
    guard !events.isEmpty else { return [:] }
    let rows = try reader.rows(
      """
      SELECT event_id, CAST(SUM(CASE WHEN is_on_sale = 1 THEN capacity ELSE sold + held END) AS BIGINT) AS capacity,
        CAST(SUM(sold) AS BIGINT) AS sold, CAST(SUM(held) AS BIGINT) AS held
      FROM (
        SELECT event_id, capacity, sold, CASE WHEN removed_at IS NULL THEN 1 ELSE 0 END AS is_on_sale,
          \(part: held(at: now)) AS held
        FROM ticket_types WHERE event_id IN \(set: events.sorted())) AS types
      GROUP BY event_id
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0.get("event_id"), try Availability(row: $0)) })
  }

  package static func held(at now: Timestamp) -> SQL {
    """
    (SELECT COUNT(*) FROM claims
      WHERE claims.ticket_type_id = ticket_types.id AND claims.expires_at > \(now))
    """
  }
}
