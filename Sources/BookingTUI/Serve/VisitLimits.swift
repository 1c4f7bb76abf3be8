import ArgumentParser
import BookingWords

/// How many visitors there may be at the same time.
struct VisitLimits: Sendable, Equatable {
  var sessions = 200
  var sessionsPerAddress = 20
  var sessionsPerKey = 5
  /// MiB that all visits may use together before the next one is asked to come back.
  var memory = min(3 << 10, (ProcessMemory.ofMachine / 2) >> 20)

  /// The same for the command line of a session.
  var arguments: [String] {
    [
      "--sessions", "\(sessions)", "--sessions-per-address", "\(sessionsPerAddress)", "--sessions-per-key",
      "\(sessionsPerKey)", "--memory", "\(memory)",
    ]
  }

  struct Options: ParsableArguments {
    @Option(help: .of(.sessions))
    var sessions = VisitLimits().sessions
    @Option(help: .of(.sessionsPerAddress))
    var sessionsPerAddress = VisitLimits().sessionsPerAddress
    @Option(help: .of(.sessionsPerKey))
    var sessionsPerKey = VisitLimits().sessionsPerKey

    @Option(help: .of(.memory))
    var memory = VisitLimits().memory

    var limits: VisitLimits {
      VisitLimits(
        sessions: sessions, sessionsPerAddress: sessionsPerAddress, sessionsPerKey: sessionsPerKey,
        memory: memory)
    }

    func validate() throws {
      for count in [sessions, sessionsPerAddress, sessionsPerKey] where !(1...10_000).contains(count) {
        throw ValidationError("Numbers of sessions are from 1 to 10,000.")
      }
      guard (1...1 << 24).contains(memory) else {
        throw ValidationError("--memory is from 1 to 16,777,216 MiB.")
      }
    }
  }
}
