import BookingFiles
import BookingModel
import BookingStore
import GRDB

/// SQLite in a data directory: every process that has the directory shares the files.
public struct SQLiteEngine: Engine {
  private let directory: DataDirectory

  public init(_ directory: DataDirectory) { self.directory = directory }

  /// For a process that is kept from the system's files: what it opens from here on stays open until it ends, so that
  /// nothing has to be taken apart on the way out. Closing the box office does the rest.
  public static func keepConnections() { PersistentConnections.begin() }

  package func open(waiting limit: TimeSpan, now: Timestamp) throws(BookingError) -> Storage {
    try directory.prepare()
    let lock = try directory.entered(now: now)
    let changes = try ChangeSignal(path: directory.changes)
    let store = try SQLiteStore(
      path: directory.database, lock: lock, gate: try WriteGate(path: directory.gate, limit: limit),
      changes: changes)
    return Storage(store, images: ImageFiles(directory: directory.images), changes: changes)
  }

  package func inspect(now: Timestamp) throws(BookingError) -> Storage {
    let lock = try directory.entered(now: now)
    return Storage(
      try SQLiteStore(inspecting: directory.database, lock: lock),
      images: ImageFiles(directory: directory.images))
  }

  package func versions() throws(BookingError) -> StoreVersions {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: directory.database, configuration: configuration)
      return try queue.read { database in
        StoreVersions(
          engine: try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "",
          schema: try SQLiteMigrator().refuseNewer(database))
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }

  package func leadership() throws(BookingError) -> any Leadership {
    try FileLeadership(path: directory.workerLock)
  }

  package var tableFiles: any TableFiles { SQLiteTableFiles() }
  package var sandboxBooks: any SandboxBooks { SandboxDatabase(directory) }
}

extension Storage {
  /// What belongs to a store of this engine.
  init(
    _ store: SQLiteStore, images: any BlobStore = ImageFiles(directory: "/nonexistent/images"),
    changes: ChangeSignal? = nil
  ) {
    self.init(
      store: store, search: FTS5SearchIndex(), images: images, tables: store, tableFiles: SQLiteTableFiles(),
      changes: changes)
  }
}
