import ArgumentParser
import BookingDomain
import BookingServices

struct DoctorCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything is as it must be to go live, and say what to do about what isn't.",
    discussion: """
      Checks booking.toml and the variables, the data directory, versions, libraries, this terminal, what the settings name \
      (it asks Stripe what the key may do, and logs in to the mail server), this machine's clock, what the running worker has in \
      hand, and what waits and for how long. Nothing is sent and nothing is changed. Ends with 1 when something has to be mended.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation

  @Option(
    name: .customLong("settings"),
    help: "Try this file, as if it were the booking.toml of the data directory.",
    completion: .file())
  var file: String?

  var outer: DataLocation { booking.location }

  func run() throws {
    let findings = Doctor(directory: try directory(), environment: Booking.environment, file: file).examine()
    for finding in findings {
      Console.say("\(finding.sign) \(finding.words)")
      if let remedy = finding.remedy { Console.say("       → \(remedy)") }
    }
    let problems = findings.filter(\.isProblem).count
    guard problems == 0 else {
      Console.complain(
        problems == 1 ? "One thing has to be mended." : "\(problems) things have to be mended.")
      throw ExitCode.failure
    }
  }
}
