extension Ticket {
  /// For statements that join `tickets` with `event_orders`.
  static let columns: SQL = """
    tickets.id, tickets.public_id, tickets.code, tickets.signature, tickets.event_id, tickets.holder, tickets.seat, \
    tickets.void_reason, event_orders.order_id, event_orders.ticket_type_id
    """

  init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), code: try row.get("code"),
      token: TicketToken.text(publicID: try row.get("public_id"), signature: try row.get("signature")),
      order: try row.get("order_id"), event: try row.get("event_id"),
      ticketType: try row.get("ticket_type_id"),
      holder: try row.get("holder"), seat: try row.optional("seat"),
      voidReason: try row.optional("void_reason"))
  }
}
