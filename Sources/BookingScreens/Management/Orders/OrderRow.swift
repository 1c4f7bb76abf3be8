import BookingModel
import BookingSession
import TerminalUI

/// One order in management's list, in two lines.
struct OrderRow {
  let cells: OrderCells
  /// Where all orders are of one event, its title is not repeated.
  let isOfOneEvent: Bool

  func draw(on canvas: inout Canvas) {
    let isNarrow = canvas.size.width < 56
    let dot = TextRun(" · ", .muted)
    // What was refunded goes before the code is cut: it stands on the order.
    let lead = cells.state.text.width + 3 + SafeText(cells.listing.order.code).width
    let refunded = cells.refunded.flatMap { lead + $0.width + 5 <= canvas.size.width ? $0 : nil }
    // Where the sum has no room of its own it says the state.
    var facts = [refunded == nil ? cells.stateWithSum : cells.state, dot] + cells.code(.muted)
    let count = cells.listing.places
    let places = cells.places
    switch (isNarrow, isOfOneEvent) {
    case (true, true): facts += [dot, TextRun(cells.day, .muted)]
    case (true, false):
      facts += [dot, TextRun(count == 0 ? cells.event : "\(count) × \(cells.event)", .muted)]
    case (false, true): facts += [dot, TextRun(places, .muted)]
    case (false, false): facts += [dot, TextRun("\(places) · \(cells.event)", .muted)]
    }
    let money = refunded ?? (isNarrow ? "" : cells.ordered)
    canvas.writeRow(
      cells.name + (isNarrow ? [] : [TextRun("  ")] + cells.email), cells.total, facts, TextRun(money, .muted)
    )
  }
}
