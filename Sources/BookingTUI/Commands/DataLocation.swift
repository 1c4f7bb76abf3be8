import ArgumentParser
import BookingFiles
import BookingWords
import Foundation

/// Where the data lie.
struct DataLocation: ParsableArguments {
  @Option(name: .customLong("data"), help: .of(.data), completion: .directory)
  var path: String?
  /// Beside the directory, since every command has both: see `Booking.language`, which reads it.
  @Option(help: .of(.language))
  var language: Language?

  /// `--data`, then `BOOKING_DATA`, then the platform's directory for a person's data.
  func directory(
    or outer: DataLocation? = nil, environment: [String: String] = Booking.environment
  ) throws -> DataDirectory {
    if let path = path ?? outer?.path ?? environment["BOOKING_DATA"] {
      guard !path.isEmpty else { throw ValidationError(Booking.words.dataNamesDirectory) }
      return DataDirectory(path: Self.withoutSlash(path))
    }
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") {
      return DataDirectory(path: Self.withoutSlash(base) + "/booking")
    }
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    return DataDirectory(path: home + "/.local/share/booking")
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
  }
}
