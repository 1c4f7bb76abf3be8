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

  /// The box office of an existing data directory, for its operator: whoever may read and write the directory.
  ///
  /// Only `init` and the interface make a new one: a mistyped `--data` is a mistake and not a second box office.
  func open() throws -> Operator {
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    return try Operator.live(directory)
  }

  /// The same, to ask for what visitors may ask for, too.
  func visit() throws -> Visit { try open().visit() }
}
