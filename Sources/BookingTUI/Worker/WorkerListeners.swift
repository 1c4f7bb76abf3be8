import BookingModel
import BookingScreens
import BookingServices
import BookingWords
import Foundation
import Logging
import Synchronization

/// What the leading worker answers to beside its work, from the moment it can: a port that is taken keeps nobody from their
/// money, and is tried again until it is free.
final class WorkerListeners: Sendable {
  struct Wanted: Sendable {
    /// What it is for, in the log.
    let name: String
    let address: String
    let answer: @Sendable (LocalServer.Request) -> LocalServer.Response
  }

  private let servers = Mutex<[LocalServer]>([])

  /// Returns at once; whoever holds what it returns listens.
  static func begin(_ wanted: [Wanted], until bell: WorkerWakeup, _ logger: Logger) -> WorkerListeners {
    let listeners = WorkerListeners()
    for one in wanted where !listeners.open(one, logger, isFirst: true) {
      Thread.detachNewThread { [weak listeners] in
        let sleeper = bell.sleeper()
        var next = ContinuousClock.now + .seconds(30)
        while !bell.hasEnded {
          // Each commit rings: only the clock says when to try again.
          sleeper.sleep(seconds: 30)
          guard ContinuousClock.now >= next else { continue }
          next = .now + .seconds(30)
          guard let listeners, !listeners.open(one, logger, isFirst: false) else { return }
        }
      }
    }
    return listeners
  }

  private func open(_ wanted: Wanted, _ logger: Logger, isFirst: Bool) -> Bool {
    do throws(SettingsError) {
      let server = try LocalServer(wanted.address, answer: wanted.answer)
      servers.withLock { $0.append(server) }
      logger.info("listening", metadata: ["for": "\(wanted.name)", "port": "\(server.port)"])
      return true
    } catch {
      if isFirst {
        logger.error(
          "not listening",
          metadata: [
            "for": "\(wanted.name)",
            "reason": "\(WorkLog.words.sentences(error).joined(separator: " "))",
            "next": "tried again every 30 seconds; payments and messages go on",
          ])
      }
      return false
    }
  }
}
