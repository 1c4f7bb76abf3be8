import BookingModel
import BookingServices
import BookingWords
import TerminalUI

/// A file for the person to keep.
package struct Export: Sendable, Equatable {
  /// Without directory.
  package let name: String
  package let contents: String
}

/// Tickets of one event as files: made from facts only, so that the same tickets give the same file.
package enum TicketExport {
  /// An appointment (RFC 5545) with the codes in it. `now` stamps it.
  package static func calendar(_ tickets: [TicketDetails], now: Timestamp, _ language: Language) -> Export? {
    guard let first = tickets.first else { return nil }
    return Export(name: fileName(first, "ics"), contents: TicketCalendar.text(tickets, now: now, language))
  }

  /// All there is to know at the door, as plain text.
  package static func text(_ tickets: [TicketDetails], now: Timestamp, _ language: Language) -> Export? {
    guard let first = tickets.first else { return nil }
    let (event, words) = (first.event, language.words)
    var lines = [
      event.title, String(repeating: "=", count: max(3, SafeText(event.title).width)),
      "\(words.when(event, now: now)), \(words.clock(zone: event.timeZone))",
      "\(event.venue), \(event.city), \(event.country)",
      "", words.order(first.orderCode), "",
    ]
    for ticket in tickets {
      lines.append(words.line(ticket))
      // What its QR code holds: any program makes the code of it again.
      if !ticket.ticket.isVoid { lines.append("  \(words.qrCode(ticket.ticket.token))") }
    }
    return Export(
      name: fileName(first, "txt"),
      contents: lines.map { SafeText($0).string }.joined(separator: "\n") + "\n")
  }

  private static func fileName(_ ticket: TicketDetails, _ ending: String) -> String {
    "\(ticket.event.code.lowercased())-\(ticket.orderCode.lowercased()).\(ending)"
  }
}
