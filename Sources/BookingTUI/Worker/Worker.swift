import BookingDomain
import BookingServices
import Logging

/// Background work as a service: wakes when somebody commits or something is due, and sleeps otherwise.
struct Worker {
  let office: BoxOffice
  let lead: WorkerLead
  let logger: Logger

  /// Returns when SIGINT or SIGTERM came and the round that was under way is over.
  ///
  /// - Parameter begin: what only the leading worker does beside its rounds, until what it returns is let go.
  func run(beside begin: () throws -> [LocalServer] = { [] }) throws {
    let bell = WorkerBell(office.changes)
    try waitForLead(bell)
    guard !bell.hasEnded else { return }
    let servers = try begin()
    defer { withExtendedLifetime(servers) {} }
    logger.info("working")
    var pause = Pause()
    var tidied: ContinuousClock.Instant?
    while !bell.hasEnded { bell.sleep(seconds: round(&pause, &tidied)) }
    logger.info("stopped")
  }

  private func waitForLead(_ bell: WorkerBell) throws {
    guard try !lead.take() else { return }
    logger.info("another worker leads; waiting to take its place")
    while !bell.hasEnded {
      bell.sleep(seconds: 2)
      if try lead.take() { return }
    }
  }

  /// One round; returns how long to sleep after it.
  private func round(_ pause: inout Pause, _ tidied: inout ContinuousClock.Instant?) -> Double {
    do {
      // Looking at every picture's file is too much for each round.
      if tidied.map({ $0.duration(to: .now) > .seconds(3600) }) ?? true {
        try office.tidyImages()
        tidied = .now
      }
      let report = try office.work()
      if !report.isIdle {
        Worker.log(report, logger)
        pause = Pause()
        return 0
      }
      let due = try office.nextWork().map { Double($0.milliseconds) / 1000 }
      return pause.afterIdle(due: due)
    } catch {
      logger.error("a round failed", metadata: ["reason": "\(CommandWording.sentence(for: error))"])
      return pause.afterFailure()
    }
  }

  static func log(_ report: WorkReport, _ logger: Logger) {
    let counts = [
      "payments": report.paymentsResumed, "refunds": report.refundsResumed,
      "orders-undone": report.ordersUndone,
      "messages": report.messagesDelivered, "tidied": report.tidied,
    ]
    // A payment that waits for its customer is asked about every few seconds: that alone is no news.
    let isNews = counts.contains { $0.key != "payments" && $0.value > 0 }
    logger.log(
      level: isNews ? .info : .debug, "round", metadata: counts.filter { $0.value > 0 }.mapValues { "\($0)" })
  }

  /// Seconds between rounds: longer and longer while nothing comes of them.
  struct Pause {
    private var idle = 0.25
    private var failing = 0.5

    /// - Parameter due: seconds until something is due; nothing that is overdue keeps the worker busy.
    mutating func afterIdle(due: Double?) -> Double {
      failing = 0.5
      idle = min(idle * 2, 30)
      guard let due else { return 30 }
      return due > 0 ? min(due, 30) : idle
    }

    mutating func afterFailure() -> Double {
      failing = min(failing * 2, 60)
      return failing
    }
  }
}
