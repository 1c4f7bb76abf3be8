import BookingModel
import Dispatch
import Foundation

/// Lets exactly one of many threads run at a time, and picks by the seed which one: a command of one actor may be
/// interrupted by any other's between any two of its steps.
final class SimulationScheduler: @unchecked Sendable {
  // Whoever has the turn is the only one to touch these.
  private var actors: [Slot] = []
  private var random: SeededRandom
  private let stickiness: Double
  private let clock: VirtualClock
  private let finished = DispatchSemaphore(value: 0)
  /// Set when the day is over: nobody waits any longer.
  var isHurried = false

  /// One thread's place in the queue.
  final class Slot: @unchecked Sendable {
    fileprivate let signal = DispatchSemaphore(value: 0)
    fileprivate var wakesAt: TimeSpan = .seconds(0)
    fileprivate var isDone = false
  }

  init(seed: UInt64, stickiness: Double, clock: VirtualClock) {
    random = SeededRandom(seed, stream: 2)
    self.stickiness = stickiness
    self.clock = clock
  }

  /// Runs every body on a thread of its own, one at a time, until all have returned.
  func run(_ bodies: [@Sendable (Slot) -> Void]) {
    actors = bodies.map { _ in Slot() }
    for (slot, body) in zip(actors, bodies) {
      let thread = Thread {
        slot.signal.wait()
        body(slot)
        self.leave(slot)
      }
      // Debug builds of deep generic code need more than the default of a secondary thread on some platforms.
      thread.stackSize = 2 << 20
      thread.start()
    }
    guard let first = next(after: nil) else { return }
    first.signal.signal()
    finished.wait()
  }

  /// Lets others go on; returns when the turn has come back.
  func pass(_ slot: Slot) {
    guard let next = next(after: slot), next !== slot else { return }
    next.signal.signal()
    slot.signal.wait()
  }

  /// The same, after a while.
  func sleep(_ slot: Slot, _ span: TimeSpan) {
    slot.wakesAt = TimeSpan(milliseconds: clock.steady.milliseconds + span.milliseconds)
    pass(slot)
  }

  private func leave(_ slot: Slot) {
    slot.isDone = true
    if let next = next(after: slot) { next.signal.signal() } else { finished.signal() }
  }

  private func next(after current: Slot?) -> Slot? {
    let present = actors.filter { !$0.isDone }
    guard !present.isEmpty else { return nil }
    var ready = isHurried ? present : present.filter { $0.wakesAt <= clock.steady }
    if ready.isEmpty, let soonest = present.map(\.wakesAt).min() {
      clock.pass(TimeSpan(milliseconds: soonest.milliseconds - clock.steady.milliseconds))
      ready = present.filter { $0.wakesAt <= soonest }
    }
    if let current, random.chance(stickiness), ready.contains(where: { $0 === current }) { return current }
    return random.pick(ready)
  }
}
