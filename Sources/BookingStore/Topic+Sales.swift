import BookingModel
import BookingRules

extension CartRecord {
  /// What a change of the cart is about: whose it is, and the events it has places of, whose holds are all renewed.
  package func topics(_ lines: [Line], and event: Identifier<Event>? = nil) -> Set<Topic> {
    let events = lines.map(\.offer.event.id) + (event.map { [$0] } ?? [])
    return Set([owner.topic] + events.map { Topic.event($0) })
  }
}

extension CartRecord.Owner {
  package var topic: Topic {
    switch self {
    case .account(let id): .account(id)
    case .visit(let session): .visit(session)
    }
  }
}

extension Order {
  /// What is about an order: whose it is, and its events.
  package func topics(_ eventOrders: [EventOrder]) -> Set<Topic> {
    Set([Topic.account(account)] + eventOrders.map { Topic.event($0.event) })
  }
}
