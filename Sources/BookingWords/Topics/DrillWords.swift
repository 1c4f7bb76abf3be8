/// What `booking drill` prints.
public protocol DrillWords: Speech {
  func drillHasOrders(_ path: String) -> String
  func drillHoarderBounds(buyers: Int) -> String
  var drillNoKills: String { get }
  func drillAccounts(_ done: Int, of all: Int) -> String
  var drillStandstill: String { get }
  func drillNotUnderstood(_ line: String) -> String
  var drillProgramEnded: String { get }
  var drillProgramEndedBadly: String { get }

  func drillSold(_ sold: Int, of expected: Int, refused: Int, errors: Int, kills: Int) -> String
  func drillWaits(half: Int, most: Int, ordersPerSecond: Double) -> String
  func drillLost(_ orders: Int) -> String
  /// Nil where something still waited.
  func drillSettled(_ seconds: Double?) -> String
  /// What checks found; empty where all hold.
  func drillChecks(_ broken: [String]) -> String

  func drillTime(_ factor: Int) -> String
  func drillServed(_ served: Int, of buyers: Int, hoarders: Int, last: Double) -> String
  func drillMost(_ most: HoardCount, limits: HoardCount) -> String
  func drillRefusals(_ count: Int) -> String
  /// Nil where they never were.
  func drillFree(_ seconds: Double?) -> String
  func drillErrors(_ errors: [String]) -> String

  var drillGatesAlone: String { get }
  func drillGates(_ gates: Int, people: Int, copies: Int, kills: Int) -> String
  func drillUnion(_ entries: Int, missing: Int, lost: Int) -> String
  func drillTwice(_ named: Int, of twice: Int, refused: Int, wrong: Int) -> String
  func drillStolen(_ isRefused: Bool) -> String
  func drillChains(_ broken: Int) -> String
  /// Milliseconds, seconds.
  func drillAnswers(_ wait: Double, took: Double) -> String
}

/// Places by who holds them.
public struct HoardCount: Sendable {
  public let visit, key, network: Int

  public init(visit: Int, key: Int, network: Int) {
    (self.visit, self.key, self.network) = (visit, key, network)
  }
}
