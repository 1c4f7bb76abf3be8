import BookingDomain
import TerminalUI

/// Limits on holding places, said to whoever they meet.
extension Wording {
  /// Why an order can't be paid any more, and what has become of its places.
  static func late(_ details: OrderDetails) -> SafeText {
    guard !details.isCalledOff else { return calledOff(details) }
    return
      "Time is up: the order \(SafeText(details.order.code)) was not paid, and nothing was charged. Its places are released; they may still be free."
  }

  /// An order whose events were all cancelled before it was paid.
  static func calledOff(_ details: OrderDetails) -> SafeText {
    let titles = Set(details.lines.map(\.event.title))
    let what = titles.count == 1 ? "\(OrderWords.titles(details)) was" : "All its events were" as SafeText
    return
      "\(what) cancelled. The order \(SafeText(details.order.code)) was not paid, and nothing was charged."
  }

  /// An order that is closed, and where its money is.
  static func closed(_ details: OrderDetails, _ status: OrderStatus) -> SafeText {
    let words: SafeText = "The order \(SafeText(details.order.code)) is \(word(status))."
    guard let refund = details.refunds.last else { return "\(words) Nothing was charged." }
    return "\(words) \(SafeText(refund.amount.formatted)) is \(word(refund.state)): \(word(refund.reason))."
  }

  static func limitHeld(_ by: CountedBy, _ most: Int) -> SafeText {
    let places = Format.count(most, "place")
    return switch by {
    case .account, .visit: "At most \(places) can be held in one visit. Pay for some or let them go."
    case .key: "At most \(places) can be held with one SSH key. Pay for some or let them go."
    case .network: "Your network holds \(places), the most at once. Try again when some are paid."
    }
  }

  static func heldTooLong(_ by: CountedBy, _ until: Timestamp, _ session: Session) -> SafeText {
    let again = "Try again at \(Format.time(until, zone: session.options.timeZone))." as SafeText
    return switch by {
    case .account, .visit: "You have held places here too long without paying. \(again)"
    case .key: "Your SSH key has held places here too long without paying. \(again)"
    case .network: "Your network has held places here too long without paying. \(again)"
    }
  }
}
