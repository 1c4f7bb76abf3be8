import BookingModel
import BookingStore

extension EventCommands {
  /// Puts a draft on sale; nothing happens to an event that is on sale already.
  ///
  /// - Throws: `.invalid` without ticket types or when the event is over, `.notOnSale` for a cancelled one.
  public func publish(_ id: Identifier<Event>) throws(BookingError) {
    try store.write { transaction in
      let event = try office.authorisedEvent(id, .editEvents, by: principal, transaction)
      switch event.status {
      case .published: return
      case .cancelled: throw BookingError.notOnSale
      case .draft: break
      }
      var problems: [FieldProblem] = []
      if event.endsAt <= clock.now() { problems.append(FieldProblem(.startsAt, .inThePast)) }
      if try TicketTypes.onSale([id], at: clock.now(), transaction).isEmpty {
        problems.append(FieldProblem(.ticketTypes, .missing))
      }
      guard problems.isEmpty else { throw BookingError.invalid(problems) }
      try setStatus(.published, of: event, .eventPublished, principal, transaction)
    }
  }

  /// Back to a draft. Tickets that are sold stay valid; what carts hold can no longer be ordered.
  ///
  /// - Throws: `.notOnSale` for a cancelled event.
  public func unpublish(_ id: Identifier<Event>) throws(BookingError) {
    try store.write { transaction in
      let event = try office.authorisedEvent(id, .editEvents, by: principal, transaction)
      switch event.status {
      case .draft: return
      case .cancelled: throw BookingError.notOnSale
      case .published: break
      }
      try setStatus(.draft, of: event, .eventUnpublished, principal, transaction)
    }
  }

  /// What an account confirms that undoes many orders at once: how many, typed by hand, with a proof of its own each time.
  public struct Confirmation: Sendable {
    public let orders: Int
    public let proof: Proof

    public init(orders: Int, _ proof: Proof) {
      self.orders = orders
      self.proof = proof
    }
  }

  /// Takes it off sale for good, voids its tickets, refunds its orders, tells its customers. Repeating it does what a
  /// stop in between left undone.
  ///
  /// - Throws: for an account and an event that has paid orders `.proofNeeded` without a confirmation, what proving
  ///   throws, `.otherNumberOfOrders` where it has more or fewer than were typed. Nothing is changed then.
  public func cancel(_ id: Identifier<Event>, _ confirmation: Confirmation? = nil) throws(BookingError) {
    _ = try cancelWithSales(principal, id, confirmation)
  }

  public enum Removal: Sendable, Equatable { case deleted, cancelled(orders: Int) }

  /// Deletes an event that nobody ordered; cancels one that has orders, as `cancel` does. Returns which.
  public func remove(_ id: Identifier<Event>, _ confirmation: Confirmation? = nil) throws(BookingError)
    -> Removal
  {
    var unused: ImageDigest?
    let isDeleted = try store.write { transaction in
      unused = nil
      let event = try office.authorisedEvent(id, .editEvents, by: principal, transaction)
      guard try !EventOrders.isAny(of: id, transaction) else { return false }
      unused = try delete(event, principal, transaction)
      return true
    }
    if let unused { office.removeFile(unused) }
    return isDeleted ? .deleted : .cancelled(orders: try cancelWithSales(principal, id, confirmation))
  }

  private func cancelWithSales(
    _ principal: Principal, _ id: Identifier<Event>, _ confirmation: Confirmation?
  ) throws(BookingError) -> Int {
    let principal = try office.proven(principal, confirmation?.proof, for: .cancelEvents)
    try store.write { transaction in
      let event = try office.authorisedEvent(id, .cancelEvents, by: principal, transaction)
      guard event.status != .cancelled else { return }
      if principal.account != nil {
        let orders = try EventOrders.paidOrders(of: id, transaction)
        if orders > 0 { try office.authorise(principal, .refund, of: .seller(event.seller), transaction) }
        guard confirmation != nil || orders == 0 else { throw BookingError.proofNeeded }
        guard confirmation?.orders ?? 0 == orders else { throw BookingError.otherNumberOfOrders(orders) }
      }
      try setStatus(.cancelled, of: event, .eventCancelled, principal, transaction)
    }
    return try office.cancelSales(of: id, by: principal)
  }

  private func setStatus(
    _ status: EventStatus, of event: Event, _ action: AuditAction, _ principal: Principal,
    _ transaction: any Transaction
  ) throws {
    try Events.setStatus(status, of: event.id, at: clock.now(), transaction)
    try office.audit(
      principal, action, .event(event.id, code: event.code),
      fingerprint: Fingerprint.event(event.id, transaction), transaction)
  }

  /// Returns whose picture's file may go after the commit.
  private func delete(_ event: Event, _ principal: Principal, _ transaction: any Transaction) throws
    -> ImageDigest?
  {
    if try CheckInLists.isAny(of: event.id, transaction) || !Gates.all(of: event.id, transaction).isEmpty {
      try CheckInLists.deleteDoor(of: event.id, transaction)
      try office.audit(
        principal, .eventDeleted, .door(event.id), fingerprint: Fingerprint.none, transaction)
    }
    for ticketType in try TicketTypes.all(of: event.id, transaction) {
      try office.removeTicketType(ticketType, transaction)
    }
    try search.remove(event.id, transaction)
    try Events.delete(event.id, transaction)
    try office.audit(
      principal, .eventDeleted, .event(event.id, code: event.code), facts: event.title,
      fingerprint: Fingerprint.none, transaction)
    return try event.image.flatMap { try Images.removeIfUnused($0, transaction) }
  }
}
