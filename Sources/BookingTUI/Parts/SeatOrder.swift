import BookingDomain
import Foundation

/// Seats as people count them: F9 before F10, wherever the two were bought.
enum SeatOrder {
  static func isBefore(_ left: String?, _ right: String?) -> Bool {
    (left ?? "").compare(right ?? "", options: .numeric) == .orderedAscending
  }

  static func sorted(_ tickets: [Ticket]) -> [Ticket] { tickets.sorted { isBefore($0.seat, $1.seat) } }
}
