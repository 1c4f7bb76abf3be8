import BookingDomain
import BookingModel
import BookingRules
import BookingStore

/// One running program on the shop's directory. It may die before or right after any call; then nothing it does has an
/// effect any more.
final class SimulatedProcess: @unchecked Sendable {
  let world: SimulationWorld
  let name: String
  /// Nil for one that is alone in the world: it is never interrupted and nothing goes wrong for it.
  let slot: SimulationScheduler.Slot?
  /// Started without the shop's settings: it knows the sandbox alone.
  private let lacksSettings: Bool
  /// It has no keys and leaves the calls to the worker.
  private let leavesCalls: Bool
  private(set) var isDead = false
  var isInTransaction = false

  // What it is doing
  private(set) var command = "starts"
  private(set) var commits = 0
  private(set) var gatewayCalls = 0
  /// What the gateway or the mail did for it that no commit has recorded yet.
  var unrecorded: SimulationMark?

  /// What a call out of the process is for.
  enum Call: String {
    case read, write, begin, submit, status, cancel, refund, deliver
  }

  init(
    _ world: SimulationWorld, _ name: String, slot: SimulationScheduler.Slot?, lacksSettings: Bool = false,
    leavesCalls: Bool = false
  ) {
    self.world = world
    self.name = name
    self.slot = slot
    self.lacksSettings = lacksSettings
    self.leavesCalls = leavesCalls
  }

  /// The shop as this process opens it.
  lazy var `operator` = Operator(
    storage: world.tables.storage.behind(SimulatedStore(process: self, inner: world.store)),
    environment: BoxOffice.Environment(
      clock: world.clock.wall, randomness: world.randomness, passwords: SimulationWorld.passwords,
      commonPasswords: CommonPasswords { _ in false },
      gateway: gateway(), earlierGateways: earlierGateways, delivery: SimulatedDelivery(process: self),
      writer: FactsWriter(),
      policy: world.policy, defersExternalCalls: leavesCalls))

  /// The same for visitors.
  var office: BoxOffice { self.operator.office }

  private func gateway() -> SimulatedGateway {
    var gateway = SimulatedGateway(
      process: self, sandbox: SandboxGateway(books: world.books, clock: world.clock.wall))
    if world.plan.hasRealMoney, !lacksSettings { gateway.name = "bank" }
    return gateway
  }

  /// The sandbox, for what was begun by programs without the settings.
  private var earlierGateways: [any PaymentGateway] {
    guard world.plan.hasRealMoney, !lacksSettings else { return [] }
    var play = gateway()
    play.name = SandboxGateway.name
    return [play]
  }

  func begin(_ command: String) {
    self.command = command
    commits = 0
    gatewayCalls = 0
    unrecorded = nil
  }

  /// Before each call: others may go on, the process may die.
  func step(_ call: Call) throws(BookingError) {
    try live()
    if call != .read, call != .write { gatewayCalls += 1 }
    guard let slot else { return }
    world.trace.add(world.clock.now, name, "\(command), \(call.rawValue)")
    world.pass()
    world.scheduler.pass(slot)
    try live()
    guard !world.isCalm, world.luck.chance(world.plan.kill) else { return }
    if call == .write { world.mark(.killedBeforeCommit) }
    if let unrecorded { world.mark(unrecorded) }
    if command == "placeOrder", commits == 1, gatewayCalls == 0 { world.mark(.killedBeforeFirstRequest) }
    if command == "cancelEvent", commits > 2 { world.mark(.killedCancelling) }
    die("before \(call.rawValue)")
    try live()
  }

  /// After each call that changed something: the process may die before it learns of it.
  func done(_ call: Call) throws(BookingError) {
    if call == .write {
      commits += 1
      unrecorded = nil
    }
    guard slot != nil, !world.isCalm, world.luck.chance(world.plan.kill) else { return }
    if call == .write { world.mark(.killedAfterCommit) }
    if let unrecorded { world.mark(unrecorded) }
    if command == "placeOrder", commits == 1, gatewayCalls == 0 { world.mark(.killedBeforeFirstRequest) }
    die("after \(call.rawValue)")
    try live()
  }

  func wait(_ span: TimeSpan) {
    guard let slot else { return }
    world.scheduler.sleep(slot, span)
  }

  private func die(_ when: String) {
    isDead = true
    world.trace.add(world.clock.now, name, "\(command), killed \(when)")
  }

  private func live() throws(BookingError) {
    if isDead || world.failure != nil { throw .storage("this process is dead") }
  }
}
