extension Payment {
  static let columns: SQL = """
    id, order_id, gateway, key, state, amount, currency, presentation, reference, failure, created_at,
      given_up_at IS NOT NULL AS is_given_up, held_up_at
    """

  /// Whether its state is open, in the very words that its indexes are made of.
  static let isOpen: SQL =
    "payments.state <> 'confirmed' AND payments.state <> 'failed' AND payments.state <> 'cancelled'"

  init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), order: try row.get("order_id"), gateway: try row.get("gateway"),
      key: try row.get("key"), state: try row.get("state"), amount: try row.money("amount"),
      presentation: try row.optional("presentation").flatMap(Presentation.init(stored:)),
      reference: try row.optional("reference"), failure: try row.optional("failure"),
      createdAt: try row.get("created_at"), isCancelRequested: try row.get("is_given_up", as: Int.self) == 1,
      heldUpAt: try row.optional("held_up_at"))
  }

  /// Whether money came in by anything but play.
  static func isRealMoneyThere(_ reader: any Reader) throws -> Bool {
    try reader.count(
      "SELECT EXISTS (SELECT 1 FROM payments WHERE state = 'confirmed' AND gateway <> 'sandbox')") == 1
  }

  static func find(_ id: Identifier<Payment>, _ reader: any Reader) throws -> Payment? {
    try reader.first("SELECT \(part: columns) FROM payments WHERE id = \(id)").map { try Payment(row: $0) }
  }

  /// Oldest first: the last one is the one that counts.
  static func of(_ order: Identifier<Order>, _ reader: any Reader) throws -> [Payment] {
    try reader.rows("SELECT \(part: columns) FROM payments WHERE order_id = \(order) ORDER BY id")
      .map { try Payment(row: $0) }
  }
}

extension Presentation {
  var stored: String {
    switch self {
    case .cardForm: "cardForm"
    case .secondStep: "secondStep"
    case .link(let address): "link:" + address
    }
  }

  init?(stored: String) {
    switch stored {
    case "cardForm": self = .cardForm
    case "secondStep": self = .secondStep
    default:
      guard stored.hasPrefix("link:") else { return nil }
      self = .link(String(stored.dropFirst(5)))
    }
  }
}

extension Refund {
  static let columns: SQL = "id, payment_id, order_id, key, state, amount, currency, reason"

  init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), payment: try row.get("payment_id"), order: try row.get("order_id"),
      key: try row.get("key"), state: try row.get("state"), amount: try row.money("amount"),
      reason: try row.get("reason"))
  }

  static func find(_ id: Identifier<Refund>, _ reader: any Reader) throws -> Refund? {
    try reader.first("SELECT \(part: columns) FROM refunds WHERE id = \(id)").map { try Refund(row: $0) }
  }

  static func of(_ order: Identifier<Order>, _ reader: any Reader) throws -> [Refund] {
    try reader.rows("SELECT \(part: columns) FROM refunds WHERE order_id = \(order) ORDER BY id")
      .map { try Refund(row: $0) }
  }
}
