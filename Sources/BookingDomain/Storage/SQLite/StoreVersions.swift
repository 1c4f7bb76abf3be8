import GRDB

/// What a data directory's tables are written by and for.
public struct StoreVersions: Sendable, Equatable {
  /// The database's own: `3.40.1`.
  public let engine: String
  /// The schema of the tables there are.
  public let schema: Int
  /// The schema that this program brings older tables up to when it opens them.
  public let known: Int

  /// The schema that this program knows.
  public static var newest: Int { Schema.version }

  /// Reads them and changes nothing. - Throws: `.newerSchema`, `.damaged`, `.noPermission`.
  public static func of(_ directory: DataDirectory) throws(BookingError) -> StoreVersions {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: directory.database, configuration: configuration)
      return try queue.read { database in
        StoreVersions(
          engine: try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "",
          schema: try SQLiteMigrator().refuseNewer(database), known: Schema.version)
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }
}
