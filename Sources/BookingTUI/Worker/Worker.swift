import BookingDomain
import BookingServices
import Dispatch
import Foundation
import Logging

/// Background work as a service: wakes when somebody commits or something is due, and sleeps otherwise.
struct Worker {
  let office: BoxOffice
  let lead: WorkerLead
  let logger: Logger

  /// A thread each. What waits for others outside is done by several, so that one slow answer doesn't hold up the rest.
  private static let lanes: [Work] = [.money, .money, .money, .money, .messages, .messages, .tidying]

  /// Returns when SIGINT or SIGTERM came and what was under way is over.
  ///
  /// - Parameter begin: what only the leading worker does beside its work, until what it returns is let go.
  func run(beside begin: (WorkerBell) -> WorkerListeners) throws {
    let bell = WorkerBell(office.changes)
    try waitForLead(bell)
    guard !bell.hasEnded else { return }
    let listeners = begin(bell)
    defer { withExtendedLifetime(listeners) {} }
    logger.info("working")
    let lanes = DispatchGroup()
    for part in Self.lanes {
      let lane = WorkerLane(part: part, office: office, bell: bell, logger: logger)
      lanes.enter()
      Thread.detachNewThread {
        lane.run()
        lanes.leave()
      }
    }
    lanes.wait()
    logger.info("stopped")
  }

  private func waitForLead(_ bell: WorkerBell) throws {
    guard try !lead.take() else { return }
    logger.info("another worker leads; waiting to take its place")
    let sleeper = bell.sleeper()
    while !bell.hasEnded {
      sleeper.sleep(seconds: 2)
      if try !bell.hasEnded && lead.take() { return }
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
}
