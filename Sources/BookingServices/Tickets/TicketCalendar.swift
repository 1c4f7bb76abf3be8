import BookingModel
import BookingWords
import Foundation

/// Tickets of one event as an appointment (RFC 5545), the codes in it.
public enum TicketCalendar {
  /// Empty for no tickets. `now` stamps it.
  public static func text(_ tickets: [TicketDetails], now: Timestamp, _ language: Language) -> String {
    guard let first = tickets.first else { return "" }
    let event = first.event
    let words = language.words
    let doors =
      event.doorsAt.map { "\n" + words.doors(words.format.time($0, zone: event.timeZone)) } ?? ""
    let codes = tickets.map(words.line).joined(separator: "\n")
    let fields = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Booking//Tickets//\(language.code.uppercased())",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "BEGIN:VEVENT",
      "UID:\(first.orderCode)-\(event.code)@booking",
      "DTSTAMP:\(utc(now))", "LAST-MODIFIED:\(utc(event.updatedAt))",
      // A calendar that has the appointment already takes the one with the higher number.
      "SEQUENCE:\(event.revision)", "DTSTART:\(utc(event.startsAt))", "DTEND:\(utc(event.endsAt))",
      "SUMMARY:\(escaped(event.title))",
      "LOCATION:\(escaped("\(event.venue), \(event.city), \(event.country)"))",
      "DESCRIPTION:\(escaped("\(words.order(first.orderCode))\(doors)\n\(codes)"))",
      "STATUS:\(event.status == .cancelled ? "CANCELLED" : "CONFIRMED")",
      "END:VEVENT", "END:VCALENDAR",
    ]
    return fields.flatMap(folded).map { $0 + "\r\n" }.joined()
  }

  /// `20261121T200000Z`
  private static func utc(_ moment: Timestamp) -> String {
    let minutes = LocalTime.shown(moment, zone: "UTC").description.filter { !"-:".contains($0) }
    return minutes + LocalTime.two(moment.second) + "Z"
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
