import BookingModel

/// What a cart or an order holds of one event by one visit.
package struct VisitHolding {
  package let event: Identifier<Event>
  package let visit: VisitRecord
  package let places: Int
  /// Of the place that was taken first among those still held.
  package let since: Timestamp
  package private(set) var until: Timestamp
  /// The time of all places together, from when each was taken to its end.
  package let placeTime: TimeSpan

  private init(row: SQLRow) throws {
    event = try row.get("event_id")
    visit = try VisitRecord(row: row)
    places = try row.get("places")
    since = try row.get("since")
    until = try row.get("until")
    placeTime = TimeSpan(milliseconds: try row.get("place_time"))
  }

  /// The same places, held until another moment.
  package func lasting(until end: Timestamp) -> VisitHolding {
    var holding = self
    holding.until = end
    return holding
  }

  package static func of(_ cart: Identifier<Cart>, now: Timestamp, _ reader: any Reader) throws
    -> [VisitHolding]
  {
    try of("claims.cart_id = \(cart)", now: now, reader)
  }

  package static func of(_ order: Identifier<Order>, now: Timestamp, _ reader: any Reader) throws
    -> [VisitHolding]
  {
    try of(
      "claims.event_order_id IN (SELECT id FROM event_orders WHERE order_id = \(order))", now: now, reader)
  }

  private static func of(_ claims: SQL, now: Timestamp, _ reader: any Reader) throws -> [VisitHolding] {
    try reader.rows(
      """
      SELECT ticket_types.event_id AS event_id, \(part: VisitRecord.columns), COUNT(*) AS places,
        MIN(claims.created_at) AS since, MAX(claims.expires_at) AS until,
        CAST(SUM(claims.expires_at - claims.created_at) AS BIGINT) AS place_time
      FROM claims CROSS JOIN ticket_types ON ticket_types.id = claims.ticket_type_id
      CROSS JOIN visits ON visits.id = claims.visit_id
      WHERE \(part: claims) AND claims.expires_at > \(now)
      GROUP BY ticket_types.event_id, \(part: VisitRecord.columns) ORDER BY ticket_types.event_id, visits.id
      """
    ).map { try VisitHolding(row: $0) }
  }
}
