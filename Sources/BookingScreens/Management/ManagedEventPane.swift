import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The selected event beside the list: its poster and how each of its ticket types sells.
struct ManagedEventPane {
  let listing: EventListing
  let details: EventDetails?
  let sales: EventSales?

  func draw(on canvas: inout Canvas, _ session: Session) {
    let (event, words) = (listing.event, session.words)
    let poster = session.posters[event.image]
    let offers = (details?.offers ?? []) + (details?.offSale ?? []).filter { $0.availability.capacity > 0 }
    let room = canvas.bounds
    let rows = 7 + 2 * min(max(offers.count, 1), 5)
    let picture = Rect(x: 0, y: 0, width: room.width, height: max(0, room.height - rows))
    let used = PosterView(event: event, poster: poster).draw(
      on: &canvas, in: picture, depth: session.options.terminal.colorDepth, bytes: PosterView.besideList)
    var y = used == 0 ? 0 : used + 1
    y += canvas.writeWrapped(
      SafeText(event.title), in: Rect(x: 0, y: y, width: room.width, height: 2),
      style: Style(.title, .bold, foreground: session.accent(poster)))
    canvas.write(SafeText(words.when(event, now: session.now)), in: room.row(y))
    canvas.write(
      "\(SafeText(event.venue)), \(SafeText(event.city))", in: room.row(y + 1), style: .muted)
    y += 3
    for offer in offers.prefix(5) {
      TicketTypeSales(offer: offer, words: words).draw(
        on: &canvas, in: Rect(x: 0, y: y, width: room.width, height: 2))
      y += 2
    }
    if offers.count > 5 {
      canvas.write(SafeText(words.more(offers.count - 5)), in: room.row(y), style: .muted)
    }
    guard let sales, let money = sales.money else { return }
    let total = room.row(min(y + 1, room.height - 1))
    SalesLine(orders: sales.paidOrders, money: money, words: words).draw(on: &canvas, in: total)
  }
}

/// How one ticket type sells, in two lines.
struct TicketTypeSales {
  let offer: EventDetails.Offer
  let words: any Words

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let price = SafeText(words.price(offer.ticketType.price))
    let remark: SafeText = offer.isOnSale ? "" : "  \(SafeText(words.noLongerOnSale))"
    canvas.write(
      [
        TextRun(SafeText(offer.ticketType.name), offer.isOnSale ? .bold : .muted),
        TextRun(remark, .muted),
      ], at: rect.origin, maxWidth: rect.width - price.width - 1)
    canvas.write(price, in: rect.row(0), style: .price, alignment: .right)
    SoldBar(offer.availability, words).draw(on: &canvas, in: rect.row(1))
  }
}
