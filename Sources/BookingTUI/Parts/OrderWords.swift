import BookingDomain
import TerminalUI

/// An order's state for people, money that went back included.
enum OrderWords {
  static func state(_ details: OrderDetails) -> (text: SafeText, style: Style) {
    if let open = details.refunds.last(where: { $0.state != .confirmed }) {
      return ("\(SafeText(open.amount.formatted)) \(Wording.word(open.state))", .warning)
    }
    let refunded = details.refunded
    if refunded.minorUnits > 0 {
      let isWhole = refunded.minorUnits >= details.order.total.minorUnits
      return (isWhole ? "given back" : "\(SafeText(refunded.formatted)) given back", .warning)
    }
    switch details.order.status {
    case .paid: return ("paid", .success)
    case .pending: return ("waiting for its money", .warning)
    case .expired, .cancelled: return (Wording.word(details.order.status), .muted)
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
