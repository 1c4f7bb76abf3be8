/// Time that passes when the simulation says so.
///
/// Waiting is measured on a steady clock; what the shop reads is the wall clock, which may jump.
final class VirtualClock: @unchecked Sendable {
  // Whoever has the turn is the only one to touch these.
  private(set) var steady: Span = .seconds(0)
  private var wallOffset: Span
  /// What it said just before it was set back.
  private var setBack: [(at: Span, from: Timestamp)] = []

  /// Wednesday 2026-07-01 12:00:00 UTC.
  static let start = Timestamp(milliseconds: 1_782_907_200_000)

  init() { wallOffset = Span(milliseconds: Self.start.milliseconds) }

  var now: Timestamp { Timestamp(milliseconds: wallOffset.milliseconds + steady.milliseconds) }
  var wall: WallClock { WallClock { self.now } }

  /// The latest that anybody can have read since then.
  func latest(since start: Span) -> Timestamp {
    setBack.reduce(now) { $1.at >= start ? max($0, $1.from) : $0 }
  }

  func pass(_ span: Span) { steady = Span(milliseconds: steady.milliseconds + span.milliseconds) }

  /// Sets the wall clock forward or, with a negative span, back. Nobody waits longer or shorter for it.
  func jump(_ span: Span) {
    if span < .seconds(0) { setBack.append((steady, now)) }
    wallOffset = Span(milliseconds: wallOffset.milliseconds + span.milliseconds)
  }
}
