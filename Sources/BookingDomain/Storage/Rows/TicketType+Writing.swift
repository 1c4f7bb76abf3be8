extension TicketType {
  static func insert(
    _ draft: EventDraft.TicketTypeDraft, into event: Identifier<Event>, at position: Int,
    _ transaction: any Transaction
  ) throws {
    let id: Identifier<TicketType> = try transaction.insert(
      """
      INSERT INTO ticket_types (event_id, position, name, price, currency, capacity, sale_starts_at, sale_ends_at,
        min_per_order, max_per_order, seating_plan)
      VALUES (\(event), \(position), \(draft.name), \(draft.price.minorUnits), \(draft.price.currency),
        \(draft.capacity), \(draft.saleStartsAt), \(draft.saleEndsAt), \(draft.minPerOrder), \(draft.maxPerOrder),
        \(draft.seatingPlan)) RETURNING id
      """)
    try setSeats(of: id, to: draft.seatingPlan, transaction)
  }

  /// One that was taken off sale is on sale again.
  static func update(
    _ id: Identifier<TicketType>, to draft: EventDraft.TicketTypeDraft, at position: Int,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE ticket_types SET position = \(position), name = \(draft.name), price = \(draft.price.minorUnits),
        currency = \(draft.price.currency), capacity = \(draft.capacity), sale_starts_at = \(draft.saleStartsAt),
        sale_ends_at = \(draft.saleEndsAt), min_per_order = \(draft.minPerOrder),
        max_per_order = \(draft.maxPerOrder), seating_plan = \(draft.seatingPlan), removed_at = NULL
      WHERE id = \(id)
      """)
    try setSeats(of: id, to: draft.seatingPlan, transaction)
  }

  /// Brings the seats in step with a plan and the capacity with the seats. Seats that stay keep their claims.
  ///
  /// - Throws: `.invalid` where the plan can't be read, or lacks a seat that is sold or held.
  private static func setSeats(
    of id: Identifier<TicketType>, to notation: String?, _ transaction: any Transaction
  ) throws {
    let plan: SeatingPlan?
    do throws(SeatingPlan.Problem) {
      plan = try notation.map { notation throws(SeatingPlan.Problem) in try SeatingPlan(notation) }
    } catch {
      throw BookingError.invalid([FieldProblem(.seatingPlan, .notAPlan(error))])
    }
    let old = Set(
      try transaction.rows("SELECT label FROM seats WHERE ticket_type_id = \(id)")
        .map { try $0.get("label", as: String.self) })
    let new = plan?.seats ?? []
    for label in old.subtracting(new.map(\.label)).sorted() {
      let gone = try transaction.run(
        """
        DELETE FROM seats WHERE ticket_type_id = \(id) AND label = \(label)
          AND NOT EXISTS (SELECT 1 FROM claims WHERE seat_id = seats.id)
        """)
      guard gone == 1 else { throw BookingError.invalid([FieldProblem(.seatingPlan, .seatInUse(label))]) }
    }
    for seat in new {
      try transaction.run(
        """
        INSERT INTO seats (ticket_type_id, label, row_index, column_index, kind)
        VALUES (\(id), \(seat.label), \(seat.y), \(seat.x), \(seat.isAccessible ? "accessible" : "standard"))
        ON CONFLICT (ticket_type_id, label) DO UPDATE
          SET row_index = excluded.row_index, column_index = excluded.column_index, kind = excluded.kind
        """)
    }
    guard plan != nil else { return }
    try transaction.run("UPDATE ticket_types SET capacity = \(new.count) WHERE id = \(id)")
  }

  /// Lets carts' holds go, then deletes it; one that was ever ordered stays as a row that is no longer on sale.
  static func remove(_ id: Identifier<TicketType>, at now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM claims WHERE ticket_type_id = \(id) AND cart_id IS NOT NULL")
    let order = try transaction.first("SELECT id FROM event_orders WHERE ticket_type_id = \(id) LIMIT 1")
    if order != nil {
      try transaction.run("UPDATE ticket_types SET removed_at = \(now) WHERE id = \(id)")
    } else {
      try transaction.run("DELETE FROM seats WHERE ticket_type_id = \(id)")
      try transaction.run("DELETE FROM ticket_types WHERE id = \(id)")
    }
  }
}
