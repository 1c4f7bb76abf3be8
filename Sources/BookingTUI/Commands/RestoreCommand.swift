import ArgumentParser
import BookingDomain
import BookingServices
import Foundation

struct RestoreCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup back into a data directory, and check it.",
    discussion: """
      Refused where there is a box office already. With --force that one is moved aside, into replaced-… in the same \
      directory, unless somebody has it open: they are named, and with --wait waited for. booking.toml and the ssh server's host \
      key come back as well, where there are none or with --force. Ends with 1 when the check finds something.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Argument(help: "What booking backup wrote.", completion: .file())
  var file: String
  @Flag(help: "Move the box office that is there aside.")
  var force = false
  @Flag(help: "Wait until nobody has the directory open, instead of refusing.")
  var wait = false

  var outer: DataLocation { booking.location }

  func validate() throws {
    if file.isEmpty { throw ValidationError("Name the backup.") }
  }

  func run() throws {
    let directory = try directory()
    let report = try restore(into: directory)
    if let aside = report.movedTo { Console.say("What was there is in \(aside).") }
    Console.say("\(file) is restored in \(directory.path).")
    for line in Self.lines(report) { Console.say(line) }
    let office = try BoxOffice.live(directory)
    let settings = try? Settings.readOrLastGood(directory: directory.path, environment: Booking.environment)
    if let warning = Self.warning(try office.realGateways(), settings?.settings) { Console.complain(warning) }
    try CheckPrinter.run(office, verbose: false)
  }

  private static func lines(_ report: RestoreReport) -> [String] {
    func names(_ files: [String]) -> String {
      files.filter { !$0.hasSuffix(".pub") }.joined(separator: " and ")
    }
    var lines: [String] = []
    if !report.brought.isEmpty { lines.append("From the backup as well: \(names(report.brought)).") }
    if !report.kept.isEmpty {
      lines.append("\(names(report.kept)) stays as it was here; --force takes the backup's.")
    }
    if report.brought.contains("booking.toml") {
      lines.append("Files with secrets are in no backup: put them back, then ask booking doctor.")
    }
    return lines
  }

  /// A shop that took real money and would go on with play money.
  static func warning(_ gateways: [String], _ settings: Settings?) -> String? {
    guard !gateways.isEmpty, settings?.gateway == .sandbox else { return nil }
    return """
      These books took real money by \(gateways.joined(separator: ", ")), and the settings here take play money: nothing is \
      sold until booking.toml names the payment service again.
      """
  }

  private func restore(into directory: DataDirectory) throws -> RestoreReport {
    var waited = false
    while true {
      do throws(BookingError) {
        return try BoxOffice.restore(file, into: directory, force: force, now: WallClock.live.now())
      } catch {
        guard wait, case .inUse(let holders) = error else { throw error }
        if !waited {
          Console.complain("Waiting: the data directory is in use by \(CommandWording.names(of: holders)).")
        }
        waited = true
        usleep(200_000)
      }
    }
  }
}
