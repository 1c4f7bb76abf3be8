import ArgumentParser
import BookingDomain
import Foundation

struct RestoreCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a backup back into a data directory, and check it.",
    discussion: """
      Refused where there is a box office already. With --force that one is moved aside, into replaced-… in the same \
      directory, unless somebody has it open: they are named, and with --wait waited for. Ends with 1 when the check finds \
      something.
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

  func run() throws {
    let directory = try directory()
    let aside = try restore(into: directory)
    if let aside { Console.say("What was there is in \(aside).") }
    Console.say("\(file) is restored in \(directory.path).")
    try CheckPrinter.run(try BoxOffice.live(directory), verbose: false)
  }
  /// Returns where the box office that was there lies now.
  private func restore(into directory: DataDirectory) throws -> String? {
    var waited = false
    while true {
      do throws(BookingError) {
        return try BoxOffice.restore(file, into: directory, force: force, now: WallClock.live.now())
      } catch {
        guard wait, case .inUse(let holders) = error else { throw error }
        if !waited {
          Console.complain("Waiting: the data directory is in use\(CommandWording.names(of: holders)).")
        }
        waited = true
        usleep(200_000)
      }
    }
  }
}
