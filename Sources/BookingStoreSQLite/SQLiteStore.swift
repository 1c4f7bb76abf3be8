import BookingFiles
import BookingModel
import BookingStore
import GRDB
import Synchronization

/// The SQLite driver: one writer and a few readers a process, one gate around every write across processes.
///
/// Reading needs no gate and no connection that could write: the writer is opened at the first write.
final class SQLiteStore: Store {
  /// What a store in files has beside its connections; nil for one in memory.
  private let place: Place?
  let readers: any DatabaseReader
  private let openedWriter: Mutex<DatabaseQueue?>
  private let isClosed = Mutex(false)

  private struct Place {
    let path: String
    /// The file it was when it was opened: a write into one that has been replaced would be lost.
    let file: FileIdentity?
    /// Shared as long as the store is open.
    let lock: DirectoryLock
    /// Nil for a store that only looks.
    let gate: WriteGate?
    let changes: ChangeSignal?
  }

  /// A private database in memory, migrated, for tests and simulation.
  init() throws {
    let queue = try DatabaseQueue(configuration: SQLiteConnections.configuration())
    readers = queue
    openedWriter = Mutex(queue)
    place = nil
    try queue.writeWithoutTransaction { try SQLiteMigrator().migrate($0) }
  }

  /// Opens the database at `path`, making or migrating it first. Safe when many processes start at once.
  ///
  /// - Throws: `.newerSchema` before anything is written, `.damaged`, `.readOnly`, `.diskFull`, `.noPermission`, `.busy`.
  init(path: String, lock: DirectoryLock, gate: WriteGate, changes: ChangeSignal) throws(BookingError) {
    do {
      if let current = SQLiteConnections.upToDate(path) {
        readers = current
        openedWriter = Mutex(nil)
      } else {
        // Making and migrating write: one process at a time.
        let writer = try gate.whileHeld {
          try SQLiteConnections.refuseEmptied(path: path, changes)
          try SQLiteConnections.refuseNewerSchema(path: path, recovering: true)
          let writer = try SQLiteConnections.writer(path)
          try writer.writeWithoutTransaction { database in
            // What was restored from a backup has no log yet.
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try SQLiteMigrator().migrate(database)
          }
          return writer
        }
        readers = try SQLiteConnections.readers(path)
        openedWriter = Mutex(writer)
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
    place = Place(path: path, file: FileIdentity(of: path), lock: lock, gate: gate, changes: changes)
  }

  /// Opens an existing database to look at it, from connections that can't write: nothing is migrated, nothing made.
  ///
  /// - Throws: `.newerSchema`, `.damaged`, `.noPermission`.
  init(inspecting path: String, lock: DirectoryLock) throws(BookingError) {
    do {
      try SQLiteConnections.refuseNewerSchema(path: path)
      // Every row is read, many by way of an index: pages are better kept.
      readers = try SQLiteConnections.readers(path, cache: 65536)
    } catch {
      throw SQLiteFailure.translated(error)
    }
    openedWriter = Mutex(nil)
    place = Place(path: path, file: FileIdentity(of: path), lock: lock, gate: nil, changes: nil)
  }

  deinit { close() }

  /// Whoever leaves last folds the log into the database: people copy that one file.
  ///
  /// SQLite does so when the last connection closes, if that one may write; it makes sure itself that it is alone.
  func close() {
    guard let place,
      !isClosed.withLock({ isClosed in
        defer { isClosed = true }; return isClosed
      })
    else { return }
    readers.interrupt()
    if !PersistentConnections.areKept { try? readers.close() }
    openedWriter.withLock { writer in
      // Where there is nothing to fold, nothing that reading made is left behind either.
      if writer == nil, place.gate != nil || !SQLiteConnections.hasLog(place.path), place.lock.becomesAlone()
      {
        writer = try? SQLiteConnections.writer(place.path)
      }
      guard PersistentConnections.areKept else { try? writer?.close(); return }
      if place.lock.becomesAlone() {
        _ = try? writer?.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      }
    }
  }

  /// The one connection that writes.
  func writer() throws -> DatabaseQueue {
    try openedWriter.withLock { opened in
      if let opened { return opened }
      guard let place, place.gate != nil, !isClosed.withLock({ $0 }) else { throw BookingError.readOnly }
      let writer = try SQLiteConnections.writer(place.path)
      opened = writer
      return writer
    }
  }

  func read<Value>(_ body: (any Reader) throws -> Value) throws(BookingError) -> Value {
    do {
      return try withoutActuallyEscaping(body) { body in
        try reading { try body(SQLiteTransaction(database: $0)) }
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }

  private func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard !isClosed.withLock({ $0 }) else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "closed")
    }
    // A queue's one connection is alone with the body anyway. GRDB would set and reset `query_only` around it, and either
    // makes SQLite compile every prepared statement anew.
    return readers is DatabaseQueue ? try readers.unsafeRead(body) : try readers.read(body)
  }

  /// Names of locks mean nothing here: the gate lets one write at a time.
  func write<Value>(locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Value)
    throws(BookingError) -> Value
  {
    try writing(body) { value, _ in value }
  }

  /// What is read afterwards comes from the writer's own connection: its cache holds what was just written, while a
  /// reader's would have to be read anew.
  func write<Written, Value>(
    locking locks: Set<StoreLock>?, _ body: (any Transaction) throws -> Written,
    thenRead: (Written, any Reader) throws -> Value
  ) throws(BookingError) -> Value {
    try writing(body) { written, database in
      try SQLiteTransaction.around(database, begin: "BEGIN") { try thenRead(written, $0) }
    }
  }

  private func writing<Written, Value>(
    _ body: (any Transaction) throws -> Written, then: (Written, Database) throws -> Value
  ) throws(BookingError) -> Value {
    do {
      return try withoutActuallyEscaping(body) { body in
        try withoutActuallyEscaping(then) { then in
          try writer().writeWithoutTransaction { database in
            let (written, topics) = try holdingGate {
              try SQLiteTransaction.around(database, begin: "BEGIN IMMEDIATE") { transaction in
                let value = try body(transaction)
                try refuseReplaced()
                return (value, transaction.topics)
              }
            }
            place?.changes?.announce(topics)
            return try then(written, database)
          }
        }
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }

  /// One writes after the other, and what is rolled back gives its numbers back.
  var numbersWithoutGaps: Bool { true }

  func schemaProblems() throws(BookingError) -> [String] {
    do {
      return try reading { try SQLiteSchema.problems(of: $0) }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }

  func integrityProblems() throws(BookingError) -> [String] {
    do {
      return try reading { database in
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let foreign = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "\($0)" }
        return integrity + foreign
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }

  /// `PRAGMA synchronous` of the writer, for the test that keeps commits durable.
  var synchronousLevel: Int? {
    try? writer().writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
  }

  /// What is committed to a file that nobody finds any more is lost, whoever was told of it.
  private func refuseReplaced() throws {
    guard let place, FileIdentity(of: place.path) != place.file else { return }
    throw BookingError.replaced
  }

  private func holdingGate<Value>(_ body: () throws -> Value) throws -> Value {
    guard let gate = place?.gate else { return try body() }
    return try gate.whileHeld(body)
  }
}
