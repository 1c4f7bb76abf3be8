import TestSupport
import Testing

@testable import BookingModel
@testable import BookingSimulation
@testable import BookingStoreSQLite

struct SimulationTests {
  @Test(arguments: 0..<4)
  func `simulated days hold every invariant`(batch: UInt64) {
    let first = batch * 5 + 1
    for seed in first..<(first + 5) { expectGood(seed) }
  }

  @Test(arguments: Corpus.seeds)
  func `days that once found a mistake are good now`(seed: UInt64) { expectGood(seed) }

  @Test func `a seed always tells the same story`() {
    let first = Simulation(seed: 7).run()
    #expect(first.steps > 0)
    #expect(Simulation(seed: 7).run() == first)
    #expect(Simulation(seed: 8).run().digest != first.digest)
  }

  @Test func `the clock knows the latest that anybody can have read`() {
    let clock = VirtualClock()
    let start = clock.now
    let before = clock.steady
    clock.pass(.minutes(10))
    #expect(clock.latest(since: before) == start + .minutes(10))
    clock.jump(.seconds(-6))
    #expect(clock.latest(since: before) == start + .minutes(10))
    clock.pass(.seconds(1))
    #expect(clock.latest(since: clock.steady) == clock.now)
  }

  @Test func `each rare situation has words of its own`() {
    #expect(Set(SimulationMark.allCases.map(\.rawValue)).count == SimulationMark.allCases.count)
  }

  @Test func `a long series that missed a situation is not good`() {
    var report = SimulationSeries.Report()
    report.days = 999
    #expect(report.isGood)
    report.days = 1000
    #expect(!report.isGood)
    for mark in SimulationMark.allCases { report.marks[mark] = 1 }
    #expect(report.isGood)
  }

  @Test func `a series counts its days and steps`() {
    let report = SimulationSeries(seeds: 1..<4, jobs: 2, on: SQLiteEngine.scratchTables).run()
    #expect(report.days == 3)
    #expect(report.steps == (UInt64(1)...3).reduce(0) { $0 + Simulation(seed: $1).run().steps })
    #expect(report.failure == nil)
  }

  @Test func `a day doesn't depend on the days before it`() throws {
    let tables = try SQLiteEngine.scratchTables()
    _ = Simulation(seed: 3).run { tables }
    #expect(Simulation(seed: 7).run { tables } == Simulation(seed: 7).run())
  }

  private func expectGood(_ seed: UInt64) {
    let failure = Simulation(seed: seed).run().failure
    #expect(failure == nil, "\(failure.map(\.description) ?? "")")
  }
}
