import BookingStore

/// Whether confirmations say what was sold: customer, order, total, and of each line how many, for how much, which tickets and
/// which seats. Void tickets too, and no other.
struct ConfirmationCheck {
  /// A line with its tickets, as the tables have it.
  private struct Sold {
    let line: Int64
    var told: MessageOrderFacts.Line
    let seats: String?
    var holders: Set<String> = []
  }

  /// By the message.
  private var sold: [Int64: [Sold]] = [:]
  private var wrong: [String] = []

  private static let batch = 2_000

  /// - Parameter fingerprints: what the audit log says of confirmations, by their orders; those from before it did have none.
  static func wrong(_ fingerprints: [Int64: [UInt8]], _ reader: any Reader) throws -> [String] {
    var check = ConfirmationCheck()
    var after: Int64 = 0
    while true {
      let messages = try reader.rows(
        """
        SELECT messages.id, messages.facts, orders.id AS order_id, orders.code, orders.total, orders.currency
        FROM messages JOIN orders ON orders.id = messages.order_id
        WHERE messages.kind = 'orderConfirmed' AND messages.id > \(after) ORDER BY messages.id LIMIT \(batch)
        """)
      guard let last = messages.last else { return check.wrong }
      let end: Int64 = try last.get("id")
      try check.gather(after: after, through: end, reader)
      for message in messages { try check.evaluate(message, fingerprints) }
      after = end
    }
  }

  /// Message, line and ticket by way of their numbers: each is found where the one before it was.
  private mutating func gather(after: Int64, through end: Int64, _ reader: any Reader) throws {
    sold.removeAll(keepingCapacity: true)
    try reader.each(
      """
      SELECT messages.id, event_orders.id AS line, quantity, unit_price, event_orders.currency, event_orders.seats,
        tickets.code, tickets.seat, tickets.holder
      FROM messages CROSS JOIN event_orders ON event_orders.order_id = messages.order_id
      CROSS JOIN tickets ON tickets.event_order_id = event_orders.id
      WHERE messages.kind = 'orderConfirmed' AND messages.id > \(after) AND messages.id <= \(end)
      ORDER BY messages.id, event_orders.id, tickets.id
      """
    ) { row in
      let (message, line): (Int64, Int64) = (try row.get("id"), try row.get("line"))
      if sold[message]?.last?.line != line {
        var told = MessageOrderFacts.Line()
        told.quantity = try row.get("quantity")
        told.unitPrice = .init(units: try row.get("unit_price"), currency: try row.get("currency"))
        sold[message, default: []].append(
          Sold(line: line, told: told, seats: try row.optional("seats")))
      }
      guard let last = sold[message]?.indices.last else { return }
      sold[message]?[last].told.tickets.append(
        .init(code: try row.get("code"), seat: try row.optional("seat")))
      sold[message]?[last].holders.insert(try row.get("holder"))
    }
  }

  private mutating func evaluate(_ message: SQLRow, _ fingerprints: [Int64: [UInt8]]) throws {
    let id: Int64 = try message.get("id")
    let facts: String = try message.get("facts")
    let lines = sold[id] ?? []
    guard let told = MessageOrderFacts(facts: facts) else { return wrong.append("message \(id)") }
    let isOrder =
      try told.orderCode == message.get("code")
      && told.amount == .init(units: message.get("total"), currency: message.get("currency"))
    let isSealed =
      try fingerprints[message.get("order_id")].map { try $0 == Fingerprint.facts(facts) } ?? true
    let areLines = told.lines.count == lines.count && zip(told.lines, lines).allSatisfy(Self.agree)
    let isNamed = lines.allSatisfy { $0.holders == [told.name] }
    if !isOrder || !isSealed || !areLines || !isNamed { wrong.append("message \(id)") }
  }

  private static func agree(_ told: MessageOrderFacts.Line, _ sold: Sold) -> Bool {
    let ordered = sold.seats?.split(separator: "\n").map(String.init) ?? []
    guard sold.told.tickets.compactMap(\.seat).sorted() == ordered.sorted() else { return false }
    var expected = sold.told
    expected.namesSeats = told.namesSeats
    if !told.namesSeats { for index in expected.tickets.indices { expected.tickets[index].seat = nil } }
    return told == expected
  }
}
