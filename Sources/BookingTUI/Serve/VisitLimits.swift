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
      for (option, value, most) in [
        ("--sessions", sessions, 10_000), ("--sessions-per-address", sessionsPerAddress, 10_000),
        ("--sessions-per-key", sessionsPerKey, 10_000), ("--memory", memory, 1 << 24),
      ] where !(1...most).contains(value) {
        throw ValidationError(Booking.words.bounds(option, 1, most))
      }
    }
  }
}
