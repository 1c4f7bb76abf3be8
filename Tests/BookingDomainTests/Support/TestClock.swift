import Foundation

@testable import BookingModel

/// A clock driven by hand. It stands still between calls of `advance`.
final class TestClock: @unchecked Sendable {
  private let lock = NSLock()
  private var moment: Timestamp

  /// Wednesday 2026-07-01 12:00:00 UTC unless told.
  init(_ start: Timestamp = Timestamp(milliseconds: 1_782_907_200_000)) { moment = start }

  var now: Timestamp { lock.withLock { moment } }
  var wall: WallClock { WallClock { self.now } }

  func advance(_ span: TimeSpan) { lock.withLock { moment = moment + span } }
}
