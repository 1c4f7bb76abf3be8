import BookingModel
import BookingWords

/// What came of a drill.
struct DrillReport: Codable, Equatable {
  /// Places, as the paid orders have them.
  var sold: Int
  /// Buyers who heard that no place is left.
  var refused: Int
  /// Errors that customers would have seen, and programs that ended by themselves.
  var errors: Int
  /// From the common beginning to a buyer's answer: a ticket, or no place left.
  var p50: Double
  var p99: Double
  /// From the common beginning to the last payment.
  var ordersPerSecond: Double
  var kills: Int
  /// Orders that were acknowledged and are not as they were acknowledged.
  var lost: Int
  /// Until nothing was left to settle; nil when something still was.
  var settledAfter: Double?
  /// Checks that found something.
  var broken: [String]
  /// Places that should have been sold.
  var expected: Int

  enum CodingKeys: String, CodingKey {
    case sold, refused, errors, kills, lost, broken, expected
    case p50 = "p50_ms"
    case p99 = "p99_ms"
    case ordersPerSecond = "orders_per_s"
    case settledAfter = "settled_s"
  }

  var isGood: Bool {
    sold == expected && errors == 0 && lost == 0 && settledAfter != nil && broken.isEmpty
  }

  init(
    _ buyers: [DrillBuyer], kills: Int, sellingTime: Double, listings: [OrderListing], expected: Int,
    settledAfter: Double?, broken: [String]
  ) {
    let paid = listings.filter { $0.order.status == .paid }
    let known = Set(listings.map(\.order.code))
    let paidCodes = Set(paid.map(\.order.code))
    let waits = buyers.compactMap(\.wait).sorted()
    func percentile(_ share: Double) -> Double {
      waits.isEmpty ? 0 : waits[min(waits.count - 1, Int(Double(waits.count) * share))]
    }
    sold = paid.reduce(0) { $0 + $1.places }
    refused = buyers.count { $0.wasRefused && $0.paid.isEmpty }
    errors = buyers.reduce(0) { $0 + $1.errors.count }
    p50 = percentile(0.5)
    p99 = percentile(0.99)
    let rate = sellingTime > 0 ? Double(paid.count) / sellingTime : 0
    ordersPerSecond = (rate * 10).rounded() / 10
    self.kills = kills
    lost = buyers.reduce(0) {
      $0 + $1.placed.subtracting(known).count + $1.paid.subtracting(paidCodes).count
    }
    self.settledAfter = settledAfter.map { ($0 * 10).rounded() / 10 }
    self.broken = broken
    self.expected = expected
  }

  func lines(_ words: any Words) -> [String] {
    [
      words.drillSold(sold, of: expected, refused: refused, errors: errors, kills: kills),
      words.drillWaits(half: Int(p50), most: Int(p99), ordersPerSecond: ordersPerSecond),
      words.drillLost(lost), words.drillSettled(settledAfter), words.drillChecks(broken),
    ]
  }
}
