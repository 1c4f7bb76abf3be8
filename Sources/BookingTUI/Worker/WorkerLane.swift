import BookingDomain
import BookingModel
import Logging

/// One thread's share of the work: round after round until the bell says that it is to end.
struct WorkerLane: Sendable {
  let part: Work
  let shop: WorkerShop
  let bell: WorkerWakeup

  func run() {
    let sleeper = bell.sleeper()
    var pause = WorkerBackoff()
    var tidied: ContinuousClock.Instant?
    var seals = SealLog(owner: shop.owner, logger: shop.logger)
    while !bell.hasEnded { sleeper.sleep(seconds: round(&pause, &tidied, &seals)) }
    if part == .tidying { seals.note() }
  }

  /// One round; returns how long to sleep after it. One thing at a time: others are for other lanes, and whoever wants the
  /// worker to end waits for no more than that.
  private func round(
    _ pause: inout WorkerBackoff, _ tidied: inout ContinuousClock.Instant?, _ seals: inout SealLog
  ) -> Double {
    // As it is equipped at this moment.
    let owner = shop.owner
    do {
      if part == .tidying {
        try tidyImages(owner, &tidied)
        seals.noteHourly()
      }
      let report = try owner.work([part], limit: 1) { !bell.hasEnded }
      if !report.isIdle {
        WorkLog(logger: shop.logger).note(report)
        pause = WorkerBackoff()
        return 0
      }
      return pause.afterIdle(due: try owner.nextWork([part]).map { Double($0.milliseconds) / 1000 })
    } catch {
      shop.logger.error(
        "a round failed", metadata: ["reason": "\(CommandWording.sentence(for: error, WorkLog.words))"])
      return pause.afterFailure()
    }
  }

  /// Looking at every picture's file is too much for each round.
  private func tidyImages(_ owner: Operator, _ tidied: inout ContinuousClock.Instant?) throws(BookingError) {
    if let tidied, tidied.duration(to: .now) < .seconds(3600) { return }
    try owner.tidyImages()
    tidied = .now
  }
}
