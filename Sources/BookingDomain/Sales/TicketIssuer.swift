import BookingModel
import BookingRules
import BookingStore
import BookingTickets

/// Makes the tickets of paid event orders.
struct TicketIssuer {
  private let key: TicketSigningKey
  private let randomness: Randomness

  init(randomness: Randomness, now: Timestamp, _ transaction: any Transaction) throws {
    key = try TicketSigningKey(randomness: randomness, now: now, transaction)
    self.randomness = randomness
  }

  /// One ticket for each of the event orders' places, which must be sold by now. Returns what their holder is told of them.
  func issue(
    _ eventOrders: [EventOrder], _ sold: [Claims.Sold], account: Identifier<Account>, holder: String,
    now: Timestamp,
    _ transaction: any Transaction
  ) throws -> [Identifier<EventOrder>: [MessageFacts.NamedTicket]] {
    let claims = Dictionary(grouping: sold, by: \.eventOrder)
    var tickets: [Tickets.New] = []
    for eventOrder in eventOrders {
      let claims = claims[eventOrder.id] ?? []
      guard claims.count == eventOrder.quantity else {
        throw BookingError.damaged(detail: "claims of event order \(eventOrder.id.rawValue)")
      }
      tickets += try claims.map { claim in
        let publicID = randomness.bytes(16)
        return Tickets.New(
          publicID: publicID, code: "TX-" + PublicCode.make(groups: 2, randomness),
          signature: try key.sign(TicketToken.message(publicID)), claim: claim, event: eventOrder.event)
      }
    }
    try Tickets.insert(tickets, account: account, holder: holder, now: now, transaction)
    return Dictionary(grouping: tickets, by: \.claim.eventOrder).mapValues { tickets in
      tickets.map { MessageFacts.NamedTicket(code: $0.code, seat: $0.claim.seat) }
    }
  }
}
