import ArgumentParser
import BookingDomain

struct CheckCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that the data are sound: money, places, tickets, messages, pictures.",
    discussion: "Reads only, and is safe while the shop is open. Ends with 1 when something is wrong.")

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Flag(name: .shortAndLong, help: "Name what holds, too.")
  var verbose = false

  var outer: DataLocation { booking.location }

  func run() throws {
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    try CheckPrinter.run(try BoxOffice.liveToInspect(directory), verbose: verbose)
  }
}

/// Checks a data directory and says what was found.
enum CheckPrinter {
  /// Ends the program with 1 when something is wrong.
  static func run(_ office: BoxOffice, verbose: Bool) throws {
    let report = try office.check()
    for finding in report.findings where verbose || !finding.holds {
      Console.say(finding.holds ? "ok      \(finding.name)" : "BROKEN  \(finding.name): \(finding.count)")
      for example in finding.examples { Console.say("          \(example)") }
    }
    guard report.isClean else {
      let broken = report.findings.filter { !$0.holds }.count
      Console.complain("\(broken) of \(report.findings.count) checks found something.")
      throw ExitCode.failure
    }
    Console.say("All \(report.findings.count) checks hold.")
  }
}
