import BookingModel
import TerminalUI

/// An order's state for people, money that went back included.
enum OrderWords {
  /// What is to be paid, and for what.
  static func unpaid(_ unpaid: OrderDetails) -> SafeText {
    "You have an unpaid order (\(Format.price(unpaid.order.total)), \(Format.count(unpaid.places, "ticket")): \(titles(unpaid)))."
  }

  /// Which seats a line is about, while it has no tickets that say so: `  F9–10`.
  static func seats(_ line: OrderDetails.EventOrderDetails) -> SafeText {
    let seats = SeatOrder.words(line.eventOrder.seats)
    return seats.isEmpty ? "" : "  \(SafeText(seats))"
  }

  static func state(_ details: OrderDetails) -> (text: SafeText, style: Style) {
    if let open = details.refunds.last(where: { $0.state != .confirmed }) {
      return ("\(SafeText(open.amount.formatted)) refund \(Wording.word(open.state))", .warning)
    }
    let word = Wording.word(details.order.state)
    let refunded: SafeText = "\(SafeText(details.refunded.formatted)) refunded"
    switch details.order.state {
    case .paid: return (word, .success)
    case .pending, .refunded, .refundedStillValid: return (word, .warning)
    case .partlyRefunded: return (refunded, .warning)
    // The price of some of its tickets was kept.
    case .cancelled: return details.refunded.isZero ? (word, .muted) : ("\(word), \(refunded)", .warning)
    // Money that came too late went back as well.
    case .notPaid, .expired: return details.refunded.isZero ? (word, .muted) : ("refunded", .warning)
    }
  }

  /// What a line is for, in one piece: `The Understudy · Wed 2 Dec 19:30 · 2 × Stalls  F11–12`.
  static func occasion(_ line: OrderDetails.EventOrderDetails, now: Timestamp) -> SafeText {
    "\(SafeText(line.event.title)) · \(Format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: now)) · \(line.eventOrder.quantity) × \(SafeText(line.ticketTypeName))\(OrderWords.seats(line))"
  }

  /// The same in one row: the title is cut rather than the date and the seats.
  private static func short(_ line: OrderDetails.EventOrderDetails, _ width: Int, _ now: Timestamp)
    -> SafeText
  {
    let whole = occasion(line, now: now)
    guard whole.width > width else { return whole }
    let date = Format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: now)
    let seats = SafeText(SeatOrder.words(line.eventOrder.seats))
    let count: SafeText = "\(line.eventOrder.quantity) × "
    let fits = !seats.isEmpty && width - date.width - seats.width - 6 >= 8
    let (before, after): (SafeText, SafeText) = fits ? ("", " · \(date) · \(seats)") : (count, " · \(date)")
    return before + SafeText(line.event.title).truncated(to: width - before.width - after.width) + after
  }

  /// The same of an order in at most so many rows; where that isn't all, it says how many lines are missing.
  static func occasions(_ details: OrderDetails, width: Int, rows: Int, now: Timestamp) -> [SafeText] {
    let all = details.eventOrders.map { occasion($0, now: now) }
    if let line = details.eventOrders.first, all.count == 1, rows == 1 { return [short(line, width, now)] }
    guard rows > 1 else {
      return rows == 1 ? ["\(titles(details)), \(Format.count(details.places, "place"))"] : []
    }
    var shown: [SafeText] = []
    for (index, words) in all.enumerated() {
      let lines = words.wrapped(width: width)
      let isLast = index == all.count - 1
      guard shown.count + lines.count + (isLast ? 0 : 1) <= rows else {
        // A single line that is too long is cut where it has to be.
        return all.count == 1 ? Array(lines.prefix(rows)) : shown + ["and \(all.count - index) more"]
      }
      shown += lines
    }
    return shown
  }

  /// The first event's title, and how many more there are.
  static func titles(_ details: OrderDetails) -> SafeText {
    var seen: [String] = []
    for line in details.eventOrders where !seen.contains(line.event.title) { seen.append(line.event.title) }
    guard let first = seen.first else { return "Order" }
    return seen.count > 1 ? "\(SafeText(first)) and \(seen.count - 1) more" : SafeText(first)
  }
}
