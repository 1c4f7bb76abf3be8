import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel

/// A command on a data directory.
protocol OfficeCommand: ParsableCommand {
  var location: DataLocation { get }
  /// What stands before the subcommand: `booking --data DIR events`.
  var outer: DataLocation { get }
}

extension OfficeCommand {
  func directory() throws -> DataDirectory { try location.directory(or: outer) }

  /// The box office of an existing data directory, and the operator: whoever may read and write the directory.
  ///
  /// Only `init` and the interface make a new one: a mistyped `--data` is a mistake and not a second box office.
  func open() throws -> (office: BoxOffice, operator: Principal) {
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    let office = try BoxOffice.live(directory)
    return (office, office.openOperatorSession())
  }
}
