import ArgumentParser
import BookingChecks
import BookingDomain
import BookingFiles
import BookingModel
import BookingWords
import Foundation

struct CheckCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Booking.words.help(.check).abstract, discussion: Booking.words.help(.check).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Flag(name: .shortAndLong, help: .of(.verbose))
  var verbose = false
  @Option(
    help: .of(.anchor), completion: .file()
  )
  var anchor: [String] = []
  @Flag(help: .of(.gateway))
  var gateway = false

  var outer: DataLocation { booking.location }

  func run() throws {
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    let anchors = try anchor.flatMap { try AuditAnchor.all(inFile: $0) }
    try CheckPrinter.run(
      try Operator.liveToInspect(directory, withKeys: gateway), anchors: anchors, gateways: gateway,
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
    _ owner: Operator, anchors: [AuditAnchor] = [], gateways: Bool = false, verbose: Bool
  ) throws {
    var report = try owner.check(anchors: anchors)
    let knowsTables = report.knowsTables
    if gateways, knowsTables {
      report = CheckReport(findings: report.findings + (try owner.checkGateways().findings))
    }
    for finding in report.findings where verbose || !finding.holds {
      Console.say(
        finding.holds
          ? "\(Booking.words.checkHolds.padding(toLength: 6, withPad: " ", startingAt: 0))  \(finding.name)"
          : "\(Booking.words.checkBroken.padding(toLength: 6, withPad: " ", startingAt: 0))  \(finding.name): \(finding.count)"
      )
      for example in finding.examples { Console.say("          \(example)") }
    }
    for unfinished in knowsTables ? try owner.unfinishedImports() : [] {
      Console.say(Booking.words.sentence(unfinished))
    }
    guard report.isClean else {
      let broken = report.findings.filter { !$0.holds }.count
      Console.complain(Booking.words.checksBroken(broken, of: report.findings.count))
      throw ExitCode.failure
    }
    Console.say(Booking.words.checksHold(report.findings.count))
    if verbose, let anchor = try owner.auditAnchor() { Console.say(Booking.words.lastSeal(anchor.text)) }
  }
}
