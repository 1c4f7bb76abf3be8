import ArgumentParser
import BookingDomain

struct RestoreCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup back into a data directory, and check it.",
    discussion: """
      Refused where there is a box office already. With --force that one is moved aside, into replaced-… in the same \
      directory: let nobody have it open then. Ends with 2 when the check finds something.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Argument(help: "What booking backup wrote.", completion: .file())
  var file: String
  @Flag(help: "Move the box office that is there aside.")
  var force = false

  var outer: DataLocation { booking.location }

  func run() throws {
    let directory = try directory()
    let aside = try BoxOffice.restore(file, into: directory, force: force, now: WallClock.live.now())
    if let aside { Console.say("What was there is in \(aside).") }
    Console.say("\(file) is restored in \(directory.path).")
    try CheckPrinter.run(try BoxOffice.live(directory), verbose: false)
  }
}
