import BookingModel

/// Time that passes when the simulation says so.
///
/// Waiting is measured on a steady clock; what the shop reads is the wall clock, which may jump.
final class VirtualClock: @unchecked Sendable {
  // Whoever has the turn is the only one to touch these.
  private(set) var steady: TimeSpan = .seconds(0)
  private var wallOffset: TimeSpan
  /// What it said just before it was set back.
  private var setBack: [(at: TimeSpan, from: Timestamp)] = []

  /// Wednesday 2026-07-01 12:00:00 UTC.
  static let start = Timestamp(milliseconds: 1_782_907_200_000)

  init() { wallOffset = TimeSpan(milliseconds: Self.start.milliseconds) }

  var now: Timestamp { Timestamp(milliseconds: wallOffset.milliseconds + steady.milliseconds) }
  var wall: WallClock { WallClock { self.now } }

  /// The latest that anybody can have read since then.
  func latest(since start: TimeSpan) -> Timestamp {
    setBack.reduce(now) { $1.at >= start ? max($0, $1.from) : $0 }
  }

  func pass(_ span: TimeSpan) {
    steady = TimeSpan(milliseconds: steady.milliseconds + span.milliseconds)
  }

  /// Sets the wall clock forward or, with a negative span, back. Nobody waits longer or shorter for it.
  func jump(_ span: TimeSpan) {
    if span < .seconds(0) { setBack.append((steady, now)) }
    wallOffset = TimeSpan(milliseconds: wallOffset.milliseconds + span.milliseconds)
  }
}
