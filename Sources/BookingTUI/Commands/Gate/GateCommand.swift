import ArgumentParser
import BookingFiles
import BookingModel
import BookingSession
import BookingWords

/// `booking gate`: the door of an event, at this machine.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: Booking.words.help(.gate).abstract,
    discussion: Booking.words.help(.gate).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Option(help: .of(.gateEvent))
  var event: String?
  @Option(help: .of(.gateList))
  var list: String?
  @Option(help: .of(.gateName))
  var gate: String?
  @Option(help: .of(.serial), completion: .file())
  var serial: String?

  func run() throws {
    let directory = try location.directory(or: booking.location)
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    let wish = DoorWish(event: event, list: list, gate: gate)
    try OpenInterface(directory: directory, options: booking.interface, door: wish, sources: sources()).run()
  }

  private func sources() throws -> [any CodeSource] {
    guard let serial else { return [] }
    guard !booking.interface.plain else { throw ValidationError(Booking.words.serialNeedsScreens) }
    do throws(SerialFailure) {
      return [try SerialSource(path: serial)]
    } catch {
      Console.complain(Booking.words.scannerUnreadable(error.path, error.words))
      throw ExitCode.failure
    }
  }
}
