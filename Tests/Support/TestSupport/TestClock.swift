import BookingModel
import Synchronization

/// A clock driven by hand. It stands still between calls of `advance`.
public final class TestClock: Sendable {
  private let moment: Mutex<Timestamp>

  /// Wednesday 2026-07-01 12:00:00 UTC unless told.
  public init(_ start: Timestamp = Timestamp(milliseconds: 1_782_907_200_000)) { moment = Mutex(start) }

  public var now: Timestamp { moment.withLock { $0 } }
  public var wall: WallClock { WallClock { self.now } }

  public func advance(_ span: TimeSpan) { moment.withLock { $0 = $0 + span } }
}
