import BookingDomain
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
    let event = first.event
    let codes = tickets.map(line).joined(separator: "\n")
    let fields = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Booking//Tickets//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "BEGIN:VEVENT",
      "UID:\(first.orderCode)-\(event.code)@booking",
      "DTSTAMP:\(utc(now))", "DTSTART:\(utc(event.startsAt))", "DTEND:\(utc(event.endsAt))",
      "SUMMARY:\(escaped(event.title))",
      "LOCATION:\(escaped("\(event.venue), \(event.city), \(event.country)"))",
      "DESCRIPTION:\(escaped("Order \(first.orderCode)\n\(codes)"))",
      "STATUS:\(event.status == .cancelled ? "CANCELLED" : "CONFIRMED")",
      "END:VEVENT", "END:VCALENDAR",
    ]
    return Export(
      name: fileName(first, "ics"), contents: fields.flatMap(folded).map { $0 + "\r\n" }.joined())
  }

  /// All there is to know at the door, as plain text.
  static func text(_ tickets: [TicketDetails], now: Timestamp) -> Export? {
    guard let first = tickets.first else { return nil }
    let event = first.event
    var lines = [
      event.title, String(repeating: "=", count: max(3, SafeText(event.title).width)),
      "\(Format.when(event, now: now)) (\(Format.zone(event)))",
      "\(event.venue), \(event.city), \(event.country)",
      "", "Order \(first.orderCode)", "",
    ]
    lines += tickets.map(line)
    return Export(
      name: fileName(first, "txt"),
      contents: lines.map { SafeText($0).string }.joined(separator: "\n") + "\n")
  }

  private static func line(_ ticket: TicketDetails) -> String {
    let seat = ticket.ticket.seat.map { ", seat \($0)" } ?? ""
    let state = ticket.ticket.isVoid ? " (VOID)" : ""
    return "\(ticket.ticket.code)  \(ticket.ticketTypeName)\(seat), \(ticket.ticket.holder)\(state)"
  }

  private static func fileName(_ ticket: TicketDetails, _ ending: String) -> String {
    "\(ticket.event.code.lowercased())-\(ticket.orderCode.lowercased()).\(ending)"
  }

  /// `20261121T200000Z`
  private static func utc(_ moment: Timestamp) -> String {
    let civil = CivilTime(moment, zone: "UTC")
    let date = "\(civil.year)\(Format.two(civil.month))\(Format.two(civil.day))"
    let second = moment.milliseconds / 1000 % 60
    return "\(date)T\(Format.two(civil.hour))\(Format.two(civil.minute))\(Format.two(Int(max(0, second))))Z"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
  }

  /// Lines of at most 75 bytes; the next ones begin with a space. Characters stay whole.
  private static func folded(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    for character in line {
      if current.utf8.count + String(character).utf8.count > 75 {
        lines.append(current)
        current = " "
      }
      current.append(character)
    }
    return lines + [current]
  }
}
