/// Works off what is due, again and again; also hears what the gateway says late.
final class SimulatedWorker: SimulatedActor, @unchecked Sendable {
  override func visit() throws {
    _ = try attempt("work") { () throws(BookingError) in try office.work() }
    let process = process
    _ = try attempt("correction") { () throws(BookingError) in try world.deliverCorrections(by: process) }
    process.wait(random.span(1000...(random.chance(0.1) ? 600_000 : 45_000)))
  }
}
