import BookingModel
import BookingRules

/// The seats of ticket types that have a plan.
package enum Seats {
  package static func labels(of type: Identifier<TicketType>, _ reader: any Reader) throws -> Set<String> {
    Set(
      try reader.rows("SELECT label FROM seats WHERE ticket_type_id = \(type)").map { try $0.get("label") })
  }

  /// Deletes one that nobody has; whether it could.
  package static func delete(_ label: String, of type: Identifier<TicketType>, _ transaction: any Transaction)
    throws
    -> Bool
  {
    try transaction.run(
      """
      DELETE FROM seats WHERE ticket_type_id = \(type) AND label = \(label)
        AND NOT EXISTS (SELECT 1 FROM claims WHERE seat_id = seats.id)
      """) == 1
  }

  /// Makes a seat, or moves the one that is there.
  package static func put(
    _ seat: SeatingPlan.Seat, of type: Identifier<TicketType>, _ transaction: any Transaction
  )
    throws
  {
    try transaction.run(
      """
      INSERT INTO seats (ticket_type_id, label, row_index, column_index, kind)
      VALUES (\(type), \(seat.label), \(seat.y), \(seat.x), \(seat.isAccessible ? "accessible" : "standard"))
      ON CONFLICT (ticket_type_id, label) DO UPDATE
        SET row_index = excluded.row_index, column_index = excluded.column_index, kind = excluded.kind
      """)
  }
}
