import BookingDomain
import BookingFlows
import BookingModel
import BookingWords
import TerminalUI

/// What the operator changed in what somebody holds or has ordered and not paid: nobody notices that by themselves, so it is
/// said once, when it is read.
package enum OperatorChanges {
  /// What is different from what the person was shown, besides what they did themselves.
  package static func of(
    _ cart: Cart, since known: Cart, now: Timestamp, _ visit: Visit,
    _ words: any Words
  ) -> [SafeText] {
    known.items.flatMap { item -> [SafeText] in
      if let kept = cart.items.first(where: { $0.ticketType.id == item.ticketType.id }) {
        return changes(of: kept, since: item, now: now, words)
      }
      guard let end = known.expiresAt, end > now,
        let why = whyGone(item, visit, words)
      else { return [] }
      return [SafeText(why)]
    }
  }

  private static func changes(
    of item: Cart.Item, since known: Cart.Item, now: Timestamp, _ words: any Words
  ) -> [SafeText] {
    let event = item.event
    var news: [SafeText] = []
    if item.ticketType.price != known.ticketType.price {
      news.append(SafeText(words.cartPriceNow(item, was: known.ticketType.price)))
    }
    let (place, before) = ((event.venue, event.city), (known.event.venue, known.event.city))
    if event.startsAt != known.event.startsAt || place != before {
      let time = words.format.dateAndTime(event.startsAt, zone: event.timeZone, now: now)
      news.append(SafeText(words.cartMoved(event, time)))
    }
    return news
  }

  /// Nil where the operator had no part in it: the places were let go, or ordered, at another terminal.
  private static func whyGone(
    _ item: Cart.Item, _ visit: Visit, _ words: any Words
  ) -> String? {
    let title = item.event.title
    do throws(BookingError) {
      let details = try visit.catalogue.event(item.event.id)
      if details.event.status == .cancelled { return words.cartCancelled(title) }
      let isOffered = details.offers.contains { $0.id == item.ticketType.id && $0.isOnSale }
      return isOffered ? nil : words.cartNotOnSale("\(title), \(item.ticketType.name)")
    } catch .notFound {
      return words.cartNotOnSale(title)
    } catch {
      return nil
    }
  }

  /// What became of an order that waited for its money.
  package static func of(
    _ unpaid: OrderDetails?, since known: OrderDetails?, now: Timestamp, _ visit: Visit,
    _ words: any Words
  ) -> [SafeText] {
    guard let known, known.order.payBy > now,
      let order = unpaid?.id == known.id ? unpaid : try? visit.orders.order(known.id),
      order.order.paidAt == nil, order.eventOrders != known.eventOrders
    else { return [] }
    if order.isCalledOff { return [OrderWords.calledOff(order, words)] }
    let gone = order.eventOrders.filter { item in
      item.eventOrder.isCancelled && !known.eventOrders.contains(item)
    }
    return gone.map { SafeText(words.orderedCancelled($0.event.title)) }
  }
}
