/// How one seed's day goes: how many take part, and what goes wrong how often.
///
/// Each kind of trouble is missing from some seeds, so that it can't hide what another one breaks.
struct SimulationPlan: Sendable {
  var buyers: Int
  /// Pairs of terminals logged in to one account.
  var twins: Int
  /// Those who want to keep places without paying.
  var hoarders: Int
  var admins: Int
  var workers: Int
  /// Who guess passwords and codes, and sign up with addresses they don't have.
  var strangers: Int
  /// Who load files of events.
  var importers: Int
  /// Steps until everybody goes home.
  var steps: Int

  /// Chance that a process dies before a call, and right after one.
  var kill: Double
  var busy: Double
  var diskFull: Double
  /// Chance that a transaction's body is run twice, as a serialisable store may do.
  var rerun: Double
  var gatewayFault: Double
  /// Chance that the gateway says no to a card, takes its money, and says so later.
  var falseNo: Double
  var deliveryFault: Double
  var clockJump: Double
  /// Chance, each step, that the gateway goes down for a while.
  var outage: Double
  /// Chance that the one who has the turn keeps it.
  var stickiness: Double
  /// Whether there are enough places to come to the limits that customers have.
  var isRoomy: Bool
  /// How leisurely everybody is: some days are minutes, some are many hours.
  var pace: Double
  /// Whether only workers have the keys to the gateway.
  var leavesCalls: Bool
  /// Whether the shop takes real money, and some programs are started without its settings.
  var hasRealMoney: Bool
  /// Chance that the gateway refuses a refund, for good under its key: the operator tries it again.
  var refundRefusal: Double
  /// Whether the gateway has pages of its own where its customers pay.
  var hasPages: Bool
  /// Who give their account another email or phone.
  var movers: Int
  /// Who sell here beside the operator, each with somebody who tries more than they may.
  var sellers: Int
  /// Who let people in, all day long.
  var helpers: Int
  /// Whether the day ends with everybody dropping what they do.
  var endsInPowerCut: Bool

  init(seed: UInt64) {
    var random = SeededRandom(seed, stream: 1)
    func rate(_ present: Double, _ choices: [Double]) -> Double {
      let isPresent = random.chance(present)
      let value = random.pick(choices) ?? 0
      return isPresent ? value : 0
    }
    buyers = random.pick(10...26)
    twins = random.pick(1...3)
    admins = random.pick(1...2)
    workers = random.pick(1...2)
    steps = random.pick(900...2000)
    kill = rate(0.75, [0.002, 0.005, 0.015])
    busy = rate(0.5, [0.002, 0.01])
    diskFull = rate(0.5, [0.002, 0.01])
    rerun = rate(0.5, [0.01, 0.05])
    gatewayFault = rate(0.8, [0.05, 0.15, 0.3])
    deliveryFault = rate(0.7, [0.1, 0.4])
    clockJump = rate(0.6, [0.002, 0.01])
    outage = rate(0.6, [0.001, 0.004])
    stickiness = random.pick([0, 0.3, 0.8]) ?? 0
    isRoomy = random.chance(0.3)
    pace = random.pick([0.3, 1, 4, 12]) ?? 1
    endsInPowerCut = random.chance(0.5)
    // Rare on most days, but what follows from it is rarer still.
    falseNo = random.chance(0.25) ? 0.5 : 0.04
    strangers = random.chance(0.4) ? random.pick(1...2) : 0
    hoarders = random.pick(0...2)
    leavesCalls = random.chance(0.15)
    hasRealMoney = random.chance(0.15)
    importers = random.chance(0.35) ? random.pick(1...3) : 0
    refundRefusal = rate(0.25, [0.2, 0.6])
    hasPages = random.chance(0.2)
    movers = random.chance(0.25) ? random.pick(2...3) : 0
    sellers = random.chance(0.2) ? 1 : 0
    helpers = random.chance(0.35) ? random.pick(1...3) : 0
  }
}
