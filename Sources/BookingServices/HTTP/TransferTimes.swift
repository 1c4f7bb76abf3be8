import BookingModel

/// How long somebody outside may keep us waiting.
public struct TransferTimes: Sendable, Equatable {
  public var connect: TimeSpan
  public var whole: TimeSpan

  public init(connect: TimeSpan = .seconds(10), whole: TimeSpan = .seconds(30)) {
    self.connect = connect
    self.whole = whole
  }
}
