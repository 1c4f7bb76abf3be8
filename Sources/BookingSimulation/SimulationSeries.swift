import BookingModel
import BookingStore
import Foundation

/// Many simulated days, several at once; the first that fails ends it.
public struct SimulationSeries: Sendable {
  /// From this many on every mark must have been reached.
  public static let complete = 1000

  public let seeds: Range<UInt64>
  /// Days simulated at the same time.
  public let jobs: Int
  package var policy = Policy()
  private let tables: @Sendable () throws(BookingError) -> any ScratchTables

  public struct Report: Sendable, Equatable {
    public package(set) var days = 0
    public package(set) var steps = 0
    public package(set) var marks: [SimulationMark: Int] = [:]
    /// The one with the lowest seed of those found.
    public package(set) var failure: SimulationFailure?

    public var missed: [SimulationMark] { SimulationMark.allCases.filter { marks[$0] == nil } }
    /// Whether nothing failed, and a long run got everywhere.
    public var isGood: Bool { failure == nil && (days < SimulationSeries.complete || missed.isEmpty) }
  }

  /// - Parameter tables: the engine's, on which the days are lived.
  package init(
    seeds: Range<UInt64>, jobs: Int = 1,
    on tables: @escaping @Sendable () throws(BookingError) -> any ScratchTables
  ) {
    self.tables = tables
    self.seeds = seeds
    self.jobs = max(1, jobs)
  }

  /// - Parameter progress: told after each day, one at a time, on any thread.
  public func run(progress: @escaping @Sendable (Report) -> Void = { _ in }) -> Report {
    let shared = Shared(next: seeds.lowerBound)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      // Emptied for each day.
      let tables = Result(catching: tables)
      while let seed = shared.take(seeds) {
        let outcome = Simulation(seed: seed).run(policy: policy) { () throws(BookingError) in try tables.get()
        }
        shared.add(outcome, progress)
      }
    }
    return shared.report
  }

  private final class Shared: @unchecked Sendable {
    private let lock = NSLock()
    private var next: UInt64
    private var current = Report()

    init(next: UInt64) { self.next = next }

    var report: Report { lock.withLock { current } }

    func take(_ seeds: Range<UInt64>) -> UInt64? {
      lock.withLock {
        guard current.failure == nil, seeds.contains(next) else { return nil }
        defer { next += 1 }
        return next
      }
    }

    func add(_ outcome: Simulation.Outcome, _ progress: (Report) -> Void) {
      lock.withLock {
        current.days += 1
        current.steps += outcome.steps
        current.marks.merge(outcome.marks, uniquingKeysWith: +)
        if let failure = outcome.failure, failure.seed < current.failure?.seed ?? .max {
          current.failure = failure
        }
        progress(current)
      }
    }
  }
}
