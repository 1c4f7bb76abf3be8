import BookingModel
import BookingRules
import BookingWords

/// Who is expected, on paper: a box to tick, name, seat, ticket and order, one line each.
package enum AttendeePDF {
  /// Nil where it can't be drawn: cairo or Pango isn't installed.
  package static func render(
    _ attendees: [Attendee], of event: Event, _ order: AttendeeOrder, _ words: any Words, now: Timestamp
  ) -> [UInt8]? {
    let rows = order.sorted(attendees)
    let pages = max(1, (rows.count + perPage - 1) / perPage)
    return CairoDocument.render(title: "\(event.title), \(words.attendeeHeading(rows.count))") { page in
      for number in 0..<pages {
        let shown = rows.dropFirst(number * perPage).prefix(perPage)
        drawHead(of: event, rows.count, order, words, now: now, on: page)
        for (index, attendee) in shown.enumerated() {
          draw(attendee, y: top + Double(index) * pitch, zone: event.timeZone, words, on: page)
        }
        page.write(
          words.page(number + 1, of: pages), x: margin, y: bottom, width: width, size: 9, .muted, lines: 1)
        page.endPage()
      }
    }
  }

  private static let margin = 40.0
  private static let width = CairoDocument.width - 2 * margin
  private static let top = 132.0
  private static let pitch = 17.0
  private static let bottom = CairoDocument.height - 28
  private static let perPage = Int((bottom - 20 - top) / pitch)
  /// Where each column begins, from the left margin.
  private static let columns: [(column: AttendeeColumn, x: Double, width: Double)] = [
    (.holder, 18, 200), (.seat, 224, 60), (.type, 290, 96), (.order, 392, 80), (.came, 478, 38),
  ]

  private static func drawHead(
    of event: Event, _ count: Int, _ order: AttendeeOrder, _ words: any Words, now: Timestamp,
    on page: CairoDocument
  ) {
    page.write(event.title, x: margin, y: 52, width: width, size: 18, isBold: true, lines: 1)
    let when = "\(words.moment(event.startsAt, zone: event.timeZone)), \(event.venue)"
    page.write(when, x: margin, y: 72, width: width, size: 11, lines: 1)
    let about = [
      words.attendeeHeading(count), words.sorted(bySeat: order == .seat),
      words.asOf(words.format.dateAndTime(now, zone: event.timeZone, now: now)),
    ]
    page.write(about.joined(separator: " · "), x: margin, y: 90, width: width, size: 10, .muted, lines: 1)
    for (column, x, width) in columns {
      page.write(words.column(column), x: margin + x, y: 112, width: width, size: 9, .muted, lines: 1)
    }
    page.fill(x: margin, y: 117, width: width, height: 0.8, .rule)
  }

  private static func draw(
    _ attendee: Attendee, y: Double, zone: String, _ words: any Words, on page: CairoDocument
  ) {
    // A box to tick: a dark square with a white one in it.
    page.fill(x: margin, y: y - 9, width: 10, height: 10, .muted)
    page.fill(x: margin + 0.8, y: y - 8.2, width: 8.4, height: 8.4, .white)
    for (column, x, width) in columns {
      let text =
        switch column {
        case .holder: AttendeeOrder.listed(attendee.ticket.holder)
        case .seat: attendee.ticket.seat ?? ""
        case .type: attendee.ticket.typeName
        case .order: attendee.order
        case .came: attendee.cameInAt.map { words.format.time($0, zone: zone) } ?? ""
        }
      page.write(
        text, x: margin + x, y: y, width: width, size: 10.5, isBold: column == .seat, lines: 1)
    }
    page.fill(x: margin, y: y + 4, width: width, height: 0.3, .rule)
  }
}
