import BookingModel
import TerminalUI

/// What management's list says of one order, in whatever form it does.
struct OrderCells {
  let listing: OrderListing
  /// What the list was searched for: the beginning of a code or an email, or any part of a name.
  let search: String
  let session: Session

  func code(_ style: Style) -> [TextRun] {
    MatchHighlighter(search, .beginning).pieces(SafeText(listing.order.code), style)
  }

  var name: [TextRun] { MatchHighlighter(search, .anywhere).pieces(SafeText(listing.customerName), .bold) }

  var email: [TextRun] {
    MatchHighlighter(search, .beginning).pieces(SafeText(listing.customerEmail), .muted)
  }

  var event: SafeText {
    let title = SafeText(listing.eventTitle)
    return listing.otherEvents > 0 ? "\(title) and \(listing.otherEvents) more" : title
  }

  var ordered: SafeText {
    Format.dateAndTime(listing.order.createdAt, zone: session.options.timeZone, now: session.now)
  }

  /// Without the day of the week, where a line is short. In other years the day is enough.
  var day: SafeText {
    let (moment, zone) = (listing.order.createdAt, session.options.timeZone)
    let date = Format.date(moment, zone: zone, now: session.now, hasWeekday: false)
    return date.width > 6 ? date : "\(date) \(Format.time(moment, zone: zone))"
  }

  var state: TextRun {
    let status = Wording.status(listing.order.state)
    return TextRun(status.text, status.style)
  }

  var total: TextRun {
    TextRun(Format.price(listing.order.total), listing.order.paidAt != nil ? .price : .muted)
  }

  /// Nil where nothing was.
  var refunded: SafeText? {
    listing.order.refunded.isZero ? nil : "−\(SafeText(listing.order.refunded.formatted))"
  }
}
