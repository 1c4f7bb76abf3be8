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
  /// Places that are held and not sold.
  public var holds = 0
  public var imageBytes = 0

  public init() {}
}

extension BoxOffice {
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
      let oldest: Timestamp? = try reader.value("SELECT MIN(created_at) FROM messages WHERE state = 'queued'")
      figures.oldestQueued = oldest.map { max(now - $0, Span(milliseconds: 0)) } ?? figures.oldestQueued
      figures.holds = try reader.count("SELECT COUNT(*) FROM claims WHERE expires_at > \(now)")
      figures.imageBytes = try reader.count("SELECT COALESCE(SUM(byte_count), 0) FROM images")
      return figures
    }
  }
}
