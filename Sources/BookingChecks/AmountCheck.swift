import BookingRules
import BookingStore

/// Whether messages about money that goes back name the amounts that the tables have.
enum AmountCheck {
  static func wrong(_ reader: any Reader) throws -> [String] {
    var told: [Int64: [MessageOrderFacts.Amount]] = [:]
    /// For tickets that were cancelled, in one refund or several.
    var promised = Sums()
    var wrong: [String] = []
    try reader.each(
      """
      SELECT messages.id, messages.kind, messages.facts, messages.order_id, orders.total, orders.currency
      FROM messages JOIN orders ON orders.id = messages.order_id
      WHERE messages.kind IN ('refundIssued', 'orderLate', 'eventCancelled', 'ticketsCancelled', 'payLink')
      """
    ) { row in
      let amount = try MessageOrderFacts(facts: row.get("facts"))?.amount ?? .init()
      if row["kind"] == .text("refundIssued") {
        told[try row.get("order_id"), default: []].append(amount)
      } else if row["kind"] == .text("ticketsCancelled") {
        promised.add(amount, to: try row.get("order_id"))
      } else if try amount != .init(units: row.get("total"), currency: row.get("currency")) {
        wrong.append("message \(try row.get("id", as: Int64.self))")
      }
    }
    var given: [Int64: [MessageOrderFacts.Amount]] = [:]
    try reader.each("SELECT order_id, amount, currency FROM refunds WHERE state = 'confirmed'") { row in
      given[try row.get("order_id"), default: []].append(
        .init(units: try row.get("amount"), currency: try row.get("currency")))
    }
    let order = { (left: MessageOrderFacts.Amount, right: MessageOrderFacts.Amount) in
      left.units < right.units
    }
    wrong += Set(told.keys).union(given.keys).sorted().filter {
      told[$0]?.sorted(by: order) != given[$0]?.sorted(by: order)
    }.map { "refunds of order \($0)" }
    var ordered = Sums()
    try reader.each(
      "SELECT order_id, amount, currency FROM refunds WHERE reason = 'ticketsCancelled'"
    ) { row in
      ordered.add(
        .init(units: try row.get("amount"), currency: try row.get("currency")), to: try row.get("order_id"))
    }
    return wrong + promised.differences(from: ordered).map { "cancelled tickets of order \($0)" }
  }

  /// What was told or given, by orders and currencies; nothing is as good as no word of it.
  private struct Sums {
    private var units: [Int64: [String: Int64]] = [:]

    mutating func add(_ amount: MessageOrderFacts.Amount, to order: Int64) {
      if amount.units != 0 { units[order, default: [:]][amount.currency, default: 0] += amount.units }
    }

    func differences(from other: Sums) -> [Int64] {
      Set(units.keys).union(other.units.keys).filter { units[$0] != other.units[$0] }.sorted()
    }
  }
}
