@testable import BookingModel
@testable import BookingStore

extension Tickets {
  /// As the door knows it; nil where the event has no such ticket.
  static func door(_ id: DoorTicketID, event: Identifier<Event>, _ reader: any Reader) throws -> DoorTicket? {
    try DoorTickets.find(id, reader).flatMap { $0.event == event ? $0.ticket : nil }
  }

  static func door(code: String, event: Identifier<Event>, _ reader: any Reader) throws -> DoorTicket? {
    try DoorTickets.find(code: code, reader).flatMap { $0.event == event ? $0.ticket : nil }
  }
}
