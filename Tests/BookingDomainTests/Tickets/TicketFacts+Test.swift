import Testing

@testable import BookingModel
@testable import BookingTickets

extension TicketFacts {
  /// Of a ticket for an evening, with everything that can be said different from zero.
  static func sample(_ key: TicketSigningKey, id: [UInt8] = [UInt8](1...12), generation: UInt8 = 1) throws
    -> TicketFacts
  {
    TicketFacts(
      key: key.id, id: try #require(DoorTicketID(publicID: id)),
      event: reference(eventCode: "WINTER-JAZZ-4K7Q"), ticketType: Identifier(70_001),
      validity: TicketValidity(quarters: 242_400, to: 242_544), generation: generation)
  }
}

extension TicketKeyRing {
  /// What a code says, if it is one and these keys know it.
  func verified(_ text: String) -> PresentedTicket? { TicketToken(text).flatMap { verified($0) } }
}
