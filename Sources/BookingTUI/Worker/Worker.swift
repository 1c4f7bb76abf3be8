import BookingDomain
import BookingFiles
import BookingServices
import BookingStore
import Dispatch
import Foundation
import Logging

/// Background work as a service: wakes when somebody commits or something is due, and sleeps otherwise.
struct Worker {
  let shop: WorkerShop
  let lead: any Leadership

  private var logger: Logger { shop.logger }

  /// A thread each. What waits for others outside is done by several, so that one slow answer doesn't hold up the rest.
  private static let lanes: [Work] = [.money, .money, .money, .money, .messages, .messages, .tidying]

  init(_ shop: WorkerShop) throws {
    self.shop = shop
    lead = try Operator.engine(shop.directory).leadership()
  }

  /// Returns when SIGINT or SIGTERM came and what was under way is over. SIGHUP has it read settings and secrets
  /// again, or ends it too where the terminal that it was started from is gone.
  ///
  /// - Parameter begin: what only the leading worker does beside its work, until what it returns is let go.
  func run(beside begin: (WorkerWakeup) -> WorkerListeners) throws {
    let bell = WorkerWakeup(shop.owner.office.changes)
    let hasWaited = try waitForLead(bell)
    guard !bell.hasEnded else { return }
    // What it read when it began to wait may be hours old.
    if hasWaited { shop.reread() }
    let listeners = begin(bell)
    defer { withExtendedLifetime(listeners) {} }
    logger.notice("working", metadata: shop.facts)
    shop.warnOfRenamedSettings()
    shop.tryAgain()
    let threads = DispatchGroup()
    func start(_ body: @escaping @Sendable () -> Void) {
      threads.enter()
      Thread.detachNewThread {
        body()
        threads.leave()
      }
    }
    for part in Self.lanes {
      let lane = WorkerLane(part: part, shop: shop, bell: bell)
      start { lane.run() }
    }
    let pulse = WorkerHeartbeat(shop: shop, bell: bell)
    start { pulse.run() }
    threads.wait()
    logger.notice("stopped")
  }

  /// Returns whether another one led before.
  private func waitForLead(_ bell: WorkerWakeup) throws -> Bool {
    guard try !lead.take() else { return false }
    logger.notice("another worker leads; waiting to take its place")
    let sleeper = bell.sleeper()
    while !bell.hasEnded {
      sleeper.sleep(seconds: 2)
      if try !bell.hasEnded && lead.take() { return true }
    }
    return true
  }
}
