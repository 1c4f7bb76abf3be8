import BookingModel
import BookingRules
import BookingStore

/// What monitoring wants to know, in numbers: nobody's data is in it.
public struct Metrics: Sendable, Equatable {
  public var orders: [OrderStatus: Int] = [:]
  public var payments: [PaymentState: Int] = [:]
  public var refunds: [RefundState: Int] = [:]
  /// Payments and refunds that have not come to their end, by the gateway they were begun with.
  public var openByGateway: [String: Int] = [:]
  /// Messages that wait to go out, by channel.
  public var queued: [Channel: Int] = [:]
  /// Messages nobody could deliver, ever.
  public var undelivered = 0
  /// How long the oldest message waits that is due; zero when none is.
  public var oldestQueued = TimeSpan(milliseconds: 0)
  /// Payments that wait because their gateway refuses all our calls, and for how long the oldest does.
  public var heldUp = 0
  public var longestHeldUp = TimeSpan(milliseconds: 0)
  /// Refunds that the gateway refused and nobody has tried again since.
  public var refusedRefunds = 0
  /// Strict imports whose events are not all there yet.
  public var unfinishedImports: [UnfinishedImport] = []
  /// How long the oldest refund waits that has not come to its end.
  public var oldestRefund = TimeSpan(milliseconds: 0)
  /// How long the oldest order waits for a page to pay on, for no reason that is known.
  public var oldestUnbegun = TimeSpan(milliseconds: 0)
  /// How long the oldest payment waits of which nobody knows whether its money came.
  public var oldestUnknown = TimeSpan(milliseconds: 0)
  /// Places that are held and not sold.
  public var holds = 0
  public var imageBytes = 0

  public init() {}
}

extension Operator {
  /// The most places that one visit, one SSH key and one network hold at this moment: for drills.
  public func mostHeld() throws(BookingError) -> [LimitScope: Int] {
    let now = clock.now()
    return try store.read { reader in
      try [LimitScope.visit, .key, .network].reduce(into: [:]) {
        $0[$1] = try Claims.most(by: $1, now: now, reader)
      }
    }
  }

  /// Strict imports that are decided and not among the events yet.
  public func unfinishedImports() throws(BookingError) -> [UnfinishedImport] {
    try store.read { try Imports.unfinished($0) }
  }

  /// By name, the gateways that real money came in by, in the order of the alphabet.
  public func realGateways() throws(BookingError) -> [String] {
    try store.read { try Payments.realGateways($0) }
  }

  /// The gateway's name for the newest payment that it confirmed; nil without one.
  public func newestReference(of gateway: String) throws(BookingError) -> String? {
    try store.read { try Payments.newestReference(of: gateway, $0) }
  }

  /// Counts only.
  public func metrics() throws(BookingError) -> Metrics {
    let now = clock.now()
    func age(_ oldest: Timestamp?) -> TimeSpan {
      oldest.map { max(now - $0, TimeSpan(milliseconds: 0)) } ?? TimeSpan(milliseconds: 0)
    }
    return try store.read { reader in
      var metrics = Metrics()
      metrics.orders = try Orders.countByStatus(reader)
      metrics.payments = try Payments.countByState(reader)
      metrics.refunds = try Refunds.countByState(reader)
      metrics.openByGateway = try Payments.openByGateway(reader)
      metrics.queued = try Messages.queued(reader)
      metrics.undelivered = try Messages.failedCount(reader)
      metrics.oldestQueued = age(try Messages.oldestQueued(reader))
      metrics.unfinishedImports = try Imports.unfinished(reader)
      metrics.refusedRefunds = try Refunds.refusedCount(reader)
      metrics.heldUp = try Payments.heldUpCount(reader)
      metrics.longestHeldUp = age(try Payments.firstHeldUp(reader))
      metrics.oldestRefund = age(try Refunds.firstOpen(reader))
      metrics.oldestUnbegun = age(try Payments.firstUnbegun(reader))
      metrics.oldestUnknown = age(try Payments.firstUnknown(reader))
      metrics.holds = try Claims.heldCount(at: now, reader)
      metrics.imageBytes = try Images.byteCount(reader)
      return metrics
    }
  }
}
