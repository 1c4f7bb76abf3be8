import Testing

@testable import BookingDomain

struct SimulationTests {
  @Test func `simulated days hold every invariant`() {
    for seed in UInt64(1)...10 {
      let outcome = Simulation(seed: seed).run()
      #expect(outcome.failure == nil, "\(outcome.failure.map(\.description) ?? "")")
    }
  }

  @Test func `a seed always tells the same story`() {
    let first = Simulation(seed: 7).run()
    #expect(first.steps > 0)
    #expect(Simulation(seed: 7).run() == first)
    #expect(Simulation(seed: 8).run().digest != first.digest)
  }
}
