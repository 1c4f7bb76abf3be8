import BookingModel
import BookingWords

/// What came of a drill with hoarders.
struct HoardReport: Codable, Equatable {
  let factor: Int64
  let hoarders: Int
  let buyers: Int
  /// Buyers who got their place.
  let served: Int
  let longestWait: Double
  /// Most places that one visit, one key and one network held at any moment.
  let mostByVisit: Int
  let mostByKey: Int
  let mostByNetwork: Int
  /// How many times a hoarder was refused.
  let refusals: Int
  /// What nobody should have met.
  let errors: [String]
  /// Seconds after the hoarders had gone until everything unsold was free; nil when it was not.
  let freeAfter: Double?
  let broken: [String]

  enum CodingKeys: String, CodingKey {
    case factor, hoarders, buyers, served, refusals, errors, broken
    case longestWait = "longest_wait_s"
    case mostByVisit = "most_by_visit"
    case mostByKey = "most_by_key"
    case mostByNetwork = "most_by_network"
    case freeAfter = "free_after_s"
  }

  init(
    hoarders: Int, buyers: Int, served: Int, longestWait: Double, most: [LimitScope: Int], refusals: Int,
    errors: [String], freeAfter: Double?, broken: [String]
  ) {
    factor = HoardDrill.factor
    self.hoarders = hoarders
    self.buyers = buyers
    self.served = served
    self.longestWait = (longestWait * 10).rounded() / 10
    mostByVisit = most[.visit] ?? 0
    mostByKey = most[.key] ?? 0
    mostByNetwork = most[.network] ?? 0
    self.refusals = refusals
    self.errors = errors
    self.freeAfter = freeAfter.map { ($0 * 10).rounded() / 10 }
    self.broken = broken
  }

  private var areWithinLimits: Bool {
    let policy = Policy()
    return mostByVisit <= policy.placesPerVisit && mostByKey <= policy.placesPerKey
      && mostByNetwork <= policy.placesPerNetwork
  }

  var isGood: Bool {
    served == buyers && areWithinLimits && errors.isEmpty && freeAfter != nil && broken.isEmpty
  }

  func lines(_ words: any Words) -> [String] {
    let policy = Policy()
    return [
      words.drillTime(Int(factor)),
      words.drillServed(served, of: buyers, hoarders: hoarders, last: longestWait),
      words.drillMost(
        HoardCount(visit: mostByVisit, key: mostByKey, network: mostByNetwork),
        limits: HoardCount(
          visit: policy.placesPerVisit, key: policy.placesPerKey, network: policy.placesPerNetwork)),
      words.drillRefusals(refusals), words.drillFree(freeAfter), words.drillErrors(errors),
      words.drillChecks(broken),
    ]
  }
}
