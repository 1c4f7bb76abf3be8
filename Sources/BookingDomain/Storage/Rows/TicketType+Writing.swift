extension TicketType {
  static func insert(
    _ draft: EventDraft.TicketTypeDraft, into event: Identifier<Event>, at position: Int,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      INSERT INTO ticket_types (event_id, position, name, price, currency, capacity, sale_starts_at, sale_ends_at,
        min_per_order, max_per_order)
      VALUES (\(event), \(position), \(draft.name), \(draft.price.minorUnits), \(draft.price.currency),
        \(draft.capacity), \(draft.saleStartsAt), \(draft.saleEndsAt), \(draft.minPerOrder), \(draft.maxPerOrder))
      """)
  }

  static func update(
    _ id: Identifier<TicketType>, to draft: EventDraft.TicketTypeDraft, at position: Int,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE ticket_types SET position = \(position), name = \(draft.name), price = \(draft.price.minorUnits),
        currency = \(draft.price.currency), capacity = \(draft.capacity), sale_starts_at = \(draft.saleStartsAt),
        sale_ends_at = \(draft.saleEndsAt), min_per_order = \(draft.minPerOrder),
        max_per_order = \(draft.maxPerOrder)
      WHERE id = \(id)
      """)
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
