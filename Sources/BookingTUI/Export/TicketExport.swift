import BookingDomain
import BookingServices
import TerminalUI

/// A file for the person to keep.
struct Export: Sendable, Equatable {
  /// Without directory.
  let name: String
  let contents: String
}

/// Tickets of one event as files: made from facts only, so that the same tickets give the same file.
enum TicketExport {
  /// An appointment (RFC 5545) with the codes in it. `now` stamps it.
  static func calendar(_ tickets: [TicketDetails], now: Timestamp) -> Export? {
    guard let first = tickets.first else { return nil }
    return Export(name: fileName(first, "ics"), contents: TicketCalendar.text(tickets, now: now))
  }

  /// All there is to know at the door, as plain text.
  static func text(_ tickets: [TicketDetails], now: Timestamp) -> Export? {
    guard let first = tickets.first else { return nil }
    let event = first.event
    var lines = [
      event.title, String(repeating: "=", count: max(3, SafeText(event.title).width)),
      "\(Format.when(event, now: now)), \(Format.zone(event))",
      "\(event.venue), \(event.city), \(event.country)",
      "", "Order \(first.orderCode)", "",
    ]
    for ticket in tickets {
      lines.append(TicketCalendar.line(ticket))
      // What its QR code holds: any program makes the code of it again.
      if !ticket.ticket.isVoid { lines.append("  QR code: \(ticket.ticket.token)") }
    }
    return Export(
      name: fileName(first, "txt"),
      contents: lines.map { SafeText($0).string }.joined(separator: "\n") + "\n")
  }

  private static func fileName(_ ticket: TicketDetails, _ ending: String) -> String {
    "\(ticket.event.code.lowercased())-\(ticket.orderCode.lowercased()).\(ending)"
  }
}
