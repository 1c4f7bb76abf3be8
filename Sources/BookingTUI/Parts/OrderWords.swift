import BookingDomain
import TerminalUI

/// An order's state for people, money that went back included.
enum OrderWords {
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

  /// The first event's title, and how many more there are.
  static func titles(_ details: OrderDetails) -> SafeText {
    var seen: [String] = []
    for line in details.lines where !seen.contains(line.event.title) { seen.append(line.event.title) }
    guard let first = seen.first else { return "Order" }
    return seen.count > 1 ? "\(SafeText(first)) and \(seen.count - 1) more" : SafeText(first)
  }
}
