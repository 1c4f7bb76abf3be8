import BookingModel
import BookingRules
import BookingStore

/// Places that are held for the visitor, for a while and without an order.
public struct CartCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// The principal's cart with what is still held; empty when there is none.
  public func current() throws(BookingError) -> Cart {
    try store.read { reader in
      try office.requireLiveSession(principal, reader)
      return try office.cartContents(principal, reader)
    }
  }

  /// Holds exactly `quantity` places of a general-admission ticket type; 0 lets them go (seats too). A success renews the holds of
  /// the whole cart up to its hard limit; a refusal changes nothing.
  ///
  /// - Throws: `.soldOut`, `.onlyLeft`, `.limitPerOrder`, `.minimumPerOrder`, `.limitPerAccount`, `.limitPerCart`,
  ///   `.limitHeld`, `.heldTooLong`, `.notOnSale`, `.saleNotStarted`, `.saleEnded`, `.otherCurrency`, `.holdExpired` at the
  ///   hard limit.
  public func setQuantity(of ticketType: Identifier<TicketType>, to quantity: Int) throws(BookingError)
    -> Cart
  {
    try store.write(locking: principal.locks.union([.ticketType(ticketType)])) { transaction in
      let now = clock.now()
      let record = try office.liveCart(principal, now: now, transaction)
      let lines = try record?.lines(now: now, transaction) ?? []
      let current = lines.first { $0.offer.ticketType.id == ticketType }?.count ?? 0
      guard quantity > 0 else {
        if let record, current > 0 {
          try office.release(ticketType, from: record, now: now, transaction)
          transaction.concern(record.topics(lines))
        }
        return
      }
      let visit = try office.visitRecord(of: principal, transaction)
      let offer = try office.offer(ticketType, in: lines, now: now, transaction)
      guard quantity <= current || offer.ticketType.seatingPlan == nil else { throw BookingError.seatsNeeded }
      var holdings = try office.holdings(principal, beside: offer, lines, now: now, transaction)
      if quantity > current {
        holdings.sharedLimits = try visit.sharedLimits(
          except: record?.id, policy: policy, now: now, transaction)
      }
      // Fewer places than before need no place to be free, and no limit can refuse them.
      if quantity > current || quantity < offer.ticketType.minPerOrder {
        try SalesRule.validate(offer, quantity: quantity, holdings: holdings, policy: policy, now: now)
      }
      let target = try record ?? .make(principal, now: now, transaction)
      let cartChange = BoxOffice.CartChange(event: offer.event.id, places: quantity - current)
      try office.changeCart(target, by: visit, cartChange, now: now, transaction) { hold in
        if cartChange.places > 0 {
          try Claims.add(cartChange.places, of: ticketType, to: .cart(target.id), hold, transaction)
        } else {
          try Claims.drop(-cartChange.places, of: ticketType, from: target.id, transaction)
        }
      }
      transaction.concern(target.topics(lines, and: offer.event.id))
    } thenRead: { _, reader in
      try office.cartContents(principal, reader)
    }
  }

  /// Lets everything go.
  public func empty() throws(BookingError) {
    try store.write(locking: principal.locks) { transaction in
      try office.requireLiveSession(principal, transaction)
      let now = clock.now()
      guard let record = try CartRecord.find(principal, now: now, transaction) else { return }
      try office.letGo(record, now: now, transaction)
    }
  }
}

extension BoxOffice {
  func letGo(_ record: CartRecord, now: Timestamp, _ transaction: any Transaction) throws {
    let before = try VisitHolding.of(record.id, now: now, transaction)
    try record.delete(transaction)
    try countHoldTime(record.owner.subject, from: before, to: [], now: now, transaction)
  }

  /// How many places of an event a cart is to have more, or fewer.
  struct CartChange {
    let event: Identifier<Event>
    let places: Int
  }

  /// Changes what a cart holds; the rest is renewed with it, and the time it may take is counted.
  /// - Throws: `.holdExpired` at the hard limit, `.heldTooLong` for an event the cart has nothing of yet.
  func changeCart(
    _ record: CartRecord, by visit: VisitRecord, _ cartChange: CartChange, now: Timestamp,
    _ transaction: any Transaction,
    _ body: (Hold) throws -> Void
  ) throws {
    let owner = record.owner.subject
    // Without a limit nothing is held yet.
    let before = record.hardLimit == nil ? [] : try VisitHolding.of(record.id, now: now, transaction)
    if cartChange.places > 0, !before.contains(where: { $0.event == cartChange.event }) {
      try checkBudget(owner, visit, for: cartChange.event, places: cartChange.places, now: now, transaction)
    }
    let hold = try newHold(in: record, by: visit.id, now: now)
    try body(hold)
    if !before.isEmpty { try record.renew(hold, transaction) }
    try countHoldTime(
      owner, from: before, to: VisitHolding.of(record.id, now: now, transaction), now: now, transaction)
  }

