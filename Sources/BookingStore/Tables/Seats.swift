import BookingModel
import BookingRules

/// The seats of ticket types that have a plan.
package enum Seats {
  package static func labels(of type: Identifier<TicketType>, _ reader: any Reader) throws -> Set<String> {
    Set(
      try reader.rows("SELECT label FROM seats WHERE ticket_type_id = \(type)").map { try $0.get("label") })
  }

  /// Deletes those that nobody has. Returns the labels of the others, which stay.
  package static func delete(
    _ labels: [String], of type: Identifier<TicketType>, _ transaction: any Transaction
  ) throws -> Set<String> {
    guard !labels.isEmpty else { return [] }
    let meant: SQL = "seats.ticket_type_id = \(type) AND seats.label IN \(set: labels)"
    let deleted = try transaction.run(
      """
      DELETE FROM seats WHERE \(part: meant) AND NOT EXISTS (SELECT 1 FROM claims WHERE seat_id = seats.id)
      """)
    guard deleted < labels.count else { return [] }
    return Set(
      try transaction.rows("SELECT label FROM seats WHERE \(part: meant)").map { try $0.get("label") })
  }

  /// Makes seats, or moves those that are there.
  package static func put(
    _ seats: [SeatingPlan.Seat], of type: Identifier<TicketType>, _ transaction: any Transaction
  ) throws {
    let rows = seats.map { seat -> SQL in
      "(\(type), \(seat.label), \(seat.y), \(seat.x), \(seat.isAccessible ? "accessible" : "standard"))"
    }
    try transaction.insert(
      rows, into: "seats (ticket_type_id, label, row_index, column_index, kind)",
      end: """
        ON CONFLICT (ticket_type_id, label) DO UPDATE
          SET row_index = excluded.row_index, column_index = excluded.column_index, kind = excluded.kind
        """)
  }
}
