import BookingFiles
import BookingModel
import BookingStore
import GRDB

/// How databases are opened: with which settings, and when not.
enum SQLiteConnections {
  /// Its readers, where there is nothing to make or to migrate; nil for everything else, whatever it is.
  static func upToDate(_ path: String) -> DatabasePool? {
    guard let readers = try? readers(path),
      let isCurrent = try? readers.read({ database in
        try Int.fetchOne(database, sql: "PRAGMA user_version") == Schema.version
          && String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
      }), isCurrent
    else { return nil }
    return readers
  }

  /// SQLite takes an emptied or a missing file for a new one, and throws away what its log still held.
  static func refuseEmptied(path: String, _ changes: ChangeSignal) throws {
    let size = DiskFile.facts(of: path)?.byteCount
    guard size ?? 0 == 0, hasLog(path) || size == 0 && changes.hasAnnounced else { return }
    throw BookingError.damaged(detail: size == nil ? "booking.sqlite is missing" : "booking.sqlite is empty")
  }

  static func hasLog(_ path: String) -> Bool { DiskFile.facts(of: path + "-wal")?.byteCount ?? 0 > 0 }

  /// The question comes before anything is written, from a connection that can't write.
  ///
  /// - Parameter recovering: whether a write that was cut off, as that which gives a restored file its log, may be taken back
  ///   first: before that no connection can read which can't write.
  static func refuseNewerSchema(path: String, recovering: Bool = false) throws {
    guard DiskFile.exists(path) else { return }
    var configuration = configuration()
    configuration.readonly = true
    do {
      try refuseNewer(path, configuration)
    } catch let error as DatabaseError where recovering && error.resultCode == .SQLITE_READONLY {
      configuration.readonly = false
      try refuseNewer(path, configuration)
    }
  }

  private static func refuseNewer(_ path: String, _ configuration: Configuration) throws {
    let queue = PersistentConnections.keeping(try DatabaseQueue(path: path, configuration: configuration))
    _ = try queue.read { try SQLiteMigrator().refuseNewer($0) }
    try queue.close()
  }

  static func writer(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    // A commit survives a power loss.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return PersistentConnections.keeping(try DatabaseQueue(path: path, configuration: configuration))
  }

  /// - Parameter cache: of a connection, in KiB.
  static func readers(_ path: String, cache: Int = 1024) throws -> DatabasePool {
    var configuration = configuration(cache: cache)
    configuration.readonly = true
    return PersistentConnections.keeping(try DatabasePool(path: path, configuration: configuration))
  }

  static func configuration(cache: Int = 1024) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // A session is one person: two readers are plenty, and each costs memory.
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -\(cache); PRAGMA temp_store = MEMORY")
      database.add(function: FTS5SearchIndex.searchable)
      database.add(function: FTS5SearchIndex.folded)
    }
    return configuration
  }
}