  private func newHold(in record: CartRecord, by visit: Identifier<VisitRecord>?, now: Timestamp) throws
    -> Hold
  {
    let limit = HoldRule.hardLimit(beside: record.hardLimit, now: now, policy: policy)
    guard let end = HoldRule.end(now: now, hardLimit: limit, policy: policy) else {
      throw BookingError.holdExpired
    }
    return Hold(now: now, end: end, hardLimit: limit, visit: visit)
  }

  /// The cart whose holds live; one whose holds have all ended is cleared away, so that the next begins anew.
  func liveCart(_ principal: Principal, now: Timestamp, _ transaction: any Transaction) throws
    -> CartRecord?
  {
    try requireLiveSession(principal, transaction)
    guard let record = try CartRecord.find(principal, now: now, transaction) else {
      return nil
    }
    guard record.hardLimit != nil else {
      try record.delete(transaction)
      return nil
    }
    try Claims.endPast(in: record.id, now: now, transaction)
    return record
  }

  func release(
    _ ticketType: Identifier<TicketType>, from record: CartRecord, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    let before = try VisitHolding.of(record.id, now: now, transaction)
    try Claims.drop(ticketType, from: record.id, transaction)
    let after = try VisitHolding.of(record.id, now: now, transaction)
    try countHoldTime(record.owner.subject, from: before, to: after, now: now, transaction)
    if try record.isEmpty(now: now, transaction) { try record.delete(transaction) }
  }

  /// The offer of a ticket type to a cart with these lines.
  func offer(
    _ ticketType: Identifier<TicketType>, in lines: [CartRecord.Line], now: Timestamp, _ reader: any Reader
  ) throws -> SaleConditions {
    guard let line = lines.first(where: { $0.offer.ticketType.id == ticketType }) else {
      return try freshOffer(ticketType, now: now, reader)
    }
    guard !line.isRemoved else { throw BookingError.notFound(.ticketType) }
    return line.offer
  }

  /// The offer to somebody who holds nothing of it.
  func freshOffer(_ ticketType: Identifier<TicketType>, now: Timestamp, _ reader: any Reader) throws
    -> SaleConditions
  {
    guard let (type, sold) = try TicketTypes.find(ticketType, reader),
      let event = try Events.find(type.event, reader)
    else { throw BookingError.notFound(.ticketType) }
    let held = try Claims.held(ticketType, now: now, reader)
    return SaleConditions(event: event, ticketType: type, sold: sold, heldByOthers: held)
  }

  func holdings(
    _ principal: Principal, beside offer: SaleConditions, _ lines: [CartRecord.Line], now: Timestamp,
    _ reader: any Reader
  ) throws -> Holdings {
    let present = try Claims.places(of: principal.account, for: [offer.event.id], now: now, reader)
    return Holdings(beside: offer, in: lines, present)
  }

  func cartContents(_ principal: Principal, _ reader: any Reader) throws -> Cart {
    let now = clock.now()
    guard let record = try CartRecord.find(principal, now: now, reader) else { return Cart() }
    let held = try record.lines(now: now, reader).filter { !$0.isRemoved }
    let seats = try seats(of: held, in: record, now: now, reader)
    let lines = try held.map { line in
      let type = line.offer.ticketType
      let mine = seats(line)
      // In the plan's order.
      let labels = try type.seatingPlan.map { try SeatingPlan($0).seats.map(\.label).filter(mine.contains) }
      return Cart.Item(event: line.offer.event, ticketType: type, quantity: line.count, seats: labels ?? [])
    }
    guard !lines.isEmpty else { return Cart() }
    return Cart(items: lines, expiresAt: record.expiresAt, hardLimit: record.hardLimit)
  }

  /// The labels of the seats that each of a cart's lines holds; asked once for all of them, and not where none has seats.
  func seats(
    of lines: [CartRecord.Line], in record: CartRecord, now: Timestamp, _ reader: any Reader
  ) throws -> (CartRecord.Line) -> Set<String> {
    guard lines.contains(where: { $0.offer.ticketType.seatingPlan != nil }) else { return { _ in [] } }
    let seats = try Claims.seats(in: record.id, now: now, reader)
    return { seats[$0.offer.ticketType.id] ?? [] }
  }
}
