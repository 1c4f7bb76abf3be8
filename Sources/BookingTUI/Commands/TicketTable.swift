import BookingModel
import BookingWords
import TerminalUI

/// A person's tickets as text, one line each.
enum TicketTable {
  static func lines(_ tickets: [TicketDetails]) -> [String] {
    guard !tickets.isEmpty else { return [Booking.words.noTicketsOfYours] }
    return tickets.map { details in
      let event = details.event
      let words = Booking.words
      let when = words.format.dateAndTime(event.startsAt, zone: event.timeZone)
      let place = details.ticket.seat.map { "\(details.ticketTypeName) \($0)" } ?? details.ticketTypeName
      return [
        details.ticket.code, words.word(details.ticket.voidReason), when, event.title,
        "\(event.venue), \(event.city)", place,
      ].joined(separator: "  ")
    }
  }
}
