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
    guard try !incoming.quantities(now: now, transaction).isEmpty else {
      return try incoming.delete(transaction)
    }
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
    try transaction.run("UPDATE carts SET account_id = \(account), session = NULL WHERE id = \(incoming.id)")
    let person = Principal(kind: .account(account), session: session)
    try trim(incoming, of: person, now: now, transaction)
    let after = try VisitHolding.of(incoming.id, now: now, transaction)
    try inherit(brought, beside: had, by: owner.subject, now: now, transaction)
    try count(owner.subject, from: had, to: after, brought: brought, now: now, transaction)
  }

  private func join(
    _ present: CartRecord, to incoming: CartRecord, now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "UPDATE claims SET cart_id = \(incoming.id) WHERE cart_id = \(present.id) AND expires_at > \(now)")
    let limits = [present.hardLimit, incoming.hardLimit].compactMap(\.self)
    guard let limit = limits.min() else { return }
    try transaction.run(
      "UPDATE claims SET expires_at = \(limit) WHERE cart_id = \(incoming.id) AND expires_at > \(limit)")
  }

  private func currency(of record: CartRecord, now: Timestamp, _ reader: any Reader) throws -> Currency? {
    guard let type = try record.quantities(now: now, reader).first?.ticketType else { return nil }
    return try reader.value("SELECT currency FROM ticket_types WHERE id = \(type)")
  }

  /// Lets go of what exceeds a limit per order, cart or account.
  func trim(_ record: CartRecord, of owner: Principal, now: Timestamp, _ transaction: any Transaction) throws
  {
    for (type, count) in try record.quantities(now: now, transaction) {
      let offer = try offer(type, except: record.id, now: now, transaction)
      // What was let go for another type counts no more.
      let lines = try record.quantities(now: now, transaction)
      let holdings = try holdings(owner, beside: offer, lines, now: now, transaction)
      let allowed =
        [
          offer.ticketType.maxPerOrder,
          policy.placesPerCart - holdings.otherPlaces,
          policy.placesPerAccountAndEvent - holdings.otherPlacesForEvent,
        ].min() ?? 0
      if count > allowed { try Claims.drop(count - max(0, allowed), of: type, from: record.id, transaction) }
    }
  }
}
