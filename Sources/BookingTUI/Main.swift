import ArgumentParser
import BookingModel
import BookingServices
import BookingWords
import Foundation

/// The program: without a subcommand the interface, otherwise one command that prints and ends.
@main
struct Booking: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "booking",
    abstract: Booking.words.help(.booking).abstract, discussion: Booking.words.help(.booking).discussion,
    version: "booking 0.1.0",
    subcommands: [
      InitCommand.self, EventsCommand.self, OrdersCommand.self, TicketsCommand.self, DoorCommand.self,
      AccountCommand.self,
      CheckCommand.self, BackupCommand.self,
      RestoreCommand.self,
      SimulateCommand.self, DrillCommand.self, DrillBuyerCommand.self, DrillGateCommand.self,
      WorkerCommand.self, DoctorCommand.self, GateCommand.self, DeviceCommand.self, ServeCommand.self,
      VisitCommand.self,
    ])

  @OptionGroup var location: DataLocation
  @OptionGroup(title: "Screens") var interface: InterfaceOptions

  static func main() {
    openStandardDescriptors()
    // A data directory may be an older one that others may look into: what is in it stays its owner's.
    umask(0o077)
    // A reader that went away and a file that may not grow are errors of one write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot(separated(Array(CommandLine.arguments.dropFirst())))
      guard hasDescriptors else { throw BookingError.tooFewFiles }
      do {
        try command.run()
      } catch let error as ValidationError {
        // What a command finds out when it runs is told like what it finds out before.
        Console.complain(misuse: error, of: type(of: command))
        exit(withError: ExitCode.validationFailure)
      }
    } catch let error as SettingsError {
      for line in Booking.words.sentences(error) { Console.complain(line) }
      Console.complain(words.mendSettingsFirst)
      exit(withError: ExitCode.failure)
    } catch let error as BookingError {
      Console.complain(refusal: error, CommandWording.sentence(for: error))
      exit(withError: ExitCode.failure)
    } catch  where exitCode(for: error).isSuccess {
      // Help, the version, completions: a disk that is full must not look like done.
      Console.emit(translated(help: fullMessage(for: error)) + "\n")
      exit(withError: ExitCode.success)
    } catch {
      guard language != .english else { exit(withError: error) }
      for line in translated(misuse: fullMessage(for: error)) { Console.complain(line) }
      exit(withError: ExitCode(exitCode(for: error).rawValue))
    }
  }

  func run() throws {
    try OpenInterface(directory: try location.directory(), options: interface).run()
  }
}
