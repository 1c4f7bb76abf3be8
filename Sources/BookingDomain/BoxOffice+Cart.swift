extension BoxOffice {
  /// The principal's cart with what is still held; empty when there is none.
  public func cart(_ principal: Principal) throws(BookingError) -> Cart {
    try store.read { reader in
      try requireLiveSession(principal, reader)
      return try cart(principal, reader)
    }
  }

  /// Holds exactly `quantity` places of a general-admission ticket type; 0 lets them go (seats too). A success renews the holds of
  /// the whole cart up to its hard limit; a refusal changes nothing.
  ///
  /// - Throws: `.soldOut`, `.onlyLeft`, `.limitPerOrder`, `.minimumPerOrder`, `.limitPerAccount`, `.limitPerCart`,
  ///   `.notOnSale`, `.saleNotStarted`, `.saleEnded`, `.otherCurrency`, `.holdExpired` at the hard limit.
  public func setQuantity(_ principal: Principal, of ticketType: Identifier<TicketType>, to quantity: Int)
    throws(BookingError) -> Cart
  {
    if policy.plants(.refusalRenews) { try renew(principal) }
    return try store.write { transaction in
      let now = clock.now()
      let record = try liveCart(principal, now: now, transaction)
      let current =
        try record?.quantities(now: now, transaction).first { $0.ticketType == ticketType }?.count ?? 0
      guard quantity > 0 else {
        if let record, current > 0 { try release(ticketType, from: record, now: now, transaction) }
        return
      }
      let offer = try offer(ticketType, except: record?.id, now: now, transaction)
      guard quantity <= current || offer.ticketType.seatingPlan == nil else { throw BookingError.seatsNeeded }
      let holdings = try holdings(principal, beside: offer, in: record, now: now, transaction)
      // Fewer places than before need no place to be free, and no limit can refuse them.
      if quantity > current || quantity < offer.ticketType.minPerOrder {
        try SalesRule.validate(offer, quantity: quantity, holdings: holdings, policy: policy, now: now)
      }
      let target = try record ?? .make(principal, now: now, transaction)
      let hold = try hold(in: target, now: now)
      if quantity > current {
        try Claims.add(quantity - current, of: ticketType, to: .cart(target.id), hold, transaction)
      } else {
        try Claims.drop(current - quantity, of: ticketType, from: target.id, transaction)
      }
      try target.renew(hold, transaction)
    } thenRead: { _, reader in
      try cart(principal, reader)
    }
  }

  /// A planted mistake: renews before anybody knows whether the action will be refused.
  private func renew(_ principal: Principal) throws(BookingError) {
    try store.write { transaction in
      let now = clock.now()
      guard let record = try CartRecord.find(principal, now: now, transaction) else { return }
      try record.renew(hold(in: record, now: now), transaction)
    }
  }

  /// Lets everything go.
  public func emptyCart(_ principal: Principal) throws(BookingError) {
    try store.write { transaction in
      try requireLiveSession(principal, transaction)
      try CartRecord.find(principal, now: clock.now(), transaction)?.delete(transaction)
    }
  }

  /// What places taken for a cart now get, and its others with them.
  /// - Throws: `.holdExpired` at the hard limit.
  func hold(in record: CartRecord, now: Timestamp) throws -> Hold {
    let limit = HoldRule.hardLimit(beside: record.hardLimit, now: now, policy: policy)
    guard let end = HoldRule.end(now: now, hardLimit: limit, policy: policy) else {
      throw BookingError.holdExpired
    }
    return Hold(now: now, end: end, hardLimit: limit)
  }

  /// The cart whose holds live; one whose holds have all ended is cleared away, so that the next begins anew.
  func liveCart(_ principal: Principal, now: Timestamp, _ transaction: any Transaction) throws
    -> CartRecord?
  {
    try requireLiveSession(principal, transaction)
    guard let record = try CartRecord.find(principal, now: now, transaction) else { return nil }
    if try record.quantities(now: now, transaction).isEmpty {
      try record.delete(transaction)
      return nil
    }
    try transaction.run("DELETE FROM claims WHERE cart_id = \(record.id) AND expires_at <= \(now)")
    return record
  }

  func release(
    _ ticketType: Identifier<TicketType>, from record: CartRecord, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run("DELETE FROM claims WHERE cart_id = \(record.id) AND ticket_type_id = \(ticketType)")
    if try record.quantities(now: now, transaction).isEmpty { try record.delete(transaction) }
  }

  func offer(
    _ ticketType: Identifier<TicketType>, except cart: Identifier<Cart>?, now: Timestamp, _ reader: any Reader
  ) throws -> Offer {
    guard let (type, sold) = try TicketType.find(ticketType, reader),
      let event = try Event.find(type.event, reader)
    else { throw BookingError.notFound }
    var held = try Claims.held(
      ticketType, except: cart, now: policy.plants(.expiryIgnored) ? Timestamp(milliseconds: 0) : now, reader)
    if policy.plants(.holdsNotCounted) { held = 0 }
    return Offer(event: event, ticketType: type, sold: sold, heldByOthers: held)
  }

  func holdings(
    _ principal: Principal, beside offer: Offer, in record: CartRecord?, now: Timestamp, _ reader: any Reader
  ) throws -> Holdings {
    var holdings = Holdings()
    for (type, count) in try record?.quantities(now: now, reader) ?? [] where type != offer.ticketType.id {
      guard let (other, _) = try TicketType.find(type, reader) else { continue }
      holdings.otherPlaces += count
      holdings.currency = other.price.currency
      if other.event == offer.event.id { holdings.otherPlacesForEvent += count }
    }
    if let account = principal.account {
      holdings.otherPlacesForEvent += try Claims.places(of: account, for: offer.event.id, now: now, reader)
    }
    return holdings
  }

  func cart(_ principal: Principal, _ reader: any Reader) throws -> Cart {
    let now = clock.now()
    guard let record = try CartRecord.find(principal, now: now, reader) else { return Cart() }
    let lines = try record.quantities(now: now, reader).compactMap { type, count -> Cart.Line? in
      guard let (ticketType, _) = try TicketType.find(type, reader),
        let event = try Event.find(ticketType.event, reader)
      else { return nil }
      let seats = try ticketType.seatingPlan.map { try heldSeats($0, of: type, in: record, now: now, reader) }
      return Cart.Line(event: event, ticketType: ticketType, quantity: count, seats: seats ?? [])
    }
    guard !lines.isEmpty else { return Cart() }
    let end: Timestamp? = try reader.value(
      "SELECT MIN(expires_at) FROM claims WHERE cart_id = \(record.id) AND expires_at > \(now)")
    return Cart(lines: lines, expiresAt: end, hardLimit: record.hardLimit)
  }

  /// Held seats in the plan's order.
  private func heldSeats(
    _ notation: String, of ticketType: Identifier<TicketType>, in record: CartRecord, now: Timestamp,
    _ reader: any Reader
  ) throws -> [String] {
    let held = try Claims.seats(of: ticketType, in: record.id, now: now, reader)
    return try SeatingPlan(notation).seats.map(\.label).filter(held.contains)
  }
}
