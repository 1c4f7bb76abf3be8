import BookingModel

extension Tickets {
  /// Who has valid tickets for an event: how many people how many, and the first event order that they are of.
  package struct Holders {
    package let people: Int
    package let tickets: Int
    package let firstEventOrder: Identifier<EventOrder>
  }

  /// Nil where nobody has.
  package static func holders(of event: Identifier<Event>, _ reader: any Reader) throws -> Holders? {
    let row = try reader.first(
      """
      SELECT COUNT(*) AS tickets, COUNT(DISTINCT account_id) AS people, MIN(event_order_id) AS first
      FROM tickets WHERE event_id = \(event) AND voided_at IS NULL
      """)
    guard let row, let first: Identifier<EventOrder> = try row.optional("first") else { return nil }
    return Holders(people: try row.get("people"), tickets: try row.get("tickets"), firstEventOrder: first)
  }
}
