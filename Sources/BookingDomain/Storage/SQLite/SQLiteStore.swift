import Foundation
import GRDB

/// The SQLite driver: one writer and a few readers a process, one gate around every write across processes.
final class SQLiteStore: Store {
  let database: any DatabaseWriter
  /// Let go after the database is closed.
  private let lock: DirectoryLock?
  private let gate: WriteGate?
  private let changes: ChangeSignal?

  /// A private database in memory, migrated, for tests and simulation.
  init() throws {
    let queue = try DatabaseQueue(configuration: Self.configuration())
    database = queue
    lock = nil
    gate = nil
    changes = nil
    try queue.writeWithoutTransaction { try SQLiteMigrator().migrate($0) }
  }

  /// Opens the database at `path`, making or migrating it first. Safe when many processes start at once.
  ///
  /// - Throws: `.newerSchema` before anything is written, `.damaged`, `.readOnly`, `.diskFull`, `.noPermission`.
  init(path: String, lock: DirectoryLock, gate: WriteGate, changes: ChangeSignal) throws(BookingError) {
    do {
      // Opening, migrating and closing checkpoint the WAL, so the gate is held around them too.
      database = try gate.whileHeld {
        try Self.refuseEmptied(path: path, changes)
        try Self.refuseNewerSchema(path: path)
        let pool = try DatabasePool(path: path, configuration: Self.configuration())
        // GRDB sets NORMAL on a pool's writer after its preparation: a commit would not survive a power loss.
        try pool.writeWithoutTransaction { database in
          try database.execute(sql: "PRAGMA synchronous = FULL")
          try SQLiteMigrator().migrate(database)
        }
        return pool
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
    self.lock = lock
    self.gate = gate
    self.changes = changes
  }

  /// Opens an existing database to look at it, from connections that can't write: nothing is migrated, nothing made.
  ///
  /// - Throws: `.newerSchema`, `.damaged`, `.noPermission`.
  init(inspecting path: String, lock: DirectoryLock) throws(BookingError) {
    do {
      try Self.refuseNewerSchema(path: path)
      var configuration = Self.configuration()
      configuration.readonly = true
      // Every row is read, many by way of an index: pages are better kept.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
      database = try DatabasePool(path: path, configuration: configuration)
    } catch {
      throw SQLiteFailure.translated(error)
    }
    self.lock = lock
    gate = nil
    changes = nil
  }

  deinit {
    guard let gate else { return }
    try? gate.whileHeld { try database.close() }
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
    // A queue's one connection is alone with the body anyway. GRDB would set and reset `query_only` around it, and either
    // makes SQLite compile every prepared statement anew.
    database is DatabaseQueue ? try database.unsafeRead(body) : try database.read(body)
  }

  /// Forgets every row but those a new database has; tables and prepared statements stay. For one in memory.
  func empty() throws {
    try database.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        // Whoever refers to another is mostly made after it, and always gone by the commit; what an index keeps for itself
        // it empties itself.
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let tables = try String.fetchAll(
          database,
          sql: """
            SELECT made.name FROM sqlite_master AS made JOIN pragma_table_list AS list ON list.name = made.name
            WHERE list.type IN ('table', 'virtual') ORDER BY made.rowid DESC
            """)
        for table in tables { try database.execute(sql: "DELETE FROM \(table)") }
        for row in Schema.firstRows { try database.execute(sql: row) }
        return .commit
      }
    }
  }

  func write<Value>(_ body: (any Transaction) throws -> Value) throws(BookingError) -> Value {
    try write(body) { value, _ in value }
  }

  /// What is read afterwards comes from the writer's own connection: its cache holds what was just written, while a
  /// reader's would have to be read anew.
  func write<Written, Value>(
    _ body: (any Transaction) throws -> Written, thenRead: (Written, any Reader) throws -> Value
  ) throws(BookingError) -> Value {
    do {
      return try withoutActuallyEscaping(body) { body in
        try withoutActuallyEscaping(thenRead) { thenRead in
          try database.writeWithoutTransaction { database in
            let written = try holdingGate {
              try SQLiteTransaction.around(database, begin: "BEGIN IMMEDIATE", body)
            }
            changes?.announce()
            return try SQLiteTransaction.around(database, begin: "BEGIN") { try thenRead(written, $0) }
          }
        }
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }

  func copy(to path: String) throws(BookingError) {
    do {
      let copy = try DatabaseQueue(path: path)
      try database.backup(to: copy)
      // One self-contained file: a WAL beside it would be easy to lose.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }

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
    try? database.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
  }

  /// SQLite takes an emptied file for a new one, and throws away what its log still held.
  private static func refuseEmptied(path: String, _ changes: ChangeSignal) throws {
    func size(_ path: String) -> UInt64? {
      (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? UInt64
    }
    guard size(path) == 0, changes.hasAnnounced || size(path + "-wal") ?? 0 > 0 else { return }
    throw BookingError.damaged(detail: "booking.sqlite is empty")
  }

  /// A pool writes as it opens the file, so the question comes before it, from a connection that can't write.
  private static func refuseNewerSchema(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    var configuration = configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    _ = try queue.read { try SQLiteMigrator().refuseNewer($0) }
    try queue.close()
  }

  private func holdingGate<Value>(_ body: () throws -> Value) throws -> Value {
    guard let gate else { return try body() }
    return try gate.whileHeld(body)
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // A session is one person: two readers are plenty, and each costs memory.
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -1024; PRAGMA temp_store = MEMORY")
      database.add(function: FTS5SearchIndex.searchable)
    }
    return configuration
  }
}
