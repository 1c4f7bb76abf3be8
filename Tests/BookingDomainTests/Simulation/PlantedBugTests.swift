import Testing

@testable import BookingDomain

/// Every mistake planted in the sales engine is found by simulated days: a checker that can't fail proves nothing.
struct PlantedBugTests {
  /// The rarest are looked for in 1,000 days by `scripts/bench planted`.
  @Test(arguments: PlantedBug.allCases.filter { !PlantedBug.rare.contains($0) })
  func `a planted mistake is found within 100 days`(bug: PlantedBug) {
    // Begins with a day known to find it; should days change, the 99 after it still must.
    let first = Self.telling[bug] ?? 1
    #expect((first..<first + 100).contains { Simulation(seed: $0).finds(bug) })
  }

  @Test func `a day in which a mistake is found tells how to see it again`() throws {
    let first = Self.telling[.holdsNotCounted] ?? 1
    let failure = try #require(
      (first..<first + 100).lazy.compactMap { Simulation(seed: $0).failure(planting: .holdsNotCounted) }.first
    )
    #expect(failure.invariant == "sold and held places are within the capacity")
    #expect(failure.lastSteps.count == 30)
    #expect("\(failure)".contains("booking simulate --seed \(failure.seed)"))
  }

  @Test func `at least 15 mistakes are found within 100 days`() {
    #expect(PlantedBug.allCases.count - PlantedBug.rare.count >= 15)
  }

  private static let telling: [PlantedBug: UInt64] = [
    .holdsNotCounted: 2, .expiryIgnored: 2, .hardLimitIgnored: 18, .soldStaysOnCancel: 11,
    .accountLimitIgnored: 8,
    .keyDropped: 4, .unknownForgotten: 3, .confirmedTwice: 32, .refundKeyChanges: 8, .lateMoneyKept: 12,
    .duplicateKept: 3, .refusedGivenTwice: 41, .newAddressTold: 12,
  ]
}

extension Simulation {
  fileprivate func finds(_ bug: PlantedBug) -> Bool { failure(planting: bug) != nil }

  fileprivate func failure(planting bug: PlantedBug) -> SimulationFailure? {
    var policy = Policy()
    policy.plantedBug = bug
    return run(policy: policy).failure
  }
}
