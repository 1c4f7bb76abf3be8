extension BoxOffice {
  /// Undoes every sale of a cancelled event: tickets void, money on its way back, customers told. Returns how many
  /// orders it changed.
  ///
  /// The event must be cancelled already, so that nothing new is sold. One order a transaction: a stop in between loses
  /// nothing, the worker goes on.
  @discardableResult
  func cancelSales(of event: Identifier<Event>, by principal: Principal) throws(BookingError) -> Int {
    _ = try store.write { transaction in
      try transaction.run(
        """
        DELETE FROM claims WHERE cart_id IS NOT NULL
          AND ticket_type_id IN (SELECT id FROM ticket_types WHERE event_id = \(event))
        """)
    }
    var count = 0
    var last = Identifier<Order>(0)
    while let order = try store.read({ try nextOrderToUndo(of: event, after: last, $0) }) {
      last = order
      try store.write { try undo(event, in: order, by: principal, $0) }
      for payment in try store.read({ try Payment.of(order, $0) }) { try resumeRefunds(of: payment.id) }
      count += 1
    }
    return count
  }

  private func nextOrderToUndo(
    of event: Identifier<Event>, after last: Identifier<Order>, _ reader: any Reader
  ) throws -> Identifier<Order>? {
    try reader.value(
      """
      SELECT order_id FROM event_orders WHERE event_id = \(event) AND order_id > \(last) AND cancelled_at IS NULL
      ORDER BY order_id LIMIT 1
      """)
  }

  private func undo(
    _ event: Identifier<Event>, in id: Identifier<Order>, by principal: Principal,
    _ transaction: any Transaction
  ) throws {
    let now = clock.now()
    guard let order = try Order.find(id, transaction) else { return }
    let eventOrders = try EventOrder.of(id, transaction)
    let gone = eventOrders.filter { $0.event == event && !$0.isCancelled }
    for eventOrder in gone {
      try transaction.run("UPDATE event_orders SET cancelled_at = \(now) WHERE id = \(eventOrder.id)")
      try transaction.run(
        """
        UPDATE tickets SET voided_at = \(now), void_reason = 'eventCancelled', claim_id = NULL
        WHERE event_order_id = \(eventOrder.id) AND voided_at IS NULL
        """)
      let claims = try transaction.run("DELETE FROM claims WHERE event_order_id = \(eventOrder.id)")
      if order.status == .paid {
        try transaction.run(
          "UPDATE ticket_types SET sold = sold - \(claims) WHERE id = \(eventOrder.ticketType)")
      }
    }
    let nothingLeft = eventOrders.allSatisfy { $0.isCancelled || $0.event == event }
    switch order.status {
    case .paid:
      let prices = gone.map { ($0.id, ($0.unitPrice * $0.remainingQuantity).minorUnits) }
      let back = try giveBack(
        Dictionary(uniqueKeysWithValues: prices), of: order, reason: .eventCancelled, now: now, transaction)
      if nothingLeft { try transaction.run("UPDATE orders SET status = 'cancelled' WHERE id = \(id)") }
      try notify(.eventCancelled, order, refund: back, eventOrders: gone, transaction)
    case .pending:
      // Its payment is cancelled at the gateway first, by whoever resumes it; money that comes all the same goes back.
      if nothingLeft {
        try endTime(of: id, now: now, transaction)
      }
      try notify(.eventCancelled, order, eventOrders: gone, transaction)
    case .expired, .cancelled: break
    }
    try audit(principal, "order undone", event: event, subject: "order \(id.rawValue)", transaction)
  }

  /// The time to pay is over as of now: whoever resumes the payment cancels it.
  func endTime(of order: Identifier<Order>, now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run("UPDATE orders SET pay_by = \(now) WHERE id = \(order)")
    try transaction.run("UPDATE payments SET next_check_at = \(now) WHERE order_id = \(order)")
  }
}
