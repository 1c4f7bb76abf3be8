import BookingModel
import BookingStore

/// One simulated day of a shop: dozens of people and programs at once, whatever can go wrong goes wrong, and it all
/// follows from one number.
///
/// Invariants are asked after every commit; at the end of the day nothing goes wrong any more, and within 24 hours
/// everything must have settled and the gateway's books must equal the shop's.
public struct Simulation: Sendable {
  public let seed: UInt64
  /// How many of the last steps a failure tells.
  public let keptSteps: Int

  public struct Outcome: Sendable, Equatable {
    public let seed: UInt64
    public let steps: Int
    /// The same for two runs of one seed.
    public let digest: UInt64
    public let marks: [SimulationMark: Int]
    public let failure: SimulationFailure?

    package init(
      seed: UInt64, steps: Int, digest: UInt64, marks: [SimulationMark: Int], failure: SimulationFailure?
    ) {
      self.seed = seed
      self.steps = steps
      self.digest = digest
      self.marks = marks
      self.failure = failure
    }
  }

  public init(seed: UInt64, keptSteps: Int = 30) {
    self.seed = seed
    self.keptSteps = keptSteps
  }

  /// - Parameter tables: new ones, or those that an earlier day has used.
  package func run(
    policy: Policy = Policy(), on tables: () throws(BookingError) -> any ScratchTables
  ) -> Outcome {
    let world: SimulationWorld
    do {
      world = try SimulationWorld(
        seed: seed, policy: Self.tightened(policy), keptSteps: keptSteps, tables: tables())
    } catch {
      let failure = SimulationFailure(
        seed: seed, step: 0, invariant: "a shop can be opened", detail: "\(error)", lastSteps: [])
      return Outcome(seed: seed, steps: 0, digest: 0, marks: [:], failure: failure)
    }
    do { try world.prepare() } catch { world.fail("a shop can be opened", "\(error)") }
    if world.failure == nil {
      world.open()
      world.scheduler.run(world.cast())
    }
    world.settle()
    world.markHistory()
    return Outcome(
      seed: seed, steps: world.trace.steps, digest: world.trace.digest, marks: world.marks,
      failure: world.failure)
  }

  /// Small numbers, so that limits are met often.
  private static func tightened(_ policy: Policy) -> Policy {
    var policy = policy
    policy.placesPerCart = 8
    policy.placesPerAccountAndEvent = 7
    policy.placesPerNetwork = 9
    policy.rowsPerImportStep = 3
    policy.eventsPerImportStep = 2
    policy.importStepsPerRound = 1
    policy.importLease = .seconds(20)
    return policy
  }
}
