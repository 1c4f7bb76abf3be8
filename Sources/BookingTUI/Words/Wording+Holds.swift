import BookingModel
import BookingFlows
import TerminalUI

/// Orders that can't be paid any more.
extension Wording {
  /// Why an order can't be paid any more, and what has become of its places.
  static func late(_ details: OrderDetails) -> SafeText {
    guard !details.isCalledOff else { return calledOff(details) }
    return
      "Time is up: the order \(SafeText(details.order.code)) was not paid, and nothing was charged. Its places are released; they may still be free."
  }

  /// An order whose events were all cancelled before it was paid.
  static func calledOff(_ details: OrderDetails) -> SafeText {
    let titles = Set(details.eventOrders.map(\.event.title))
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
}
