/// Makes the tickets of a paid line.
struct TicketIssuer {
  private let key: TicketSigningKey
  private let randomness: Randomness

  init(randomness: Randomness, now: Timestamp, _ transaction: any Transaction) throws {
    key = try TicketSigningKey(randomness: randomness, now: now, transaction)
    self.randomness = randomness
  }

  /// One ticket for each of the line's claims, which must be sold by now. Returns what their holder is told of them.
  func issue(
    _ eventOrder: EventOrder, account: Identifier<Account>, holder: String, now: Timestamp,
    _ transaction: any Transaction
  ) throws -> [MessageFacts.NamedTicket] {
    let claims = try transaction.rows(
      """
      SELECT claims.id, seats.label FROM claims LEFT JOIN seats ON seats.id = claims.seat_id
      WHERE claims.event_order_id = \(eventOrder.id) ORDER BY claims.id
      """)
    guard claims.count == eventOrder.quantity else {
      throw BookingError.damaged(detail: "claims of line \(eventOrder.id.rawValue)")
    }
    return try claims.map { claim in
      let publicID = randomness.bytes(16)
      let code = "TX-" + PublicCode.make(groups: 2, randomness)
      let seat = try claim.optional("label", as: String.self)
      try transaction.run(
        """
        INSERT INTO tickets (public_id, code, signature, event_order_id, claim_id, event_id, account_id, holder, seat,
          created_at)
        VALUES (\(publicID), \(code), \(try key.sign(TicketToken.message(publicID))), \(eventOrder.id),
          \(try claim.get("id", as: Int64.self)), \(eventOrder.event), \(account), \(holder), \(seat), \(now))
        """)
      return MessageFacts.NamedTicket(code: code, seat: seat)
    }
  }
}
