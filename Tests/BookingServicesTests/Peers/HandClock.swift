import BookingModel
import Synchronization

/// A clock that a test turns.
final class HandClock: Sendable {
  private let moment: Mutex<Timestamp>

  init(_ start: Timestamp = Timestamp(milliseconds: 1_782_907_200_000)) { moment = Mutex(start) }

  var now: Timestamp { moment.withLock { $0 } }
  var wall: WallClock { WallClock { self.now } }

  func advance(_ span: TimeSpan) { moment.withLock { $0 = $0 + span } }
}
