import BookingStore
import Dispatch
import Foundation
import Synchronization

/// What wakes a worker's lanes: a commit by anybody, or the wish that they end or read their settings again.
///
/// Unchecked because `sources` is written only while it is made.
final class WorkerWakeup: @unchecked Sendable {
  private let sleepers = Mutex<[Sleeper]>([])
  private let ending = Mutex(false)
  private let rereading = Mutex(false)
  private var sources: [any DispatchSourceProtocol] = []

  init(_ changes: (any ChangeFeed)?) {
    let endsWithTerminal = ControllingTerminal.endsWithIt
    let queue = DispatchQueue(label: "booking.worker.bell")
    let listening = DispatchGroup()
    func hear(_ number: Int32, _ act: @escaping @Sendable (WorkerWakeup) -> Void) {
      // The default would end the process before the source sees it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [weak self] in self.map(act) }
      listening.enter()
      source.setRegistrationHandler { listening.leave() }
      keep(source)
    }
    for number in [SIGINT, SIGTERM] { hear(number) { $0.end() } }
    hear(SIGHUP) { bell in
      guard !endsWithTerminal || ControllingTerminal.isThere else { return bell.end() }
      bell.rereading.withLock { $0 = true }
      bell.ring()
    }
    // What comes before is lost, and whoever reads that this works may send one at once.
    listening.wait()
    guard let changes, changes.descriptor >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: changes.descriptor, queue: queue)
    source.setEventHandler { [weak self] in
      changes.acknowledge()
      self?.ring()
    }
    keep(source)
  }

  deinit { for source in sources { source.cancel() } }

  var hasEnded: Bool { ending.withLock { $0 } }

  /// Whether somebody asked since this was last asked for settings to be read again.
  func takeRereading() -> Bool {
    rereading.withLock { isRequested in
      defer { isRequested = false }
      return isRequested
    }
  }

  func ring() {
    for sleeper in sleepers.withLock({ $0 }) { sleeper.rung.signal() }
  }

  /// Whoever sleeps beside the bell: one for each thread. It hears every ring from now on.
  func sleeper() -> Sleeper {
    let sleeper = Sleeper()
    sleepers.withLock { $0.append(sleeper) }
    return sleeper
  }

  final class Sleeper: Sendable {
    fileprivate let rung = DispatchSemaphore(value: 0)

    /// Returns when the bell rings, or after that time. Rings that came since the last sleep count once.
    func sleep(seconds: Double) {
      guard seconds > 0, rung.wait(timeout: .now() + seconds) == .success else { return }
      while rung.wait(timeout: .now()) == .success {}
    }
  }

  private func end() {
    ending.withLock { $0 = true }
    ring()
  }

  private func keep(_ source: any DispatchSourceProtocol) {
    source.activate()
    sources.append(source)
  }
}
