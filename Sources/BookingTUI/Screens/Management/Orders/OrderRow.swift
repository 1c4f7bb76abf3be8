import BookingDomain
import TerminalUI

/// One order in management's list, in two lines.
struct OrderRow {
  let cells: OrderCells
  /// Where all orders are of one event, its title is not repeated.
  let isOfOneEvent: Bool

  func draw(on canvas: inout Canvas) {
    let isNarrow = canvas.size.width < 56
    let dot = Piece(" · ", .muted)
    var facts = [cells.state, dot] + cells.code(.muted)
    let count = cells.listing.places
    let places: SafeText = count == 0 ? "no places" : Format.count(count, "place")
    switch (isNarrow, isOfOneEvent) {
    case (true, true): facts += [dot, Piece(cells.day, .muted)]
    case (true, false): facts += [dot, Piece(count == 0 ? cells.event : "\(count) × \(cells.event)", .muted)]
    case (false, true): facts += [dot, Piece(places, .muted)]
    case (false, false): facts += [dot, Piece("\(places) · \(cells.event)", .muted)]
    }
    let money = cells.refunded ?? (isNarrow ? "" : cells.ordered)
    canvas.writeRow(
      cells.name + (isNarrow ? [] : [Piece("  ")] + cells.email), cells.total, facts, Piece(money, .muted))
  }
}
