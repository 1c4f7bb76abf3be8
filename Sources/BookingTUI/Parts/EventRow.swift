import BookingModel
import TerminalUI

/// One event in a list, in two lines: what and when, where and how many are left.
struct EventRow {
  let listing: EventListing
  /// What the list was searched for.
  var found = MatchHighlighter("")
  /// Where prices of another currency begin, in a list of several that is sorted by price.
  var newCurrency: Currency?

  func draw(on canvas: inout Canvas, _ session: Session) {
    let event = listing.event
    let width = canvas.size.width
    let state = Wording.words(listing.availability)
    let price = Format.fromPrice(listing)
    if width < 56 {
      let short: SafeText = listing.fromPrice.map { $0.isZero ? "free" : SafeText($0.formatted) } ?? ""
      canvas.write(
        found.pieces(SafeText(event.title), .bold), at: Point(x: 2, y: 0), maxWidth: width - short.width - 4)
      canvas.write(short, in: canvas.bounds.row(0).inset(right: 1), style: .price, alignment: .right)
      let date = Format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now)
      canvas.write(
        "\(date) · \(SafeText(event.city))", at: Point(x: 2, y: 1), style: .muted,
        maxWidth: width - state.text.width - 4)
      canvas.write(
        state.text, in: canvas.bounds.row(1).inset(right: 1), style: state.style, alignment: .right)
      return
    }
    let columns = canvas.bounds.inset(left: 2, right: 1).split(
      .columns([.flexible(1), .fixed(17), .fixed(16)], gap: 2))
    // Where the town has no room, the hall is cut: people look for towns.
    let city: SafeText = ", \(SafeText(event.city))"
    let place = SafeText(event.venue).truncated(to: max(8, columns[0].width - city.width)) + city
    canvas.write(
      found.pieces(SafeText(event.title), .bold), at: columns[0].origin, maxWidth: columns[0].width)
    canvas.write(
      found.pieces(place, .muted), at: columns[0].origin.offset(y: 1), maxWidth: columns[0].width)
    canvas.write(
      Format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now), in: columns[1].row(0))
    if let newCurrency {
      canvas.write(
        "prices in \(SafeText(newCurrency.code))", in: columns[1].row(1), style: Style(.accent, .bold))
    } else {
      canvas.write(
        Format.distance(to: event.startsAt, zone: event.timeZone, now: session.now), in: columns[1].row(1),
        style: .muted)
    }
    canvas.write(price, in: columns[2].row(0), style: .price, alignment: .right)
    let words = Rect(x: columns[2].x, y: 1, width: columns[2].width, height: 1)
    canvas.write(state.text, in: words, style: state.style, alignment: .right)
    let bar = 4
    if state.text.width + bar + 1 <= words.width {
      StockBar.draw(
        on: &canvas, listing.availability,
        at: Point(x: words.right - state.text.width - bar - 1, y: 1), width: bar, style: state.style)
    }
  }
}

/// How much is left as a line: heavy for what can be had, light for what is gone. Words always stand beside it.
enum StockBar {
  static func draw(
    on canvas: inout Canvas, _ availability: Availability, at point: Point, width: Int, style: Style
  ) {
    guard availability.capacity > 0 else { return }
    let share = availability.available * width
    let filled = min(width, (share + availability.capacity - 1) / availability.capacity)
    canvas.write(SafeText(repeating: "━", count: filled), at: point, style: style)
    canvas.write(SafeText(repeating: "─", count: width - filled), at: point.offset(x: filled), style: style)
  }
}
