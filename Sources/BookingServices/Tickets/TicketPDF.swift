import BookingMedia
import BookingModel
import BookingTickets
import BookingWords
import Foundation

/// An order's tickets as a document to print or to show: one page each.
enum TicketPDF {
  /// Nil where it can't be drawn: the mail goes out without it, and says all that is on it.
  static func render(
    _ tickets: [TicketDetails], posters: [Identifier<Event>: PixelBuffer], _ words: any Words
  ) -> [UInt8]? {
    guard let first = tickets.first else { return nil }
    let pictures = posters.compactMapValues { CairoImage($0) }
    return withExtendedLifetime(pictures) {
      CairoDocument.render(title: words.order(first.orderCode)) { document in
        for ticket in tickets { draw(ticket, pictures[ticket.event.id], words, on: document) }
      }
    }
  }

  private static let margin = 48.0

  private static func draw(
    _ ticket: TicketDetails, _ poster: CairoImage?, _ words: any Words, on page: CairoDocument
  ) {
    let labels = words.ticketLabels
    let right = CairoDocument.width - margin
    let posterWidth = 150.0
    let textWidth = right - margin - (poster == nil ? 0 : posterWidth + 24)
    page.fill(x: 0, y: 0, width: CairoDocument.width, height: 8, .accent)
    if let poster { page.draw(poster, x: right - posterWidth, y: 56, width: posterWidth, height: 212) }

    let (event, language) = (ticket.event, language(in: ticket.event.country))
    var y = page.write(labels.heading, x: margin, y: 72, width: textWidth, size: 11, .accent, isBold: true)
    y = page.write(
      event.title, x: margin, y: y + 16, width: textWidth, size: event.title.count > 60 ? 20 : 26,
      isBold: true,
      lines: 6, language: language)
    let when = words.moment(event.startsAt, zone: event.timeZone)
    y = page.write(when, x: margin, y: y + 8, width: textWidth, size: 13)
    let end = words.until(words.format.time(event.endsAt, zone: event.timeZone))
    y = page.write(end, x: margin, y: y + 2, width: textWidth, size: 13, .muted)
    let place = "\(event.venue), \(event.city), \(event.country)"
    y = page.write(place, x: margin, y: y + 6, width: textWidth, size: 13, language: language)

    // Long titles, and scripts whose lines are high, push down what follows.
    let top = max(296, y)
    page.fill(x: margin, y: top, width: right - margin, height: 1, .rule)
    if let code = try? QRGrid(ticket.ticket.token, correction: .medium) {
      page.draw(code, x: margin - 12, y: top + 16, side: 264)
    }
    let column = margin + 276
    var facts = [(labels.type, ticket.ticketTypeName)]
    if let seat = ticket.ticket.seat { facts.append((labels.seat, seat)) }
    facts += [(labels.holder, ticket.ticket.holder), (labels.order, ticket.orderCode)]
    y = top + 48
    for (name, value) in facts {
      page.write(name, x: column, y: y, width: right - column, size: 10, .muted)
      y =
        page.write(
          value, x: column, y: y + 18, width: right - column, size: 15, isBold: true, lines: 2,
          language: language)
        + 14
    }
    page.write(labels.code, x: column, y: y, width: right - column, size: 10, .muted)
    y = page.write(
      ticket.ticket.code, x: column, y: y + 20, width: right - column, size: 16, isBold: true,
      family: "DejaVu Sans Mono")

    let bottom = max(top + 300, y)
    page.fill(x: margin, y: bottom, width: right - margin, height: 1, .rule)
    page.write(
      labels.atTheDoor,
      x: margin, y: bottom + 26, width: right - margin, size: 11, .muted)
    page.endPage()
  }

  /// Which form the Chinese characters have, where the text around them doesn't tell.
  private static func language(in country: String) -> String? {
    ["CN": "zh-cn", "SG": "zh-cn", "TW": "zh-tw", "HK": "zh-hk", "MO": "zh-hk", "JP": "ja"][country]
  }
}
