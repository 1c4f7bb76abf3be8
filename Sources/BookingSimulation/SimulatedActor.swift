import BookingDomain
import BookingModel

/// Somebody at a terminal, or a program that works by itself. When its process dies it starts another.
class SimulatedActor: @unchecked Sendable {
  let world: SimulationWorld
  let name: String
  /// Where this actor's visits come from.
  let origin: Origin
  var random: SeededRandom
  lazy var process = makeProcess()
  let slot: SimulationScheduler.Slot

  /// The process died, or the day is over.
  struct Departure: Error {}

  init(_ world: SimulationWorld, _ name: String, stream: UInt64, slot: SimulationScheduler.Slot) {
    self.world = world
    self.name = name
    origin = .network("192.0.2.\(stream)")
    self.slot = slot
    random = SeededRandom(world.seed, stream: 100 + stream)
  }

  /// Another program for this actor.
  func makeProcess() -> SimulatedProcess {
    SimulatedProcess(world, name, slot: slot, leavesCalls: world.plan.leavesCalls)
  }

  var office: BoxOffice { process.office }

  /// One visit, from coming to going.
  func visit() throws {}

  /// The account was opened by something else: whoever was logged in is a guest again.
  func sessionEnded() {}

  /// What is forgotten when the process dies.
  func restart() { process = makeProcess() }

  final func live() {
    while !world.isEnding {
      do { try visit() } catch { if !process.isDead && !(error is Departure) { unexpected(error) } }
      if process.isDead { restart() }
      if world.isEnding { return }
      pause(100...20_000)
    }
  }

  /// One command at the door. Its refusals are results; a death ends the visit.
  ///
  /// - Parameter expected: refusals that only this actor can tell to be right or wrong.
  final func attempt<Value>(
    _ command: String, among expected: (BookingError) -> Bool = { _ in false },
    _ body: () throws(BookingError) -> Value
  ) throws(Departure) -> Result<Value, BookingError> {
    if world.isEnding && world.plan.endsInPowerCut { throw Departure() }
    process.begin(command)
    let result: Result<Value, BookingError>
    do { result = .success(try body()) } catch { result = .failure(error) }
    if process.isDead || world.failure != nil { throw Departure() }
    if case .failure(let error) = result {
      world.trace.add(world.clock.now, name, "\(command): \(error)")
      if !error.mayBeShown, !expected(error) { unexpected(error) }
      if error.endsSession { sessionEnded() }
      if error == .gatewayUnreachable { world.mark(.gatewaySilent) }
      if error == .onlyPlayMoney { world.mark(.playMoneyRefused) }
      if case .throttled = error { world.mark(.throttled) }
    }
    return result
  }

  final func pause(_ milliseconds: ClosedRange<Int>) {
    let span = random.span(milliseconds)
    process.wait(TimeSpan(milliseconds: Int64(Double(span.milliseconds) * world.plan.pace)))
  }

  private func unexpected(_ error: any Error) {
    world.fail("nobody meets an error that no rule explains", "\(name), \(process.command): \(error)")
  }
}

extension BookingError {
  /// Whether rules, limits or bad luck explain it. Anything else is a mistake of the program.
  fileprivate var mayBeShown: Bool {
    switch self {
    case .storage, .damaged, .newerSchema, .notADataDirectory, .noPermission, .readOnly,
      .fileExists, .replaced, .inUse, .tooFewFiles, .openToOthers,
      .unreadable, .importRefused, .image, .wrongEmailOrPassword, .verificationNeeded, .wrongCode,
      .codeExpired,
      .notAllowed:
      false
    default: true
    }
  }
}
