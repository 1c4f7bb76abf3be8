import BookingFlows
import BookingModel
import BookingWords
import TerminalUI

/// An order in words: what it is for, and its state, money that went back included.
package enum OrderWords {
  /// What is to be paid, and for what.
  package static func unpaid(_ unpaid: OrderDetails, _ words: any Words) -> SafeText {
    SafeText(
      words.unpaidOrder(unpaid.order.total, tickets: unpaid.places, titles(unpaid, words).string))
  }

  /// Which seats an event order is about, while it has no tickets that say so: `  F9–10`.
  package static func seats(_ eventOrder: OrderDetails.EventOrderDetails) -> SafeText {
    let seats = SeatOrder.words(eventOrder.eventOrder.seats)
    return seats.isEmpty ? "" : "  \(SafeText(seats))"
  }

  package static func state(_ details: OrderDetails, _ words: any Words) -> (text: SafeText, style: Style) {
    if let open = details.refunds.last(where: { $0.state != .confirmed }) {
      return (SafeText(words.refundUnderWay(open.amount, open.state)), .warning)
    }
    let word = SafeText(words.word(details.order.state))
    let refunded = SafeText(words.refundedAmount(details.refunded))
    switch details.order.state {
    case .paid: return (word, .success)
    case .pending, .refunded, .refundedStillValid: return (word, .warning)
    case .partlyRefunded: return (refunded, .warning)
    // The price of some of its tickets was kept.
    case .cancelled: return details.refunded.isZero ? (word, .muted) : ("\(word), \(refunded)", .warning)
    // Money that came too late went back as well.
    case .notPaid, .expired:
      return details.refunded.isZero ? (word, .muted) : (SafeText(words.word(OrderState.refunded)), .warning)
    }
  }

  /// What an event order is for, in one piece: `The Understudy · Wed 2 Dec 19:30 · 2 × Stalls  F11–12`.
  static func occasion(
    _ eventOrder: OrderDetails.EventOrderDetails, now: Timestamp, _ words: any Words
  ) -> SafeText {
    let count = words.format.number(eventOrder.eventOrder.quantity)
    let what = SafeText(
      "\(eventOrder.event.title) · \(date(eventOrder, now, words)) · \(count) × \(eventOrder.ticketTypeName)")
    return what + seats(eventOrder)
  }

  private static func date(
    _ eventOrder: OrderDetails.EventOrderDetails, _ now: Timestamp, _ words: any Words
  ) -> String {
    words.format.dateAndTime(eventOrder.event.startsAt, zone: eventOrder.event.timeZone, now: now)
  }

  /// The same in one row: the title is cut rather than the date and the seats.
  private static func short(
    _ eventOrder: OrderDetails.EventOrderDetails, _ width: Int, _ now: Timestamp, _ words: any Words
  ) -> SafeText {
    let whole = occasion(eventOrder, now: now, words)
    guard whole.width > width else { return whole }
    let date = SafeText(date(eventOrder, now, words))
    let seats = SafeText(SeatOrder.words(eventOrder.eventOrder.seats))
    let count: SafeText = "\(eventOrder.eventOrder.quantity) × "
    let fits = !seats.isEmpty && width - date.width - seats.width - 6 >= 8
    let (before, after): (SafeText, SafeText) = fits ? ("", " · \(date) · \(seats)") : (count, " · \(date)")
    return before + SafeText(eventOrder.event.title).truncated(to: width - before.width - after.width) + after
  }

  /// The same of an order in at most so many rows; where that isn't all, it says how many are missing.
  package static func occasions(
    _ details: OrderDetails, width: Int, rows: Int, now: Timestamp, _ words: any Words
  ) -> [SafeText] {
    let all = details.eventOrders.map { occasion($0, now: now, words) }
    if let eventOrder = details.eventOrders.first, all.count == 1, rows == 1 {
      return [short(eventOrder, width, now, words)]
    }
    guard rows > 1 else {
      return rows == 1 ? ["\(titles(details, words)), \(SafeText(words.places(details.places)))"] : []
    }
    var shown: [SafeText] = []
    for (index, occasion) in all.enumerated() {
      let lines = occasion.wrapped(width: width)
      let isLast = index == all.count - 1
      guard shown.count + lines.count + (isLast ? 0 : 1) <= rows else {
        // A single line that is too long is cut where it has to be.
        return all.count == 1
          ? Array(lines.prefix(rows)) : shown + [SafeText(words.andOthers(all.count - index))]
      }
      shown += lines
    }
    return shown
  }

  /// The first event's title, and how many more there are.
  package static func titles(_ details: OrderDetails, _ words: any Words) -> SafeText {
    var seen: [String] = []
    for eventOrder in details.eventOrders where !seen.contains(eventOrder.event.title) {
      seen.append(eventOrder.event.title)
    }
    guard let first = seen.first else { return SafeText(words.orderTitle) }
    return SafeText(seen.count > 1 ? words.titles(first, andMore: seen.count - 1) : first)
  }

  /// Why an order can't be paid any more, and what has become of its places.
  package static func late(_ details: OrderDetails, _ words: any Words) -> SafeText {
    details.isCalledOff ? calledOff(details, words) : SafeText(words.payTooLate(details.order.code))
  }

  /// An order whose events were all cancelled before it was paid.
  static func calledOff(_ details: OrderDetails, _ words: any Words) -> SafeText {
    let titles = Set(details.eventOrders.map(\.event.title))
    return SafeText(words.payCalledOff(details.order.code, titles.count == 1 ? titles.first : nil))
  }

  /// An order that is closed, and where its money is.
  package static func closed(_ details: OrderDetails, _ status: OrderStatus, _ words: any Words) -> SafeText {
    SafeText(words.orderClosed(details.order.code, status, details.refunds.last))
  }

  /// After an order was given up: where its places are now.
  package static func dropped(_ order: OrderDetails?, _ cart: Cart, _ words: any Words) -> SafeText {
    let isBack = order?.eventOrders.allSatisfy(cart.holds) == true
    return SafeText(
      words.orderDropped(isBack ? .backInCart : cart.isEmpty ? .released : .releasedBesideCart))
  }

  /// What somebody who returns a ticket gets, or all of `together` that can be returned with it.
  package static func returning(
    _ ticket: TicketDetails, of together: [TicketDetails], _ words: any Words
  ) -> SafeText {
    SafeText(
      words.returnWords(
        ReturnTerms.refund([ticket].compactMap(\.offer)),
        all: ReturnTerms.refund(together.compactMap(\.offer)),
        tickets: together.count))
  }

  /// That tickets can be returned, for what.
  package static func offer(_ tickets: [TicketDetails], until time: String, _ words: any Words) -> SafeText {
    let refund = ReturnTerms.refund(tickets.compactMap(\.offer))
    return SafeText(words.returnOffer(until: time, for: refund.flatMap { $0.isZero ? nil : $0 }))
  }
}
