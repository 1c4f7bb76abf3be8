import BookingDomain
import TerminalUI

/// A person's tickets as text, one line each.
enum TicketTable {
  static func lines(_ tickets: [TicketDetails]) -> [String] {
    guard !tickets.isEmpty else { return ["You have no tickets yet."] }
    return tickets.map { details in
      let event = details.event
      let when = Format.dateAndTime(event.startsAt, zone: event.timeZone)
      let place = details.ticket.seat.map { "\(details.ticketTypeName) \($0)" } ?? details.ticketTypeName
      return [
        details.ticket.code, details.ticket.isVoid ? "void " : "valid", when.string, event.title,
        "\(event.venue), \(event.city)", place,
      ].joined(separator: "  ")
    }
  }
}
