import BookingModel
import BookingStore

extension BoxOffice {
  /// Undoes every sale of a cancelled event: tickets void, money on its way back, customers told. Returns how many
  /// orders it changed.
  ///
  /// The event must be cancelled already, so that nothing new is sold. One order a transaction: a stop in between loses
  /// nothing, the worker goes on.
  @discardableResult
  func cancelSales(of event: Identifier<Event>, by principal: Principal) throws(BookingError) -> Int {
    try store.write { try Claims.dropFromCarts(of: event, $0) }
    var count = 0
    var last = Identifier<Order>(0)
    while let order = try store.read({ try EventOrders.nextOrder(with: event, after: last, $0) }) {
      last = order
      try store.write(locking: [.order(order)]) { try undo(event, in: order, by: principal, $0) }
      for payment in try store.read({ try Payments.of(order, $0) }) { try resumeRefunds(of: payment.id) }
      count += 1
    }
    return count
  }

  private func undo(
    _ event: Identifier<Event>, in id: Identifier<Order>, by principal: Principal,
    _ transaction: any Transaction
  ) throws {
    let now = clock.now()
    guard let order = try Orders.find(id, transaction) else { return }
    let eventOrders = try EventOrders.of(id, transaction)
    let gone = eventOrders.filter { $0.event == event && !$0.isCancelled }
    for eventOrder in gone {
      try EventOrders.cancel(eventOrder.id, now: now, transaction)
      try Tickets.void(of: eventOrder.id, as: .eventCancelled, now: now, transaction)
      let freed = try Claims.drop(of: eventOrder.id, transaction)
      if order.status == .paid { try TicketTypes.removeSold(freed, of: eventOrder.ticketType, transaction) }
    }
    let nothingLeft = eventOrders.allSatisfy { $0.isCancelled || $0.event == event }
    switch order.status {
    case .paid:
      let prices = gone.map { ($0.id, ($0.unitPrice * $0.remainingQuantity).minorUnits) }
      let back = try giveBack(
        Dictionary(uniqueKeysWithValues: prices), of: order, reason: .eventCancelled, now: now, transaction)
      if nothingLeft { try Orders.cancel(id, transaction) }
      try notify(.eventCancelled, order, refund: back, eventOrders: gone, transaction)
    case .pending:
      // Its payment is cancelled at the gateway first, by whoever resumes it; money that comes all the same goes back.
      if nothingLeft {
        try endTime(of: id, now: now, transaction)
      }
      try notify(.eventCancelled, order, eventOrders: gone, transaction)
    case .expired, .cancelled: break
    }
    try audit(principal, .orderUndone, .order(id), event: event, transaction)
  }

  /// The time to pay is over as of now: whoever resumes the payment cancels it.
  func endTime(of order: Identifier<Order>, now: Timestamp, _ transaction: any Transaction) throws {
    try Orders.setPayBy(now, of: order, transaction)
    try Payments.makeDue(of: order, now: now, transaction)
  }
}
