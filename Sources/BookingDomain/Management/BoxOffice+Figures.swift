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
    try store.read { try Payments.realGateways($0) }
  }

  /// The gateway's name for the newest payment that it confirmed; nil without one.
  public func newestReference(of gateway: String) throws(BookingError) -> String? {
    try store.read { try Payments.newestReference(of: gateway, $0) }
  }

  /// Needs no principal, like `check`: counts only.
  public func figures() throws(BookingError) -> Figures {
    let now = clock.now()
    func age(_ oldest: Timestamp?) -> Span {
      oldest.map { max(now - $0, Span(milliseconds: 0)) } ?? Span(milliseconds: 0)
    }
    return try store.read { reader in
      var figures = Figures()
      figures.orders = try Orders.countByStatus(reader)
      figures.payments = try Payments.countByState(reader)
      figures.refunds = try Refunds.countByState(reader)
      figures.openByGateway = try Payments.openByGateway(reader)
      figures.queued = try Messages.queued(reader)
      figures.undelivered = try Messages.failedCount(reader)
      figures.oldestQueued = age(try Messages.oldestQueued(reader))
      figures.unfinishedImports = try Imports.unfinished(reader)
      figures.refusedRefunds = try Refunds.refusedCount(reader)
      figures.heldUp = try Payments.heldUpCount(reader)
      figures.longestHeldUp = age(try Payments.firstHeldUp(reader))
      figures.oldestRefund = age(try Refunds.firstOpen(reader))
      figures.oldestUnbegun = age(try Payments.firstUnbegun(reader))
      figures.oldestUnknown = age(try Payments.firstUnknown(reader))
      figures.holds = try Claims.heldCount(at: now, reader)
      figures.imageBytes = try Images.byteCount(reader)
      return figures
    }
  }
}
