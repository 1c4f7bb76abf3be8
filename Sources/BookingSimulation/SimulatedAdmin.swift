import BookingDomain
import BookingModel

/// Management at work: sales go on meanwhile.
final class SimulatedAdmin: SimulatedVisitor, @unchecked Sendable {
  let email: String

  init(
    _ world: SimulationWorld, _ name: String, email: String, stream: UInt64, slot: SimulationScheduler.Slot
  ) {
    self.email = email
    super.init(world, name, stream: stream, slot: slot)
    principal = office.openSession(from: origin)
  }

  override func visit() throws {
    guard try comesIn(by: email) else { return pause(5000...60_000) }
    if world.plan.refundRefusal > 0, random.chance(0.6) { try retryRefunds() }
    guard let event = random.chance(0.4) ? world.events.first : random.pick(world.events) else { return }
    switch random.pick(0...23) {
    case 0...3: try change(event)
    case 4...5: try move(event)
    case 6...8: try takeOffSale(event)
    case 9...13: try refundSomething()
    case 14...19: try cancelTickets()
    case 20: try cancel(event)
    case 21: if random.chance(0.3) { try cancel(event) }
    case 22: try replaceCode()
    default:
      _ = try manage("managedOrders") { () throws(BookingError) in
        try office.visit(principal).management.orders(OrderQuery())
      }
    }
    pause(20_000...300_000)
  }

  /// One command of management; the password is typed again where that is asked for.
  private func manage<Value>(_ command: String, _ body: () throws(BookingError) -> Value) throws -> Result<
    Value, BookingError
  > {
    let result = try attempt(command, body)
    guard case .failure(.passwordNeededAgain) = result else { return result }
    world.mark(.passwordAgain)
    let again = try attempt("authenticateAgain") { () throws(BookingError) in
      try office.visit(principal).session.authenticateAgain(Proof(password: SimulatedBuyer.password))
    }
    if case .success(let proven) = again { principal = proven }
    return result
  }

  private func change(_ event: Identifier<Event>) throws {
    let read = try manage("event") { () throws(BookingError) in
      try office.visit(principal).catalogue.event(event)
    }
    guard case .success(let details) = read else { return }
    var draft = EventDraft(details)
    guard !draft.ticketTypes.isEmpty else { return }
    let index = random.pick(0...(draft.ticketTypes.count - 1))
    var gone: Identifier<TicketType>?
    if let offSale = random.pick(details.offSale), random.chance(0.5) {
      draft.ticketTypes.append(EventDraft.TicketTypeDraft(offSale.ticketType))
    } else if draft.ticketTypes.count > 1, random.chance(0.2) {
      gone = draft.ticketTypes.remove(at: index).id
    } else {
      draft.ticketTypes[index].capacity = max(1, draft.ticketTypes[index].capacity + random.pick(-3...2))
      if random.chance(0.2) {
        draft.ticketTypes[index].price = Money(
          minorUnits: Int64(random.pick(0...50) * 100), currency: draft.ticketTypes[index].price.currency)
      }
    }
    pause(200...(random.chance(0.3) ? 120_000 : 4000))
    defer { world.tookOffSale(gone) }
    let result = try manage("changeEvent(\(event.rawValue))") { () throws(BookingError) in
      try office.visit(principal).events.change(event, draft, revision: details.event.revision)
    }
    switch result {
    case .failure(.conflict): world.mark(.twoAdmins)
    case .failure(.invalid(let problems)):
      if problems.contains(where: { if case .lessThanSold = $0.reason { true } else { false } }) {
        world.mark(.capacityRefused)
      }
    default: break
    }
  }

  /// Another day or another hall, or both; half of the time whoever has tickets hears of it.
  private func move(_ event: Identifier<Event>) throws {
    let read = try manage("event") { () throws(BookingError) in
      try office.visit(principal).catalogue.event(event)
    }
    guard case .success(let details) = read else { return }
    var draft = EventDraft(details)
    let isLater = random.chance(0.5)
    if isLater {
      draft.startsAt = draft.startsAt + .days(1)
      draft.endsAt = draft.endsAt + .days(1)
    }
    if !isLater || random.chance(0.2) { draft.venue = draft.venue == "Hall" ? "Small Hall" : "Hall" }
    func save(_ holders: HolderNotification?) throws -> Result<Event, BookingError> {
      try manage("changeEvent(\(event.rawValue))") { () throws(BookingError) in
        try office.visit(principal).events.change(
          event, draft, revision: details.event.revision, telling: holders)
      }
    }
    guard case .failure(.holdersAffected) = try save(nil) else { return }
    pause(200...(random.chance(0.3) ? 60_000 : 3000))
    let latest = min(draft.startsAt, world.clock.now + .hours(Int64(random.pick(1...12))))
    let until = latest > world.clock.now + .minutes(1) && random.chance(0.9) ? latest : nil
    let told: HolderNotification = random.chance(0.7) ? .everybody(returnBy: until) : .nobody
    guard case .success = try save(told) else { return }
    if told != .nobody { world.mark(.eventMoved) }
    if isLater { world.mark(.ticketsRenewed) }
  }

