import ArgumentParser
import BookingDomain
import TerminalUI

struct CheckCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that the data are sound: money, places, tickets, messages, pictures.",
    discussion: """
      Reads only, and is safe while the shop is open. Ends with 1 when something is wrong.

      Whoever can change the data can make the record's seals anew, unless the last one is known outside: --anchor compares \
      with those that a backup, a worker's log or a saved mail has. --gateway asks the payment services what they took and \
      gave back; it needs their keys, as the worker does.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Flag(name: .shortAndLong, help: "Name what holds, too.")
  var verbose = false
  @Option(
    help: "A file that keeps seals: a backup, a worker's log, an email. May be repeated.", completion: .file()
  )
  var anchor: [String] = []
  @Flag(help: "Compare with the books of the payment services, too.")
  var gateway = false

  var outer: DataLocation { booking.location }

  func run() throws {
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    let anchors = try anchor.flatMap { try AuditAnchor.all(inFile: $0) }
    try CheckPrinter.run(
      try BoxOffice.liveToInspect(directory, withKeys: gateway), anchors: anchors, gateways: gateway,
      verbose: verbose)
  }
}

/// Checks a data directory and says what was found.
enum CheckPrinter {
  /// Ends the program with 1 when something is wrong.
  ///
  /// - Parameter anchors: seals that were kept outside.
  /// - Parameter gateways: whether they are asked, too.
  static func run(
    _ office: BoxOffice, anchors: [AuditAnchor] = [], gateways: Bool = false, verbose: Bool
  ) throws {
    var report = try office.check(anchors: anchors)
    if gateways { report = CheckReport(findings: report.findings + (try office.checkGateways().findings)) }
    for finding in report.findings where verbose || !finding.holds {
      Console.say(finding.holds ? "ok      \(finding.name)" : "BROKEN  \(finding.name): \(finding.count)")
      for example in finding.examples { Console.say("          \(example)") }
    }
    for unfinished in try office.unfinishedImports() { Console.say(Wording.sentence(unfinished).string) }
    guard report.isClean else {
      let broken = report.findings.filter { !$0.holds }.count
      Console.complain("\(broken) of \(report.findings.count) checks found something.")
      throw ExitCode.failure
    }
    Console.say("All \(report.findings.count) checks hold.")
    if verbose, let anchor = try office.auditAnchor() { Console.say("The last seal: \(anchor.text)") }
  }
}
