import BookingDomain
import Dispatch
import Foundation
import Synchronization

/// What wakes a worker: a commit by anybody, or the wish that it ends.
///
/// Unchecked because `sources` is written only while it is made.
final class WorkerBell: @unchecked Sendable {
  private let rung = DispatchSemaphore(value: 0)
  private let ending = Mutex(false)
  private var sources: [any DispatchSourceProtocol] = []

  init(_ changes: ChangeSignal?) {
    let queue = DispatchQueue(label: "booking.worker.bell")
    for number in [SIGINT, SIGTERM] {
      // The default would end the process before the source sees it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [weak self] in self?.end() }
      keep(source)
    }
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

  func ring() { rung.signal() }

  /// Returns when it rings, or after that time. Rings that came in between count once.
  func sleep(seconds: Double) {
    guard seconds > 0, rung.wait(timeout: .now() + seconds) == .success else { return }
    while rung.wait(timeout: .now()) == .success {}
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
