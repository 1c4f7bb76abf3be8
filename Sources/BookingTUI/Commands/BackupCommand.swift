import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingWords

struct BackupCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: Booking.words.help(.backup).abstract,
    discussion: Booking.words.help(.backup).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.newFile), completion: .file())
  var file: String

  var outer: DataLocation { booking.location }

  func validate() throws {
    if file.isEmpty { throw ValidationError(Booking.words.nameNewFile) }
  }

  func run() throws {
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    // Tables stay as they are: a copy that the new program has changed is no way back to the old one.
    let owner = try Operator.liveToInspect(directory)
    let report = try owner.backup(of: directory, to: file)
    let installation = report.installationFiles.filter { !$0.hasSuffix(".pub") }
    Console.say(
      Booking.words.backedUp(file, pictures: report.images, others: installation, bytes: report.bytes))
    if report.installationFiles.contains(where: { $0.hasPrefix("ssh/") }) {
      Console.say(
        Booking.words.hostKeyInBackup)
    }
    if report.installationFiles.contains("booking.toml") {
      Console.say(Booking.words.secretsNotInBackup)
    }
  }
}
