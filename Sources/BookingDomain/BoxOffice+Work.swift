/// What one round of background work did.
public struct WorkReport: Sendable, Equatable {
  public var paymentsResumed = 0
  public var refundsResumed = 0
  public var messagesDelivered = 0
  public var tidied = 0

  public init() {}

  public var isIdle: Bool { self == WorkReport() }
}

extension BoxOffice {
  /// Resumes what was left between steps, delivers due messages, tidies what has expired. Any process may call it at
  /// any time; two at once never do one thing twice.
  public func work() throws(BookingError) -> WorkReport { throw .notBuilt }
}
