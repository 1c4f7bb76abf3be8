import ArgumentParser
import BookingDomain
import BookingModel
import BookingSimulation
import BookingStore
import BookingWords
import Foundation

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: help.abstract, discussion: help.discussion)

  private static var help: CommandHelp { Booking.words.help(.simulate(complete: SimulationSeries.complete)) }

  @Option(parsing: .unconditional, help: .of(.seeds))
  var seeds: UInt64 = 100
  @Option(parsing: .unconditional, help: .of(.firstSeed))
  var from: UInt64 = 1
  @Option(parsing: .unconditional, help: .of(.oneSeed))
  var seed: UInt64?
  @Option(
    parsing: .unconditional, help: .of(.jobs))
  var jobs: Int?

  func validate() throws {
    guard seeds > 0, seeds <= 1_000_000_000 else {
      throw ValidationError(Booking.words.bounds("--seeds", 1, 1_000_000_000))
    }
    guard from <= UInt64.max - seeds else { throw ValidationError(Booking.words.tooLarge("--from")) }
  }

  func run() throws {
    if let seed { return try replay(seed) }
    let start = Date()
    let report = SimulationSeries(
      seeds: from..<(from + seeds), jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      on: Operator.scratchTables
    ).run()
    let seconds = Date().timeIntervalSince(start)
    if let failure = report.failure {
      Console.say("\(failure)")
      Console.complain(Booking.words.dayBroke(failure.seed, failure.invariant))
      throw ExitCode.failure
    }
    let rate = String(format: "%.1f", Double(report.days) / max(seconds, 0.001))
    Console.say(
      Booking.words.daysHeld(
        Int(report.days), steps: Int(report.steps), seconds: Int(seconds.rounded()), rate: rate)
    )
    let missed = report.missed
    Console.say(
      Booking.words.rareReached(
        SimulationMark.allCases.count - missed.count, of: SimulationMark.allCases.count)
    )
    for mark in missed { Console.say("  \(Booking.words.missed(mark.rawValue))") }
    guard report.isGood else {
      Console.complain(Booking.words.mustReachAll)
      throw ExitCode.failure
    }
  }

  private func replay(_ seed: UInt64) throws {
    let outcome = Simulation(seed: seed).run(on: Operator.scratchTables)
    if let failure = outcome.failure {
      Console.say("\(failure)")
      throw ExitCode.failure
    }
    Console.say(
      Booking.words.dayHeld(
        seed, steps: Int(outcome.steps), digest: String(outcome.digest, radix: 16)))
    for mark in SimulationMark.allCases {
      if let count = outcome.marks[mark] { Console.say("  \(count)x \(mark.rawValue)") }
    }
  }
}
