import BookingDomain
import TerminalUI

/// Where the parts of the list of orders stand.
struct ManagedOrdersLayout {
  let head: Rect
  let search: Rect
  let tabs: Rect
  let list: Rect

  init(_ session: Session) {
    let content = Rect(size: session.content.size)
    let isShort = content.height < 14
    head = content.row(isShort ? content.height : 0)
    search = content.row(isShort ? 0 : 1)
    tabs = content.row(isShort ? 1 : 2)
    list = content.inset(top: isShort ? 2 : 4)
  }
}

extension ManagedOrdersScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = ManagedOrdersLayout(session)
    canvas.write(title, in: layout.head, style: .title)
    SearchRow(field: search, isTyping: isSearching, invitation: "find an order", position: position)
      .draw(on: &canvas, in: layout.search)
    tabs.draw(into: &canvas, in: layout.tabs)
    guard !listings.isEmpty else { return drawNothing(on: &canvas, layout.list, session) }
    list.draw(into: &canvas, in: layout.list) { canvas, index, _ in
      OrderRow(listing: listings[index], event: event).draw(on: &canvas, session)
    }
  }

  private var position: [Piece] {
    if isLocked { return [Piece("⏎", Style(.footerKey)), Piece(" type the password to go on", .warning)] }
    guard !listings.isEmpty else { return [] }
    return [Piece("\(list.selection + 1)/\(listings.count)\(hasMore ? "+" : "")", .muted)]
  }

  private func drawNothing(on canvas: inout Canvas, _ rect: Rect, _ session: Session) {
    if isLocked {
      Emptiness.draw(
        on: &canvas, rect, "Management asks for the password now and then.", key: ("⏎", "types it"))
    } else if let failure {
      Emptiness.draw(on: &canvas, rect, Wording.sentence(failure, session), key: nil)
    } else if !isLoaded {
      return
    } else if !search.text.isEmpty {
      Emptiness.draw(
        on: &canvas, rect, "Nothing found for “\(SafeText(search.text))”.",
        key: (isSearching ? "Esc" : "x", "shows all orders"))
    } else if status != nil {
      Emptiness.draw(on: &canvas, rect, "No order is like that.", key: ("←→", "shows other lists"))
    } else {
      Emptiness.draw(
        on: &canvas, rect, event == nil ? "Nobody has ordered yet." : "Nobody has ordered this yet.",
        key: ("Esc", "goes back"))
    }
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
