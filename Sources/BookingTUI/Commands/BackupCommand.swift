import ArgumentParser
import BookingDomain

struct BackupCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy everything to one new file, while the shop is open.",
    discussion: """
      The file is a tar archive of the database, the pictures, booking.toml, the ssh server's host key and their SHA-256 sums, \
      readable by its owner only: it holds people's addresses, the keys of the house, and the key by which visitors know the \
      server. The files with secrets are not in it. Keep it on another disk, and try booking restore once in a while.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Argument(help: "A file that does not exist yet.", completion: .file())
  var file: String

  var outer: DataLocation { booking.location }

  func validate() throws {
    if file.isEmpty { throw ValidationError("Name the file that is to be made.") }
  }

  func run() throws {
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    // Tables stay as they are: a copy that the new program has changed is no way back to the old one.
    let office = try BoxOffice.liveToInspect(directory)
    let report = try office.backup(office.openOperatorSession(), of: directory, to: file)
    let pictures = report.images == 1 ? "1 picture" : "\(report.images) pictures"
    let installation = report.installationFiles.filter { !$0.hasSuffix(".pub") }.map { ", \($0)" }.joined()
    Console.say("\(file): the database, \(pictures)\(installation), \(report.bytes) bytes.")
    if report.installationFiles.contains(where: { $0.hasPrefix("ssh/") }) {
      Console.say(
        "Whoever has the host key can pass for this server: only you may read the file (mode 0600).")
    }
    if report.installationFiles.contains("booking.toml") {
      Console.say("The files with secrets are not in it.")
    }
  }
}
