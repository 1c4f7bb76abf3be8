import BookingDomain
import TerminalUI

extension ManagedOrdersScreen {
  func layout(_ session: Session) -> SearchedLayout { SearchedLayout(session, hasHead: true) }

  func draw(on canvas: inout Canvas, _ session: Session) {
    drawList(on: &canvas, session, invitation: "find an order", empty: empty) { canvas, rect in
      list.rows.view.draw(into: &canvas, in: rect) { canvas, index, _ in
        OrderRow(listing: list.rows[index], event: event).draw(on: &canvas, session)
      }
    }
  }

  private var empty: (words: SafeText, key: (SafeText, SafeText)?) {
    if !search.isEmpty { return (nothingFound, (search.isTyping ? "Esc" : "x", "shows all orders")) }
    if status != nil { return ("No order is like that.", ("←→", "shows other lists")) }
    return (event == nil ? "Nobody has ordered yet." : "Nobody has ordered this yet.", ("Esc", "goes back"))
  }
}

/// One order in management's list, in two lines.
struct OrderRow {
  let listing: OrderListing
  /// Where all orders are of one event, its title is not repeated.
  let event: Event?

  func draw(on canvas: inout Canvas, _ session: Session) {
    let order = listing.order
    let width = canvas.size.width
    let status = Wording.status(order.status)
    let date = Format.dateAndTime(order.createdAt, zone: session.options.timeZone, now: session.now)
    let total = Format.price(order.total)
    let name = Piece(SafeText(listing.customerName), .bold)
    let email = Piece("  \(SafeText(listing.customerEmail))", .muted)
    let right = canvas.bounds.inset(right: 1)
    canvas.write(
      width < 56 ? [name] : [name, email], at: Point(x: 2, y: 0), maxWidth: width - total.width - 5)
    canvas.write(
      total, in: right.row(0), style: order.status == .paid ? .price : .muted, alignment: .right)
    var money: SafeText = width < 56 ? "" : date
    if !listing.refunded.isZero { money = "−\(SafeText(listing.refunded.formatted)) back" }
    canvas.write(money, in: right.row(1), style: .muted, alignment: .right)
    var facts: SafeText = "\(SafeText(order.code)) · \(Format.count(listing.places, "place"))"
    if event == nil {
      facts += " · \(SafeText(listing.eventTitle))"
      if listing.otherEvents > 0 { facts += " and \(listing.otherEvents) more" }
    } else if width < 56 {
      facts += " · \(date)"
    }
    canvas.write(
      [Piece(status.text, status.style), Piece(" · \(facts)", .muted)], at: Point(x: 2, y: 1),
      maxWidth: width - money.width - 5)
  }
}
