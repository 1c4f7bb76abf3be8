import ArgumentParser
import BookingDomain
import BookingServices

struct DoctorCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything is as it must be to go live, and say what to do about what isn't.",
    discussion: """
      Checks booking.toml and the variables, the data directory, versions, libraries, this terminal, and what the settings \
      name: it asks Stripe for the balance and logs in to the mail server. Nothing is sent and nothing is changed. Ends with 1 when \
      something has to be mended.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation

  var outer: DataLocation { booking.location }

  func run() throws {
    let findings = Doctor(directory: try directory(), environment: Booking.environment).examine()
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