  private func takeOffSale(_ event: Identifier<Event>) throws {
    _ = try manage("unpublish(\(event.rawValue))") { () throws(BookingError) in
      try office.visit(principal).events.unpublish(event)
    }
    pause(1000...120_000)
    _ = try manage("publish(\(event.rawValue))") { () throws(BookingError) in
      try office.visit(principal).events.publish(event)
    }
  }

  private func cancel(_ event: Identifier<Event>) throws {
    for _ in 0..<3 {
      let read = try manage("sales") { () throws(BookingError) in
        try office.visit(principal).events.sales(event)
      }
      guard case .success(let sales) = read else { continue }
      pause(200...(random.chance(0.3) ? 60_000 : 4000))
      let confirmation = EventCommands.Confirmation(
        orders: sales.paidOrders, Proof(password: SimulatedBuyer.password))
      let result = try manage("cancelEvent") { () throws(BookingError) in
        try office.visit(principal).events.cancel(event, confirmation)
      }
      switch result {
      case .success: return
      case .failure(.otherNumberOfOrders): world.mark(.soldWhileCancelling)
      case .failure: break
      }
    }
  }

  private func paidOrder(_ isMeant: (OrderListing) -> Bool = { _ in true }) throws -> OrderListing? {
    let read = try manage("managedOrders") { () throws(BookingError) in
      try office.visit(principal).management.orders(OrderQuery())
    }
    guard case .success(let listings) = read else { return nil }
    return random.pick(listings.filter { $0.order.status == .paid && isMeant($0) })
  }

  /// Some of an order's tickets, or all, with their money or without; now and then once more, as after a lost answer.
  private func cancelTickets() throws {
    guard let listing = try paidOrder() else { return }
    let read = try manage("order") { () throws(BookingError) in
      try office.visit(principal).orders.order(listing.id)
    }
    guard case .success(let details) = read else { return }
    let isWhole = random.chance(0.3)
    let chosen = Set(details.tickets.filter { !$0.isVoid && (isWhole || random.chance(0.5)) }.map(\.id))
    guard !chosen.isEmpty else { return }
    let refund = random.chance(0.7)
    for _ in 0..<(random.chance(0.2) ? 2 : 1) {
      pause(200...(random.chance(0.2) ? 60_000 : 4000))
      let result = try manage("cancelTickets(\(listing.id.rawValue), \(chosen.count), \(refund))") {
        () throws(BookingError) in
        try office.visit(principal).management.cancelTickets(
          of: listing.id, chosen, refund: refund, Proof(password: SimulatedBuyer.password))
      }
      if case .failure(.conflict) = result { world.mark(.cancelledAlready) }
    }
  }

  /// For somebody who stands there without their phone.
  private func replaceCode() throws {
    guard let listing = try paidOrder() else { return }
    let read = try manage("order") { () throws(BookingError) in
      try office.visit(principal).orders.order(listing.id)
    }
    guard case .success(let details) = read, let ticket = random.pick(details.tickets) else { return }
    pause(200...(random.chance(0.2) ? 60_000 : 4000))
    let result = try manage("reissue(\(ticket.id.rawValue))") { () throws(BookingError) in
      try office.visit(principal).management.reissue(ticket.id, of: listing.id, because: "lost the phone")
    }
    if case .success = result { world.mark(.codeReplaced) }
  }

  private func retryRefunds() throws {
    guard let order = random.pick(world.refusedOrders()) else { return }
    if random.chance(0.3) { try giveRest(of: order) }
    let result = try manage("retryRefunds(\(order.rawValue))") { () throws(BookingError) in
      try office.visit(principal).management.retryRefunds(order, Proof(password: SimulatedBuyer.password))
    }
    if case .success = result { world.mark(.refundTriedAgain) }
  }

  /// All that is left goes back another way: what was refused can't go back any more.
  private func giveRest(of order: Identifier<Order>) throws {
    let read = try manage("order") { () throws(BookingError) in
      try office.visit(principal).orders.order(order)
    }
    guard case .success(let details) = read, !details.refundable.isZero else { return }
    _ = try manage("refund(\(order.rawValue), \(details.refundable.minorUnits))") { () throws(BookingError) in
      try office.visit(principal).management.refund(
        order, amount: details.refundable, Proof(password: SimulatedBuyer.password))
    }
  }

  private func refundSomething() throws {
    guard let listing = try paidOrder({ !$0.order.total.isZero }) else { return }
    let total = listing.order.total
    let amount = Money(
      minorUnits: random.chance(0.3) ? total.minorUnits : Int64(random.pick(1...Int(total.minorUnits))),
      currency: total.currency)
    _ = try manage("refund(\(listing.order.id.rawValue), \(amount.minorUnits))") { () throws(BookingError) in
      try office.visit(principal).management.refund(
        listing.order.id, amount: amount, Proof(password: SimulatedBuyer.password))
    }
  }
}
