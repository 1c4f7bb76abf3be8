import BookingDomain
import BookingModel

/// Has what waits tried at once when it begins, and works off what is due, again and again; also hears what the gateway says late.
final class SimulatedWorker: SimulatedActor, @unchecked Sendable {
  private var hasBegun = false

  override func restart() {
    super.restart()
    hasBegun = false
  }

  override func makeProcess() -> SimulatedProcess { SimulatedProcess(world, name, slot: slot) }

  override func visit() throws {
    if !hasBegun {
      hasBegun = true
      _ = try attempt("makeWaitingDue") { () throws(BookingError) in
        try self.process.operator.makeWaitingDue()
      }
    }
    _ = try attempt("work") { () throws(BookingError) in try self.process.operator.work() }
    let process = process
    _ = try attempt("correction") { () throws(BookingError) in try world.deliverCorrections(by: process) }
    process.wait(random.span(1000...(random.chance(0.1) ? 600_000 : 45_000)))
  }
}
