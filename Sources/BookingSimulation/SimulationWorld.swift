import BookingChecks
import BookingModel
import BookingStore

/// One simulated shop with everything around it: its database, its gateway, its mail, its clock and its bad luck.
///
/// Exactly one thread runs at a time, and it alone touches the world.
final class SimulationWorld: @unchecked Sendable {
  let seed: UInt64
  let plan: SimulationPlan
  let policy: Policy
  let clock = VirtualClock()
  let scheduler: SimulationScheduler
  let tables: any ScratchTables
  let store: any Store
  let books = SimulatedBooks()

  /// Decides what goes wrong.
  var luck: SeededRandom
  /// What the shop gets as randomness.
  private var shopRandom: SeededRandom
  var trace: SimulationTrace
  var marks: [SimulationMark: Int] = [:]
  private(set) var failure: SimulationFailure?

  /// The day is over: nobody begins anything new.
  private(set) var isEnding = false
  /// Nothing goes wrong any more.
  private(set) var isCalm = true
  /// Everything should have come to its end.
  var isSettled = false
  var commits = 0

  // The gateway's line
  private var isDownUntil: TimeSpan?
  /// Whether it is there and refuses all our calls.
  private(set) var refusesAllCalls = false
  var inFlight: [InFlight] = []
  /// What the gateway made of the refunds it was asked for, by their keys: it never changes its mind.
  private var refusals: [IdempotencyKey: Bool] = [:]
  /// Payments the gateway called failed and took money for all the same: it says so later.
  var corrections: [Correction] = []

  // What is known to those who take part
  var ticketTypes: [Identifier<TicketType>] = []
  /// Those with a seating plan.
  var seated: Set<Identifier<TicketType>> = []
  /// When management last took it off sale, or tried to. Holds of it may go then, and it may be on sale again
  /// when their buyer looks.
  private var lastTakenOffSale: [Identifier<TicketType>: TimeSpan] = [:]
  var events: [Identifier<Event>] = []
  /// Of what may be done at doors, on days that have helpers.
  var lists: [CheckInList] = []
  /// Who was let in and neither left nor was taken back, as helpers were told.
  var inside: Set<DoorUse> = []

  struct DoorUse: Hashable {
    let list: Identifier<CheckInList>
    let ticket: DoorTicketID
  }

  /// Orders whose customer was told that they are paid.
  var acknowledged: [Identifier<Order>] = []
  var deliveries: [Int64: Int] = [:]
  /// The last payment that was begun for play money when real money first came.
  var lastPlayed: Int64?
  var files: [SimulatedFile] = []

  struct InFlight {
    let at: TimeSpan
    let mark: SimulationMark
    let arrive: () -> Void
  }

  struct Correction {
    let at: TimeSpan
    let key: IdempotencyKey
  }

  /// Asked in turn.
  let questions: [Invariant]

  init(seed: UInt64, policy: Policy, keptSteps: Int, tables: any ScratchTables) throws(BookingError) {
    self.seed = seed
    self.policy = policy
    trace = SimulationTrace(keeping: keptSteps)
    plan = SimulationPlan(seed: seed)
    scheduler = SimulationScheduler(seed: seed, stickiness: plan.stickiness, clock: clock)
    luck = SeededRandom(seed, stream: 3)
    shopRandom = SeededRandom(seed, stream: 4)
    let store = tables.storage.store
    self.tables = tables
    self.store = store
    questions = Invariant.all(policy) + (store.numbersWithoutGaps ? [.unsealedNumbers] : [])
    try tables.empty()
  }

  var randomness: Randomness { Randomness { self.shopRandom.bytes($0) } }

  /// The shop's passwords without their cost.
  static let passwords = PasswordHasher(
    decoy: "$argon2id$simulated$",
    hash: { "$argon2id$simulated$" + String($0.reversed()) },
    verify: { $1 == "$argon2id$simulated$" + String($0.reversed()) })

  func mark(_ mark: SimulationMark) { marks[mark, default: 0] += 1 }

  /// Something is wrong: the day ends here.
  func fail(_ invariant: String, _ detail: String) {
    guard failure == nil else { return }
    failure = SimulationFailure(
      seed: seed, step: trace.steps, invariant: invariant, detail: detail, lastSteps: trace.tail)
    end()
  }

  func open() { isCalm = false }

  /// Closes the day: no more faults.
  func end() {
    isEnding = true
    isCalm = true
    isDownUntil = nil
    scheduler.isHurried = true
  }

  /// Time passes and things happen by themselves.
  func pass() {
    clock.pass(luck.span(1...12))
    deliverLateRequests()
    guard !isCalm else { return }
    if trace.steps >= plan.steps { return end() }
    if luck.chance(plan.clockJump) { jump() }
    if luck.chance(plan.outage) {
      isDownUntil = clock.steady + luck.span(20_000...1_500_000)
      refusesAllCalls = luck.chance(0.3)
    }
  }

  /// Whether the gateway gives nothing back for this key.
  func refuses(_ refund: IdempotencyKey) -> Bool {
    guard plan.refundRefusal > 0 else { return false }
    if let known = refusals[refund] { return known }
    let refuses = !isCalm && luck.chance(plan.refundRefusal)
    refusals[refund] = refuses
    if refuses { mark(.refundRefused) }
    return refuses
  }

  func tookOffSale(_ type: Identifier<TicketType>?) {
    if let type { lastTakenOffSale[type] = clock.steady }
  }

  /// Whether the operator had no part in it if a hold of it from that moment on is gone.
  func isOffered(_ type: Identifier<TicketType>, since moment: TimeSpan) -> Bool {
    isOffered(type) && lastTakenOffSale[type].map { $0 < moment } ?? true
  }

  var isGatewayDown: Bool { isDownUntil.map { clock.steady < $0 } ?? false }

  /// Requests that were under way for long arrive now.
  func deliverLateRequests() {
    guard inFlight.contains(where: { $0.at <= clock.steady }) else { return }
    let due = inFlight.filter { $0.at <= clock.steady }
    inFlight.removeAll { $0.at <= clock.steady }
    for request in due {
      request.arrive()
      mark(request.mark)
    }
  }

  /// Mostly as time servers correct a clock; sometimes to just past the next hold's end, where mistakes hide.
  private func jumpLength() -> TimeSpan {
    if luck.chance(0.5) {
      return TimeSpan(milliseconds: -Int64(luck.pick(1...(luck.chance(0.3) ? 60_000 : 3000))))
    }
    if luck.chance(0.5), let end = nextHoldEnd { return (end - clock.now) + luck.span(0...20) }
    return luck.span(1...(luck.chance(0.2) ? 1_200_000 : 5000))
  }

  private func jump() {
    let before = clock.now
    clock.jump(jumpLength())
    let span = clock.now - before
    trace.add(clock.now, "clock", "jumps by \(span.milliseconds) ms")
    let (low, high) = (min(before, clock.now), max(before, clock.now))
    let crossed =
      (try? store.read {
        try $0.count("SELECT COUNT(*) FROM claims WHERE expires_at > \(low) AND expires_at <= \(high)")
      }) ?? 0
    if span < .seconds(0) { mark(.clockBack) }
    if crossed > 0 { mark(span < .seconds(0) ? .clockBackOverHold : .clockForward) }
  }
}
