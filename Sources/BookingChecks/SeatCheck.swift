import BookingRules
import BookingStore

/// Whether the seats of every ticket type are those of its plan.
enum SeatCheck {
  static func wrong(_ reader: any Reader) throws -> [String] {
    try reader.rows("SELECT id, seating_plan FROM ticket_types WHERE seating_plan IS NOT NULL").filter {
      type in
      let id: Int64 = try type.get("id")
      guard let plan = try? SeatingPlan(type.get("seating_plan")) else { return true }
      var missing = Dictionary(plan.seats.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
      let seats = try reader.rows(
        "SELECT label, row_index, column_index, kind FROM seats WHERE ticket_type_id = \(id)")
      let areRight = try seats.allSatisfy { row in
        guard let seat = missing.removeValue(forKey: try row.get("label")) else { return false }
        return try seat.y == row.get("row_index", as: Int.self)
          && seat.x == row.get("column_index", as: Int.self)
          && row["kind"] == .text(seat.isAccessible ? "accessible" : "standard")
      }
      return !areRight || !missing.isEmpty
    }.map { "ticket type \(try $0.get("id", as: Int64.self))" }
  }
}
