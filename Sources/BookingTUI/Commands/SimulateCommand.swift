import ArgumentParser
import BookingDomain
import Foundation

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Prove the sales engine on simulated days full of crashes and faults.",
    discussion: """
      Every day follows from its seed alone: customers, management and workers at once, killed between any two steps, \
      with a bad line to the gateway, a full disk, a jumping clock. Every invariant of the shop is asked all along. \
      Touches no data directory. Ends with 2 when something is wrong; a run of \(SimulationSeries.complete) days or more \
      also when it missed a rare situation.
      """)

  @Option(parsing: .unconditional, help: "How many days.")
  var seeds: UInt64 = 100
  @Option(parsing: .unconditional, help: "The first day's seed.")
  var from: UInt64 = 1
  @Option(parsing: .unconditional, help: "Simulate this day only, and tell more of it.")
  var seed: UInt64?
  @Option(
    parsing: .unconditional, help: "Days at the same time; as many as there are processors unless given.")
  var jobs: Int?

  func validate() throws {
    guard seeds > 0, seeds <= 1_000_000_000 else {
      throw ValidationError("--seeds is from 1 to 1,000,000,000.")
    }
    guard from <= UInt64.max - seeds else { throw ValidationError("--from is too large.") }
  }

  func run() throws {
    if let seed { return try replay(seed) }
    let start = Date()
    let report = SimulationSeries(
      seeds: from..<(from + seeds), jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
    ).run()
    let seconds = Date().timeIntervalSince(start)
    if let failure = report.failure {
      Console.say("\(failure)")
      Console.complain("Day \(failure.seed) broke a rule: \(failure.invariant).")
      throw ExitCode(2)
    }
    let rate = String(format: "%.1f", Double(report.days) / max(seconds, 0.001))
    Console.say(
      "\(report.days) days, \(report.steps) steps, \(Int(seconds.rounded())) s (\(rate) days/s). Every rule held."
    )
    let missed = report.missed
    Console.say(
      "\(SimulationMark.allCases.count - missed.count) of \(SimulationMark.allCases.count) rare situations reached."
    )
    for mark in missed { Console.say("  missed: \(mark.rawValue)") }
    guard report.isGood else {
      Console.complain("A run this long must get into every one of them.")
      throw ExitCode(2)
    }
  }

  private func replay(_ seed: UInt64) throws {
    let outcome = Simulation(seed: seed).run()
    if let failure = outcome.failure {
      Console.say("\(failure)")
      throw ExitCode(2)
    }
    Console.say(
      "Day \(seed): \(outcome.steps) steps, every rule held. Digest \(String(outcome.digest, radix: 16)).")
    for mark in SimulationMark.allCases {
      if let count = outcome.marks[mark] { Console.say("  \(count)x \(mark.rawValue)") }
    }
  }
}
