import BookingDomain

extension BoxOffice {
  /// Holds so many places of a ticket type: with a seating plan the best ones side by side.
  func hold(_ principal: Principal, _ quantity: Int, of type: TicketType) throws(BookingError) -> Cart {
    guard type.seatingPlan != nil else { return try setQuantity(principal, of: type.id, to: quantity) }
    guard quantity > 0 else { return try setSeats(principal, of: type.id, to: []) }
    return try holdBestSeats(principal, of: type.id, count: quantity)
  }
}
