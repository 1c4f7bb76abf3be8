import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What management's list says of one order, in whatever form it does.
struct OrderCells {
  let listing: OrderListing
  /// What the list was searched for: the beginning of a code or an email, or any part of a name.
  let search: String
  let session: Session
  private var words: any Words { session.words }

  var places: SafeText { SafeText(words.placeCount(listing.places)) }

  func code(_ style: Style) -> [TextRun] {
    MatchHighlighter(search, .beginning).pieces(SafeText(listing.order.code), style)
  }

  var name: [TextRun] { MatchHighlighter(search, .anywhere).pieces(SafeText(listing.customerName), .bold) }

  var email: [TextRun] {
    MatchHighlighter(search, .beginning).pieces(SafeText(listing.customerEmail), .muted)
  }

  var event: SafeText {
    SafeText(words.event(listing.eventTitle, andMore: listing.otherEvents))
  }

  var ordered: SafeText {
    SafeText(
      words.format.dateAndTime(listing.order.createdAt, zone: session.options.timeZone, now: session.now))
  }

  /// Without the day of the week, where a line is short. In other years the day is enough.
  var day: SafeText {
    let (moment, zone) = (listing.order.createdAt, session.options.timeZone)
    let date = words.format.date(moment, zone: zone, now: session.now, hasWeekday: false)
    let isOfThisYear = date == words.format.date(moment, zone: zone, now: moment, hasWeekday: false)
    return SafeText(isOfThisYear ? "\(date) \(words.format.time(moment, zone: zone))" : date)
  }

  var state: TextRun { ManagedStatus.of(listing.order.state, words) }

  /// Of an order that is refunded in part, how much.
  var stateWithSum: TextRun {
    guard listing.order.state == .partlyRefunded else { return state }
    return TextRun("◐ \(SafeText(words.refundedAmount(listing.order.refunded)))", state.style)
  }

  var total: TextRun {
    TextRun(SafeText(words.price(listing.order.total)), listing.order.paidAt != nil ? .price : .muted)
  }

  /// Nil where nothing was.
  var refunded: SafeText? {
    listing.order.refunded.isZero ? nil : "−\(SafeText(words.format.money(listing.order.refunded)))"
  }
}
