/// What a house's monitoring wants to know, in numbers: nobody's data is in it.
public struct Figures: Sendable, Equatable {
  public var orders: [OrderStatus: Int] = [:]
  public var payments: [PaymentState: Int] = [:]
  public var refunds: [RefundState: Int] = [:]
  /// Payments and refunds that have not come to their end, by the gateway they were begun with.
  public var openByGateway: [String: Int] = [:]
  /// Messages that wait to go out, by channel.
  public var queued: [Contact: Int] = [:]
  /// Messages nobody could deliver, ever.
  public var undelivered = 0
  /// How long the oldest message waits that is due; zero when none is.
  public var oldestQueued = Span(milliseconds: 0)
  /// Payments that wait because their gateway takes no calls from this house, and for how long the oldest does.
  public var heldUp = 0
  public var longestHeldUp = Span(milliseconds: 0)
  /// Refunds that the gateway refused and nobody has tried again since.
  public var refusedRefunds = 0
  /// Strict imports whose events are not all there yet.
  public var unfinishedImports: [UnfinishedImport] = []
  /// How long the oldest refund waits that has not come to its end.
  public var oldestRefund = Span(milliseconds: 0)
  /// How long the oldest order waits for a page to pay on, for no reason that is known.
  public var oldestUnbegun = Span(milliseconds: 0)
  /// How long the oldest payment waits of which nobody knows whether its money came.
  public var oldestUnknown = Span(milliseconds: 0)
  /// Places that are held and not sold.
  public var holds = 0
  public var imageBytes = 0

  public init() {}
}

extension BoxOffice {
  /// By name, the gateways that real money came in by, in the order of the alphabet. Needs no principal, like `figures`.
  public func realGateways() throws(BookingError) -> [String] {
    try store.read { reader in
      try reader.rows(
        """
        SELECT DISTINCT gateway FROM payments WHERE state = 'confirmed' AND gateway <> 'sandbox' ORDER BY gateway
        """
      ).map { try $0.get("gateway") }
    }
  }

  /// The gateway's name for the newest payment that it confirmed; nil without one.
  public func newestReference(of gateway: String) throws(BookingError) -> String? {
    try store.read { reader in
      try reader.value(
        """
        SELECT reference FROM payments WHERE state = 'confirmed' AND gateway = \(gateway) ORDER BY id DESC LIMIT 1
        """)
    }
  }

  /// Needs no principal, like `check`: counts only.
  public func figures() throws(BookingError) -> Figures {
    let now = clock.now()
    return try store.read { reader in
      var figures = Figures()
      for status in OrderStatus.allCases {
        figures.orders[status] = try reader.count("SELECT COUNT(*) FROM orders WHERE status = \(status)")
      }
      for state in PaymentState.allCases {
        figures.payments[state] = try reader.count("SELECT COUNT(*) FROM payments WHERE state = \(state)")
      }
      for state in RefundState.allCases {
        figures.refunds[state] = try reader.count("SELECT COUNT(*) FROM refunds WHERE state = \(state)")
      }
      let open = try reader.rows(
        """
        SELECT gateway, SUM(count) AS count FROM (
          SELECT gateway, COUNT(*) AS count FROM payments
            WHERE \(part: Payment.isOpen) GROUP BY gateway
          UNION ALL SELECT gateway, COUNT(*) FROM refunds JOIN payments ON payments.id = refunds.payment_id
            WHERE refunds.state IN ('created', 'submitted', 'unknown') GROUP BY gateway) GROUP BY gateway
        """)
      for row in open { figures.openByGateway[try row.get("gateway")] = try row.get("count") }
      for channel in Contact.allCases {
        figures.queued[channel] = try reader.count(
          "SELECT COUNT(*) FROM messages WHERE state = 'queued' AND channel = \(channel)")
      }
      figures.undelivered = try reader.count(
        "SELECT COUNT(*) FROM messages WHERE state = 'failed' AND settled_at IS NOT NULL")
      func age(_ query: SQL) throws -> Span {
        let oldest: Timestamp? = try reader.value(query)
        return oldest.map { max(now - $0, Span(milliseconds: 0)) } ?? Span(milliseconds: 0)
      }
      figures.oldestQueued = try age("SELECT MIN(created_at) FROM messages WHERE state = 'queued'")
      figures.unfinishedImports = try UnfinishedImport.all(reader)
      figures.refusedRefunds = try Refund.refused(reader)
      figures.heldUp = try reader.count("SELECT COUNT(*) FROM payments WHERE held_up_at IS NOT NULL")
      figures.longestHeldUp = try age("SELECT MIN(held_up_at) FROM payments WHERE held_up_at IS NOT NULL")
      figures.oldestRefund = try age(
        "SELECT MIN(created_at) FROM refunds WHERE state IN ('created', 'submitted', 'unknown')")
      figures.oldestUnbegun = try age(
        """
        SELECT MIN(created_at) FROM payments WHERE \(part: Payment.isOpen) AND state IN ('created', 'submitted')
          AND held_up_at IS NULL AND presentation IS NULL
        """)
      figures.oldestUnknown = try age("SELECT MIN(created_at) FROM payments WHERE state = 'unknown'")
      figures.holds = try reader.count("SELECT COUNT(*) FROM claims WHERE expires_at > \(now)")
      figures.imageBytes = try reader.count("SELECT COALESCE(SUM(byte_count), 0) FROM images")
      return figures
    }
  }
}
