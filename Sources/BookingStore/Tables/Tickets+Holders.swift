import BookingModel

extension Tickets {
  /// Who has valid tickets for an event: how many people how many, and the first line that they are of.
  package struct Holders {
    package let people: Int
    package let tickets: Int
    package let firstLine: Identifier<EventOrder>
  }

  /// Nil where nobody has.
  package static func holders(of event: Identifier<Event>, _ reader: any Reader) throws -> Holders? {
    let row = try reader.first(
      """
      SELECT COUNT(*) AS tickets, COUNT(DISTINCT account_id) AS people, MIN(event_order_id) AS line
      FROM tickets WHERE event_id = \(event) AND voided_at IS NULL
      """)
    guard let row, let line: Identifier<EventOrder> = try row.optional("line") else { return nil }
    return Holders(people: try row.get("people"), tickets: try row.get("tickets"), firstLine: line)
  }
}
