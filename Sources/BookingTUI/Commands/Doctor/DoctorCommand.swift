import ArgumentParser
import BookingDomain
import BookingModel
import BookingServices
import BookingWords

struct DoctorCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Booking.words.help(.doctor).abstract, discussion: Booking.words.help(.doctor).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation

  @Option(
    name: .customLong("settings"),
    help: .of(.settingsFile),
    completion: .file())
  var file: String?

  var outer: DataLocation { booking.location }

  func run() throws {
    let findings = Doctor(directory: try directory(), environment: Booking.environment, file: file).examine()
    for finding in findings {
      Console.say("\(Booking.words.sign(finding.rating)) \(finding.words)")
      if let remedy = finding.remedy { Console.say("       → \(remedy)") }
    }
    let problems = findings.filter(\.isProblem).count
    guard problems == 0 else {
      Console.complain(Booking.words.doctorThingsToMend(problems))
      throw ExitCode.failure
    }
  }
}
