import BookingModel
import BookingSession
import BookingWords
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
    let words = session.words
    let state = Stock(listing.availability).shown(words)
    let price = SafeText(words.fromPrice(listing))
    let date = SafeText(words.format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now))
    if width < 56 {
      let short = listing.fromPrice.map { SafeText(words.price($0)) } ?? ""
      canvas.write(
        found.pieces(SafeText(event.title), .bold), at: Point(x: 2, y: 0), maxWidth: width - short.width - 4)
      canvas.write(short, in: canvas.bounds.row(0).inset(right: 1), style: .price, alignment: .right)
      canvas.write(
        "\(date) · \(SafeText(event.city))", at: Point(x: 2, y: 1), style: .muted,
        maxWidth: width - state.text.width - 4)
      canvas.write(
        state.text, in: canvas.bounds.row(1).inset(right: 1), style: state.style, alignment: .right)
      return
    }
    // A date may be long, and so may a state.
    let columns = canvas.bounds.inset(left: 2, right: 1).split(
      .columns(
        [
          .flexible(1), .fixed(max(17, date.width)),
          .fixed(max(16, price.width, state.text.width)),
        ], gap: 2))
    // Where the town has no room, the hall is cut: people look for towns.
    let city: SafeText = ", \(SafeText(event.city))"
    let place = SafeText(event.venue).truncated(to: max(8, columns[0].width - city.width)) + city
    canvas.write(
      found.pieces(SafeText(event.title), .bold), at: columns[0].origin, maxWidth: columns[0].width)
    canvas.write(
      found.pieces(place, .muted), at: columns[0].origin.offset(y: 1), maxWidth: columns[0].width)
    canvas.write(date, in: columns[1].row(0))
    if let newCurrency {
      canvas.write(
        SafeText(words.pricesIn(newCurrency)), in: columns[1].row(1), style: Style(.accent, .bold))
    } else {
      canvas.write(
        SafeText(words.distance(to: event.startsAt, zone: event.timeZone, now: session.now)),
        in: columns[1].row(1), style: .muted)
    }
    canvas.write(price, in: columns[2].row(0), style: .price, alignment: .right)
    let end = Rect(x: columns[2].x, y: 1, width: columns[2].width, height: 1)
    canvas.write(state.text, in: end, style: state.style, alignment: .right)
    let bar = 4
    if state.text.width + bar + 1 <= end.width {
      StockBar.draw(
        on: &canvas, listing.availability,
        at: Point(x: end.right - state.text.width - bar - 1, y: 1), width: bar, style: state.style)
    }
  }
}

extension Stock {
  /// In words, and as it is marked.
  func shown(_ words: any Words) -> (text: SafeText, style: Style) {
    let style: Style =
      switch self {
      case .none: .muted
      case .soldOut: .danger
      case .allHeld, .left: .warning
      case .last: Style(.warning, .bold)
      case .goingFast: .accent
      case .plenty: .success
      }
    return (SafeText(words.stock(self)), style)
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
