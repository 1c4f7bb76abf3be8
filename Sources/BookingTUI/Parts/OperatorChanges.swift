import BookingDomain
import BookingModel
import BookingFlows
import TerminalUI

/// What the operator changed in what somebody holds or has ordered and not paid: nobody notices that by themselves, so it is
/// said once, when it is read.
enum OperatorChanges {
  /// What is different from what the person was shown, besides what they did themselves.
  static func of(
    _ cart: Cart, since known: Cart, now: Timestamp, _ office: BoxOffice, _ principal: Principal
  ) -> [SafeText] {
    known.items.flatMap { line -> [SafeText] in
      if let kept = cart.items.first(where: { $0.ticketType.id == line.ticketType.id }) {
        return changes(of: kept, since: line, now: now)
      }
      guard let end = known.expiresAt, end > now, let why = whyGone(line, office, principal) else {
        return []
      }
      return ["\(why) Its places are no longer in your cart."]
    }
  }

  private static func changes(of line: Cart.Item, since known: Cart.Item, now: Timestamp) -> [SafeText] {
    let event = line.event
    let title = SafeText(event.title)
    var news: [SafeText] = []
    if line.ticketType.price != known.ticketType.price {
      news.append(
        "\(title), \(SafeText(line.ticketType.name)): \(Format.price(line.ticketType.price)) each now, not \(Format.price(known.ticketType.price))."
      )
    }
    let (place, before) = ((event.venue, event.city), (known.event.venue, known.event.city))
    if event.startsAt != known.event.startsAt || place != before {
      let time = Format.dateAndTime(event.startsAt, zone: event.timeZone, now: now)
      news.append("\(title) was moved: \(time), \(SafeText(event.venue)), \(SafeText(event.city)).")
    }
    return news
  }

  /// Nil where the operator had no part in it: the places were let go, or ordered, at another terminal.
  private static func whyGone(_ line: Cart.Item, _ office: BoxOffice, _ principal: Principal) -> SafeText? {
    let title = SafeText(line.event.title)
    do throws(BookingError) {
      let details = try office.event(principal, line.event.id)
      if details.event.status == .cancelled { return "\(title) was cancelled." }
      let isOffered = details.offers.contains { $0.id == line.ticketType.id && $0.isOnSale }
      return isOffered ? nil : "\(title), \(SafeText(line.ticketType.name)) is no longer on sale."
    } catch .notFound {
      return "\(title) is no longer on sale."
    } catch {
      return nil
    }
  }

  /// What became of an order that waited for its money.
  static func of(
    _ unpaid: OrderDetails?, since known: OrderDetails?, now: Timestamp, _ office: BoxOffice,
    _ principal: Principal
  ) -> [SafeText] {
    guard let known, known.order.payBy > now,
      let order = unpaid?.id == known.id ? unpaid : try? office.order(principal, known.id),
      order.order.paidAt == nil, order.eventOrders != known.eventOrders
    else { return [] }
    if order.isCalledOff { return [Wording.calledOff(order)] }
    let gone = order.eventOrders.filter { line in
      line.eventOrder.isCancelled && !known.eventOrders.contains(line)
    }
    return gone.map { "\(SafeText($0.event.title)) was cancelled: its price goes back once you have paid." }
  }
}
