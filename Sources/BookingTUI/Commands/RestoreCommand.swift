import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingSystem
import BookingWords
import Foundation

struct RestoreCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: Booking.words.help(.restore).abstract,
    discussion: Booking.words.help(.restore).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.backupFile), completion: .file())
  var file: String
  @Flag(help: .of(.forceRestore))
  var force = false
  @Flag(help: .of(.waitForOthers))
  var wait = false

  var outer: DataLocation { booking.location }

  func validate() throws {
    if file.isEmpty { throw ValidationError(Booking.words.nameBackup) }
  }

  func run() throws {
    let directory = try directory()
    let report = try restore(into: directory)
    if let aside = report.movedTo { Console.say(Booking.words.movedAside(aside)) }
    Console.say(Booking.words.restored(file, directory.path))
    for line in Self.lines(report) { Console.say(line) }
    let owner = try Operator.live(directory)
    let settings = try? Settings.readOrLastGood(directory: directory.path, environment: Booking.environment)
    if let warning = Self.warning(try owner.realGateways(), settings?.settings) { Console.complain(warning) }
    try CheckPrinter.run(owner, verbose: false)
  }

  private static func lines(_ report: RestoreReport) -> [String] {
    func names(_ files: [String]) -> [String] { files.filter { !$0.hasSuffix(".pub") } }
    var lines: [String] = []
    if !report.brought.isEmpty { lines.append(Booking.words.broughtToo(names(report.brought))) }
    if !report.kept.isEmpty {
      lines.append(Booking.words.keptHere(names(report.kept)))
    }
    if report.brought.contains("booking.toml") {
      lines.append(Booking.words.putSecretsBack)
    }
    return lines
  }

  /// A shop that took real money and would go on with play money.
  static func warning(_ gateways: [String], _ settings: Settings?) -> String? {
    guard !gateways.isEmpty, settings?.gateway == .sandbox else { return nil }
    return Booking.words.playMoneyAfterReal(gateways)
  }

  private func restore(into directory: DataDirectory) throws -> RestoreReport {
    var waited = false
    while true {
      do throws(BookingError) {
        return try Operator.restore(
          file, into: directory, of: Operator.engine(directory), force: force, now: WallClock.live.now())
      } catch {
        guard wait, case .inUse(let holders) = error else { throw error }
        if !waited {
          Console.complain(Booking.words.waitingFor(holders))
        }
        waited = true
        usleep(200_000)
      }
    }
  }
}
