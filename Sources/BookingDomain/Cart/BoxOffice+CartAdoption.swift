import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// A guest's cart becomes the account's, in the transaction that logs them in.
  ///
  /// Where the account holds places already the two are put together if they share a currency; else the cart the person
  /// was looking at wins. Together they may be held as long as those that were held first. Places beyond a limit are let go.
  func adoptCart(of session: SessionToken, by account: Identifier<Account>, _ transaction: any Transaction)
    throws
  {
    // Before its addresses are proved an account holds no more than a guest: what the visit holds stays the visit's.
    guard try Accounts.isProved(account, transaction) else { return }
    let now = clock.now()
    guard let incoming = try CartRecord.find(.visit(session), now: now, transaction) else { return }
    guard incoming.hardLimit != nil else { return try incoming.delete(transaction) }
    let owner = CartRecord.Owner.account(account)
    let brought = try VisitHolding.of(incoming.id, now: now, transaction)
    var had: [VisitHolding] = []
    if let present = try CartRecord.find(owner, now: now, transaction) {
      had = try VisitHolding.of(present.id, now: now, transaction)
      if try currency(of: present, now: now, transaction) == currency(of: incoming, now: now, transaction) {
        try join(present, to: incoming, now: now, transaction)
      }
      try present.delete(transaction)
    }
    try incoming.give(to: account, transaction)
    let person = Principal(kind: .account(account), session: session)
    try trim(incoming, of: person, now: now, transaction)
    let after = try VisitHolding.of(incoming.id, now: now, transaction)
    try inherit(brought, beside: had, by: owner.subject, now: now, transaction)
    try countHoldTime(owner.subject, from: had, to: after, brought: brought, now: now, transaction)
  }

  private func join(
    _ present: CartRecord, to incoming: CartRecord, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try Claims.move(from: present.id, to: incoming.id, now: now, transaction)
    let limits = [present.hardLimit, incoming.hardLimit].compactMap(\.self)
    guard let limit = limits.min() else { return }
    try Claims.shorten(in: incoming.id, to: limit, transaction)
  }

  private func currency(of record: CartRecord, now: Timestamp, _ reader: any Reader) throws -> Currency? {
    try record.lines(now: now, reader).first?.offer.ticketType.price.currency
  }

  /// Lets go of what exceeds a limit per order, cart or account.
  func trim(_ record: CartRecord, of owner: Principal, now: Timestamp, _ transaction: any Transaction) throws
  {
    var lines = try record.lines(now: now, transaction)
    let present = try Claims.places(
      of: owner.account, for: Set(lines.map(\.offer.event.id)), now: now, transaction)
    for (index, line) in lines.enumerated() {
      guard !line.isRemoved else { throw BookingError.notFound(.ticketType) }
      // What was let go for another type counts no more.
      let holdings = Holdings(beside: line.offer, in: lines, present)
      let allowed =
        [
          line.offer.ticketType.maxPerOrder,
          policy.placesPerCart - holdings.otherPlaces,
          policy.placesPerAccountAndEvent - holdings.otherPlacesForEvent,
        ].min() ?? 0
      guard line.count > allowed else { continue }
      let excess = line.count - max(0, allowed)
      try Claims.drop(excess, of: line.offer.ticketType.id, from: record.id, transaction)
      lines[index].count -= excess
    }
  }
}
