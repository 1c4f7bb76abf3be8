import BookingModel
import BookingRules
import BookingStore

/// The seats of a ticket type as one person sees them now.
public struct SeatMap: Sendable, Equatable {
  public enum State: Sendable, Equatable { case free, taken, yours }

  public let ticketType: TicketType
  public let plan: SeatingPlan
  /// By label.
  public let states: [String: State]
  /// What one order may have of it.
  public let mostPerOrder: Int

  public init(ticketType: TicketType, plan: SeatingPlan, states: [String: State], mostPerOrder: Int) {
    self.ticketType = ticketType
    self.plan = plan
    self.states = states
    self.mostPerOrder = mostPerOrder
  }

  public var yours: [String] { plan.seats.map(\.label).filter { states[$0] == .yours } }
  public var free: Int { states.values.count { $0 == .free } }
}

extension CartCommands {
  /// - Throws: `.notFound` for general admission.
  public func seatMap(_ ticketType: Identifier<TicketType>) throws(BookingError) -> SeatMap {
    try store.read { try readSeatMap(ticketType, $0) }
  }

  /// Holds exactly these seats; an empty set lets them go. All or none: a refusal changes nothing.
  ///
  /// - Throws: `.seatTaken` with the labels that others have, and what `setQuantity` throws.
  public func setSeats(of ticketType: Identifier<TicketType>, to labels: Set<String>) throws(BookingError)
    -> Cart
  {
    try store.write(locking: principal.locks.union([.ticketType(ticketType)])) {
      try holdSeats(ticketType, labels, $0)
    }
  }

  /// Holds the best `count` free places side by side, in place of those held before.
  /// - Throws: `.soldOut`, `.onlyLeft`, and what `setQuantity` throws.
  public func holdBestSeats(of ticketType: Identifier<TicketType>, count: Int) throws(BookingError) -> Cart {
    try store.write(locking: principal.locks.union([.ticketType(ticketType)])) { transaction in
      let map = try readSeatMap(ticketType, transaction)
      let free = map.plan.seats.filter { map.states[$0.label] != .taken }
      let best = BestSeats.choose(count, free: free, width: map.plan.width, height: map.plan.height)
      guard best.count == count else {
        throw free.isEmpty ? BookingError.soldOut : BookingError.onlyLeft(free.count)
      }
      return try holdSeats(ticketType, Set(best.map(\.label)), transaction)
    }
  }

  /// Holds what a line of an earlier cart held: its very seats, or its number of places.
  /// - Throws: what `setSeats` and `setQuantity` throw.
  public func holdAgain(again item: Cart.Item) throws(BookingError) -> Cart {
    guard item.ticketType.seatingPlan != nil else {
      return try setQuantity(of: item.ticketType.id, to: item.quantity)
    }
    return try setSeats(of: item.ticketType.id, to: Set(item.seats))
  }

  private func readSeatMap(_ id: Identifier<TicketType>, _ reader: any Reader) throws -> SeatMap {
    let now = clock.now()
    guard let (type, _) = try TicketTypes.find(id, reader), let event = try Events.find(type.event, reader),
      event.status == .published, let notation = type.seatingPlan, let plan = try? SeatingPlan(notation)
    else { throw BookingError.notFound(.seatingPlan) }
    try office.requireLiveSession(principal, reader)
    let cart = try principal.isVisitor ? CartRecord.find(principal, now: now, reader) : nil
    var states = Dictionary(
      plan.seats.map { ($0.label, SeatMap.State.free) }, uniquingKeysWith: { first, _ in first })
    for (label, holder) in try Claims.onSeats(of: id, now: now, reader) {
      states[label] = holder != nil && holder == cart?.id ? .yours : .taken
    }
    return SeatMap(
      ticketType: type, plan: plan, states: states,
      mostPerOrder: min(type.maxPerOrder, policy.placesPerCart))
  }

  private func holdSeats(_ id: Identifier<TicketType>, _ labels: Set<String>, _ transaction: any Transaction)
    throws -> Cart
  {
    let now = clock.now()
    let record = try office.liveCart(principal, now: now, transaction)
    let before = try record.map { try Claims.seats(in: $0.id, now: now, transaction)[id] ?? [] } ?? []
    guard !labels.isEmpty else {
      if let record, !before.isEmpty { try office.release(id, from: record, now: now, transaction) }
      return try office.cartContents(principal, transaction)
    }
    let lines = try record?.lines(now: now, transaction) ?? []
    let offer = try office.offer(id, in: lines, now: now, transaction)
    guard offer.ticketType.seatingPlan != nil else { throw BookingError.notFound(.seatingPlan) }
    let visit = try office.visitRecord(of: principal, transaction)
    var holdings = try office.holdings(principal, beside: offer, lines, now: now, transaction)
    if labels.count > before.count {
      holdings.sharedLimits = try visit.sharedLimits(
        except: record?.id, policy: policy, now: now, transaction)
    }
    if !labels.isSubset(of: before) || labels.count < offer.ticketType.minPerOrder {
      try SalesRule.validate(offer, quantity: labels.count, holdings: holdings, policy: policy, now: now)
    }
    let target = try record ?? .make(principal, now: now, transaction)
    let cartChange = BoxOffice.CartChange(event: offer.event.id, places: labels.count - before.count)
    try office.changeCart(target, by: visit, cartChange, now: now, transaction) { hold in
      try Claims.drop(seats: before.subtracting(labels).sorted(), of: id, from: target.id, transaction)
      let taken = try Claims.add(
        seats: labels.subtracting(before).sorted(), of: id, to: .cart(target.id), hold, transaction)
      guard taken.isEmpty else { throw BookingError.seatTaken(taken) }
    }
    transaction.concern(target.topics(lines, and: offer.event.id))
    return try office.cartContents(principal, transaction)
  }
}
