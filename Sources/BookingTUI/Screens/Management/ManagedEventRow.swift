import BookingModel
import TerminalUI

/// One event in management's list, in two lines: what and when, how it stands and what it brought in.
struct ManagedEventRow {
  let listing: EventListing
  /// Nil until it is known.
  let sales: EventSales?
  /// What the list was searched for.
  var found = MatchHighlighter("")

  func draw(on canvas: inout Canvas, _ session: Session) {
    if canvas.size.width < 56 { drawNarrow(on: &canvas, session) } else { drawWide(on: &canvas, session) }
  }

  private var event: Event { listing.event }
  private var titleStyle: Style { event.status == .cancelled ? .muted : .bold }

  private var revenue: SafeText {
    guard listing.availability.sold > 0 else { return "" }
    return sales?.money.map { SafeText($0.net.formatted) } ?? "…"
  }

  private func drawWide(on canvas: inout Canvas, _ session: Session) {
    let columns = canvas.bounds.inset(left: 2, right: 1).split(
      .columns([.flexible(1), .fixed(17), .fixed(18)], gap: 2))
    canvas.write(
      found.pieces(SafeText(event.title), titleStyle), at: columns[0].origin, maxWidth: columns[0].width)
    let status = Wording.status(event, now: session.now)
    canvas.write(
      [TextRun(status.text, status.style), TextRun(" · ", .muted)]
        + found.pieces(SafeText(event.venue), .muted),
      at: columns[0].row(1).origin, maxWidth: columns[0].width)
    canvas.write(
      Format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now), in: columns[1].row(0))
    canvas.write(
      Format.distance(to: event.startsAt, zone: event.timeZone, now: session.now), in: columns[1].row(1),
      style: .muted)
    SoldBar(listing.availability).draw(on: &canvas, in: columns[2].row(0))
    canvas.write(
      revenue, in: Rect(x: columns[2].x, y: 1, width: columns[2].width, height: 1), style: .price,
      alignment: .right)
  }

  private func drawNarrow(on canvas: inout Canvas, _ session: Session) {
    let width = canvas.size.width
    canvas.write(
      found.pieces(SafeText(event.title), titleStyle), at: Point(x: 2, y: 0),
      maxWidth: width - revenue.width - 4)
    canvas.write(revenue, in: canvas.bounds.row(0).inset(right: 1), style: .price, alignment: .right)
    let sold = SoldBar.words(listing.availability)
    let status = Wording.status(event, now: session.now)
    let date = Format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now)
    canvas.write(
      [TextRun(status.text, status.style), TextRun(" · \(date)", .muted)], at: Point(x: 2, y: 1),
      maxWidth: width - sold.width - 4)
    canvas.write(sold, in: canvas.bounds.row(1).inset(right: 1), alignment: .right)
  }
}

/// How much is sold, held and free, as a line with its numbers: the numbers say it without the line.
struct SoldBar {
  let availability: Availability

  init(_ availability: Availability) { self.availability = availability }

  static func words(_ availability: Availability) -> SafeText {
    availability.capacity == 0 ? "no tickets" : "\(availability.sold)/\(availability.capacity)"
  }

  /// Draws the line and, at the right edge, the numbers.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let words = SoldBar.words(availability)
    canvas.write(words, in: rect, alignment: .right)
    let width = rect.width - max(words.width, 7) - 1
    guard availability.capacity > 0, width >= 4 else { return }
    let sold = share(availability.sold, of: width)
    let held = min(width - sold, share(availability.held, of: width))
    var x = rect.x
    for (count, sign, style) in [
      (sold, "━", availability.available == 0 ? Style.danger : .accent), (held, "╍", .warning),
      (width - sold - held, "─", Style(.track)),
    ] as [(Int, SafeText, Style)] {
      x += canvas.write(SafeText(repeating: sign, count: count), at: Point(x: x, y: rect.y), style: style)
    }
  }

  /// Something is never nothing, and not all is never all.
  private func share(_ number: Int, of width: Int) -> Int {
    guard number > 0 else { return 0 }
    if number >= availability.capacity { return width }
    return min(width - 1, max(1, number * width / availability.capacity))
  }
}
