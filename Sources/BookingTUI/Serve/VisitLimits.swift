import ArgumentParser

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
    @Option(help: "Visitors at the same time.")
    var sessions = VisitLimits().sessions
    @Option(help: "Of these from one address (of IPv6 one /64 network).")
    var sessionsPerAddress = VisitLimits().sessionsPerAddress
    @Option(help: "Of these with one key.")
    var sessionsPerKey = VisitLimits().sessionsPerKey

    @Option(help: "MiB of memory for all visits: while those that run use more, nobody else is let in.")
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
