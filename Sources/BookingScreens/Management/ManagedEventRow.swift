import BookingModel
import BookingSession
import BookingWords
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

  private func revenue(_ words: any Words) -> SafeText {
    guard listing.availability.sold > 0 else { return "" }
    return sales?.money.map { SafeText(words.format.money($0.net)) } ?? "…"
  }

  private func drawWide(on canvas: inout Canvas, _ session: Session) {
    let (words, zone) = (session.words, event.timeZone)
    let date = words.format.dateAndTime(event.startsAt, zone: zone, now: session.now)
    let distance = words.distance(to: event.startsAt, zone: zone, now: session.now)
    let columns = canvas.bounds.inset(left: 2, right: 1).split(
      .columns([.flexible(1), .fixed(17), .fixed(18)], gap: 2))
    canvas.write(
      found.pieces(SafeText(event.title), titleStyle), at: columns[0].origin, maxWidth: columns[0].width)
    canvas.write(
      [ManagedStatus.of(event, session), TextRun(" · ", .muted)]
        + found.pieces(SafeText(event.venue), .muted),
      at: columns[0].row(1).origin, maxWidth: columns[0].width)
    canvas.write(SafeText(date), in: columns[1].row(0))
    canvas.write(SafeText(distance), in: columns[1].row(1), style: .muted)
    SoldBar(listing.availability, words).draw(on: &canvas, in: columns[2].row(0))
    canvas.write(
      revenue(words), in: Rect(x: columns[2].x, y: 1, width: columns[2].width, height: 1), style: .price,
      alignment: .right)
  }

  private func drawNarrow(on canvas: inout Canvas, _ session: Session) {
    let (words, width) = (session.words, canvas.size.width)
    let revenue = revenue(words)
    canvas.write(
      found.pieces(SafeText(event.title), titleStyle), at: Point(x: 2, y: 0),
      maxWidth: width - revenue.width - 4)
    canvas.write(revenue, in: canvas.bounds.row(0).inset(right: 1), style: .price, alignment: .right)
    let sold = SoldBar(listing.availability, words).figures
    let status = ManagedStatus.of(event, session)
    let room = width - sold.width - 4
    // The day of the week goes where it has no room.
    let dates = [true, false].map { hasWeekday in
      words.format.date(event.startsAt, zone: event.timeZone, now: session.now, hasWeekday: hasWeekday)
        + " " + words.format.time(event.startsAt, zone: event.timeZone)
    }
    let date = dates.map { SafeText($0) }.first { status.text.width + 3 + $0.width <= room }
    canvas.write(
      [status, TextRun(" · \(date ?? SafeText(dates[1]))", .muted)], at: Point(x: 2, y: 1), maxWidth: room)
    canvas.write(sold, in: canvas.bounds.row(1).inset(right: 1), alignment: .right)
  }
}

/// How much is sold, held and free, as a line with its numbers: the numbers say it without the line.
struct SoldBar {
  let availability: Availability
  let figures: SafeText

  init(_ availability: Availability, _ words: any Words) {
    self.availability = availability
    figures = SafeText(
      availability.capacity == 0
        ? words.noTickets : words.sold(availability.sold, of: availability.capacity))
  }

  /// Draws the line and, at the right edge, the numbers.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.write(figures, in: rect, alignment: .right)
    let width = rect.width - max(figures.width, 7) - 1
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
