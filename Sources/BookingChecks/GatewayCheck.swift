import BookingModel
import BookingStore

/// Whether what the gateways took and gave back is what the tables say, and for whom.
///
/// Payments and refunds that are under way, or were a moment ago, may differ.
struct GatewayCheck {
  private let settledBefore: Timestamp
  private var records: [String: [IdempotencyKey: GatewayRecord]] = [:]
  private var silent: [String] = []
  private var taken: [String] = []
  private var givenBack: [String] = []
  private var unknown: [String] = []

  init(settledBefore: Timestamp) { self.settledBefore = settledBefore }

  mutating func add(_ found: [GatewayRecord], of gateway: String) {
    records[gateway] = Dictionary(found.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
  }

  mutating func leaveOut(_ gateway: String, _ error: GatewayError) {
    let words =
      switch error {
      case .refusesAllCalls: "it takes no calls: is the key right?"
      case .unreachable, .unknown: "it doesn't answer"
      case .unsupported: "it has none to show"
      }
    silent.append("\(gateway): \(words)")
  }

  mutating func compare(_ reader: any Reader) throws {
    let refunds = try refunds(reader)
    var payments: Set<IdempotencyKey> = []
    var left: [String: Int] = [:]
    try reader.each(
      """
      SELECT payments.id, gateway, key, state, amount, payments.currency, reference, updated_at, orders.code
      FROM payments JOIN orders ON orders.id = payments.order_id ORDER BY payments.id
      """
    ) { row in
      let key: IdempotencyKey = try row.get("key")
      payments.insert(key)
      let gateway: String = try row.get("gateway")
      guard let known = records[gateway] else {
        left[gateway, default: 0] += row["state"] == .text("confirmed") ? 1 : 0
        return
      }
      let id: Int64 = try row.get("id")
      try compare(row, known[key], "payment \(id)")
      compare(refunds[id] ?? [:], known[key]?.refunds ?? [:], "payment \(id)")
    }
    for (gateway, count) in left.sorted(by: { $0.key < $1.key }) where count > 0 {
      silent.append("\(gateway): \(count == 1 ? "1 payment" : "\(count) payments") went by it")
    }
    for record in records.values.flatMap(\.values) where record.taken != nil && !payments.contains(record.key)
    {
      unknown.append(record.key.rawValue)
    }
    unknown.sort()
  }

  var findings: [CheckReport.Finding] {
    [
      .init("every gateway shows its books", silent),
      .init("the gateways took what the books say, for the orders they say", taken),
      .init("the gateways gave back what the books say", givenBack),
      .init("the gateways have no money that the books don't know", unknown),
    ]
  }

  private mutating func compare(_ row: SQLRow, _ record: GatewayRecord?, _ name: String) throws {
    let state: PaymentState = try row.get("state")
    let isSettled = try row.get("updated_at", as: Timestamp.self) < settledBefore
    guard isSettled, !state.isOpen else { return }
    let amount = try row.money("amount")
    let booked = state == .confirmed ? amount : nil
    guard record?.taken == booked else {
      let their = record?.taken?.formatted ?? "nothing"
      taken.append("\(name): it took \(their), we have \(booked?.formatted ?? "nothing")")
      return
    }
    guard booked != nil, let record else { return }
    let isTheirs = try record.orderCode.map { try $0 == row.get("code") } ?? true
    let isSame = try record.reference.map { try $0 == row.optional("reference") } ?? true
    if !isTheirs || !isSame { taken.append("\(name): it was for another order") }
  }

  /// What went back of one payment, by the refunds' keys.
  private struct Refunded {
    let amount: Money
    let state: RefundState
    let isSettled: Bool
  }

  private func refunds(_ reader: any Reader) throws -> [Int64: [String: Refunded]] {
    var refunds: [Int64: [String: Refunded]] = [:]
    try reader.each("SELECT payment_id, key, amount, currency, state, updated_at FROM refunds") { row in
      refunds[try row.get("payment_id"), default: [:]][try row.get("key")] = Refunded(
        amount: try row.money("amount"), state: try row.get("state"),
        isSettled: try row.get("updated_at", as: Timestamp.self) < settledBefore)
    }
    return refunds
  }

  private mutating func compare(_ ours: [String: Refunded], _ theirs: [String: Money], _ name: String) {
    for key in Set(ours.keys).union(theirs.keys).sorted() {
      let (our, their) = (ours[key], theirs[key])
      if let our, !our.isSettled || [.created, .submitted, .unknown].contains(our.state) { continue }
      let booked = our?.state == .confirmed ? our?.amount : nil
      if booked != their {
        givenBack.append(
          "\(name): it gave \(their?.formatted ?? "nothing"), we have \(booked?.formatted ?? "nothing")")
      }
    }
  }
}
