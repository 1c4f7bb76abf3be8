import BookingModel
import Foundation
import Synchronization

/// A wait of the calling thread in the kernel, for a lock, that comes to an end: interrupted again and again once it has
/// lasted for `limit`, to the next tenth of a second.
package final class BoundedWait: Sendable {
  private struct State {
    var ticksLeft: Int64
    var hasEnded = false
  }

  private let state: Mutex<State>
  #if canImport(Darwin)
    /// Only ever handed back to the system.
    nonisolated(unsafe) private let thread: pthread_t
  #else
    private let thread: pthread_t
  #endif

  private let wasBlocked: Bool

  /// Begins now; ended by the same thread.
  package init(_ limit: TimeSpan) {
    state = Mutex(State(ticksLeft: max(1, limit.milliseconds / Self.tick)))
    thread = pthread_self()
    // The system's own pools of threads let no signal through.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGURG)
    var before = sigset_t()
    pthread_sigmask(SIG_UNBLOCK, &interrupt, &before)
    wasBlocked = sigismember(&before, SIGURG) == 1
    Self.watch(self)
  }

  package var isOver: Bool { state.withLock { $0.ticksLeft <= 0 } }

  /// The thread is interrupted no more when this returns.
  package func end() {
    state.withLock { $0.hasEnded = true }
    guard wasBlocked else { return }
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGURG)
    pthread_sigmask(SIG_BLOCK, &interrupt, nil)
  }

  /// Whether it is still to be watched.
  private func passTick() -> Bool {
    state.withLock { state in
      guard !state.hasEnded else { return false }
      state.ticksLeft -= 1
      if state.ticksLeft <= 0 { pthread_kill(thread, SIGURG) }
      return true
    }
  }

  // Milliseconds.
  private static let tick: Int64 = 100
  /// Ticks after which a watch with nothing to do ends.
  private static let patience = 50

  /// Nil where nobody watches.
  private static let watched = Mutex<[BoundedWait]?>(nil)

  /// SIGURG means nothing to anybody here, and by itself does nothing.
  private static let interrupts: Bool = {
    var action = sigaction(calling: { _ in })
    return sigaction(SIGURG, &action, nil) == 0
  }()

  /// One thread for all of them, which comes with the first and goes when there were none for a while: a contended gate is
  /// waited for thousands of times a second.
  private static func watch(_ wait: BoundedWait) {
    _ = interrupts
    let isFirst = watched.withLock { waits in
      defer { waits = (waits ?? []) + [wait] }
      return waits == nil
    }
    guard isFirst else { return }
    Thread.detachNewThread {
      var idle = 0
      while true {
        usleep(UInt32(tick) * 1000)
        let hasEnded = watched.withLock { waits in
          waits = waits?.filter { $0.passTick() }
          idle = waits?.isEmpty == true ? idle + 1 : 0
          if idle >= patience { waits = nil }
          return waits == nil
        }
        if hasEnded { return }
      }
    }
  }
}
