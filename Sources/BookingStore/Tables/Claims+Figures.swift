import BookingModel

// What is held now, for whoever runs the place
extension Claims {
  package static func heldCount(at now: Timestamp, of sellers: SellerScope = .all, _ reader: any Reader)
    throws -> Int
  {
    let theirs: SQL =
      sellers == .all
      ? ""
      : " AND ticket_type_id IN (SELECT id FROM ticket_types WHERE 1 = 1\(part: sellers.and(event: "event_id")))"
    return try reader.count("SELECT COUNT(*) FROM claims WHERE expires_at > \(now)\(part: theirs)")
  }

  /// Places of one event that are free again soon.
  package struct Expiring {
    package let event: Identifier<Event>
    package let places: Int
    package let soonest: Timestamp

    package init(event: Identifier<Event>, places: Int, soonest: Timestamp) {
      self.event = event
      self.places = places
      self.soonest = soonest
    }
  }

  /// The events whose holds end first, until a moment.
  package static func expiring(
    _ most: Int, of sellers: SellerScope, until end: Timestamp, at now: Timestamp, _ reader: any Reader
  ) throws -> [Expiring] {
    try reader.rows(
      """
      SELECT ticket_types.event_id AS event_id, COUNT(*) AS places, MIN(claims.expires_at) AS soonest
      FROM claims JOIN ticket_types ON ticket_types.id = claims.ticket_type_id
      WHERE claims.expires_at > \(now) AND claims.expires_at <= \(end)
        \(part: sellers.and(event: "ticket_types.event_id"))
      GROUP BY ticket_types.event_id ORDER BY soonest, event_id LIMIT \(most)
      """
    ).map { row in
      Expiring(
        event: try row.get("event_id"), places: try row.get("places"), soonest: try row.get("soonest"))
    }
  }

  /// Lets go what carts hold of a ticket type.
  package static func deleteHolds(of type: Identifier<TicketType>, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM claims WHERE ticket_type_id = \(type) AND cart_id IS NOT NULL")
  }
}
