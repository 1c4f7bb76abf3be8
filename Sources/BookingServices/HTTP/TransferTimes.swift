import BookingDomain

/// How long somebody outside may keep us waiting.
public struct TransferTimes: Sendable, Equatable {
  public var connect: Span
  public var whole: Span

  public init(connect: Span = .seconds(10), whole: Span = .seconds(30)) {
    self.connect = connect
    self.whole = whole
  }
}
