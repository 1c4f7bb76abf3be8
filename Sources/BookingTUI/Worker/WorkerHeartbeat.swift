import BookingModel
import BookingServices
import Foundation

/// One thread beside the work: shows that the worker lives, and reads settings and secrets again when somebody asks for that or a
/// service doesn't take what it is given.
struct WorkerHeartbeat: Sendable {
  let shop: WorkerShop
  let bell: WorkerWakeup

  private static let refusedPause = 5.0
  private static let look = 1.0
  private static let idlePause = 30.0

  func run() {
    let sleeper = bell.sleeper()
    var shown: WorkerStatus?
    var (nextBeat, nextLook) = (ContinuousClock.now, ContinuousClock.now)
    while !bell.hasEnded {
      if bell.takeRereading() {
        shop.reread()
        bell.ring()
        nextLook = .now
      }
      // Each commit rings: only the clock says when to look.
      let now = ContinuousClock.now
      guard now >= nextLook else {
        sleeper.sleep(seconds: now.duration(to: nextLook) / .seconds(1))
        continue
      }
      if shop.journal.isRefused { shop.rereadSecrets() }
      let status = shop.status
      if status != shown || now >= nextBeat {
        status.write(shop.directory)
        shown = status
        nextBeat = now + .milliseconds(WorkerStatus.beat.milliseconds)
      }
      nextLook = now + .seconds(shop.journal.isRefused ? Self.refusedPause : Self.look)
      sleeper.sleep(seconds: shop.journal.isRefused ? Self.refusedPause : Self.idlePause)
    }
    WorkerStatus.remove(shop.directory)
  }
}
