import BookingModel
import BookingRules
import BookingServices
import BookingWords
import TerminalUI

/// Who is expected, as a file to print: plain text, or a PDF.
package enum AttendeeExport {
  package static func text(
    _ attendees: [Attendee], of event: Event, _ order: AttendeeOrder, _ words: any Words, now: Timestamp
  ) -> Export {
    let lines = lines(attendees, of: event, order, words, now: now)
    return Export(
      name: fileName(event, order, "txt"),
      contents: lines.map(\.string).joined(separator: "\n") + "\n")
  }

  /// Nil where no PDF can be drawn here.
  package static func pdf(
    _ attendees: [Attendee], of event: Event, _ order: AttendeeOrder, _ words: any Words, now: Timestamp
  ) -> (name: String, bytes: [UInt8])? {
    AttendeePDF.render(attendees, of: event, order, words, now: now).map {
      (fileName(event, order, "pdf"), $0)
    }
  }

  /// Title, what it is, and a line for each with a box to tick.
  package static func lines(
    _ attendees: [Attendee], of event: Event, _ order: AttendeeOrder, _ words: any Words, now: Timestamp
  ) -> [SafeText] {
    let title = SafeText(event.title)
    let when = SafeText("\(words.moment(event.startsAt, zone: event.timeZone)), \(event.venue)")
    let about = [
      words.attendeeHeading(attendees.count), words.sorted(bySeat: order == .seat),
      words.asOf(words.format.dateAndTime(now, zone: event.timeZone, now: now)),
    ]
    return [
      title, SafeText(repeating: "=", count: max(3, title.width)), when,
      SafeText(about.joined(separator: ", ")), "",
    ] + table(order.sorted(attendees), zone: event.timeZone, words)
  }

  private static func table(_ attendees: [Attendee], zone: String, _ words: any Words) -> [SafeText] {
    let columns = AttendeeColumn.allCases
    let rows = attendees.map { attendee in
      columns.map { column in
        switch column {
        case .holder: SafeText(AttendeeOrder.listed(attendee.ticket.holder)).truncated(to: 32)
        case .seat: SafeText(attendee.ticket.seat ?? "").truncated(to: 12)
        case .type: SafeText(attendee.ticket.typeName).truncated(to: 20)
        case .order: SafeText(attendee.order)
        case .came: SafeText(attendee.cameInAt.map { words.format.time($0, zone: zone) } ?? "")
        }
      }
    }
    let heads = columns.map { SafeText(words.column($0)) }
    let widths = columns.indices.map { index in
      max(heads[index].width, rows.map { $0[index].width }.max() ?? 0)
    }
    func line(_ box: SafeText, _ cells: [SafeText]) -> SafeText {
      let padded = zip(cells, widths).map { $0.padded(to: $1) }
      let text = box + padded.joined(separator: "  ")
      return SafeText(glyphs: text.glyphs.reversed().drop { $0 == .space }.reversed())
    }
    return [line("    ", heads)] + rows.map { line("[ ] ", $0) }
  }

  private static func fileName(_ event: Event, _ order: AttendeeOrder, _ ending: String) -> String {
    "\(event.code.lowercased())-attendees-\(order.rawValue).\(ending)"
  }
}
