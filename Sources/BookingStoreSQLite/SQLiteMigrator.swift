import BookingModel
import BookingStore
import GRDB

/// Brings a database to the schema this program knows, or refuses it untouched.
struct SQLiteMigrator {
  private let migrations: [Schema.Migration]

  /// - Parameter migrations: others only for a test.
  init(migrations: [Schema.Migration] = Schema.migrations) { self.migrations = migrations }

  /// The database's version, which this program knows.
  @discardableResult
  func refuseNewer(_ database: Database) throws -> Int {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= migrations.count else {
      throw BookingError.newerSchema(found: found, known: migrations.count)
    }
    return found
  }

  /// The version stands in `user_version`: readable without knowing any table.
  ///
  /// - Parameter version: where to stop, for a test that wants a database as it was.
  func migrate(_ database: Database, to version: Int? = nil) throws {
    let version = version ?? migrations.count
    let found = try refuseNewer(database)
    if found == 0, try database.tableExists("grdb_migrations") || database.tableExists("events") {
      throw BookingError.damaged(detail: "tables without a schema version")
    }
    guard found < version else { return }
    if found == 0, version == Schema.version { return try make(database) }
    let missing = migrations[found..<version]
    let rebuilds = missing.contains { if case .rebuild = $0 { true } else { false } }
    // Inside a transaction SQLite would pass over this.
    let watches = try Bool.fetchOne(database, sql: "PRAGMA foreign_keys") ?? true
    if rebuilds { try database.execute(sql: "PRAGMA foreign_keys = OFF") }
    defer { if rebuilds, watches { try? database.execute(sql: "PRAGMA foreign_keys = ON") } }
    // All or nothing: whoever is killed at any of these steps leaves the database as it was.
    try database.inTransaction(.immediate) {
      let danglingBefore = rebuilds ? try SQLiteRebuild.dangling(database) : 0
      for migration in missing { try run(migration, database) }
      // These need all tables as this program knows them.
      if missing.contains(.searchTables) { try makeSearchTables(database) }
      if missing.contains(.missingFingerprints) {
        try Fingerprint.noteMissing(SQLiteTransaction(database: database))
      }
      // What a hand had broken before stays, for `check` to tell of.
      if rebuilds, try SQLiteRebuild.dangling(database) > danglingBefore {
        throw BookingError.damaged(detail: "rows would refer to others that are gone")
      }
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// A new database, at once.
  private func make(_ database: Database) throws {
    try database.inTransaction(.immediate) {
      for statement in SQLiteDialect.schema + Schema.firstRows { try database.execute(sql: statement) }
      try FTS5SearchIndex().install(SQLiteTransaction(database: database))
      try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
      return .commit
    }
  }

  private func run(_ migration: Schema.Migration, _ database: Database) throws {
    switch migration {
    case .statements(let statements): for statement in statements { try database.execute(sql: statement) }
    case .rebuild(let tables): for table in tables { try SQLiteRebuild(table).run(database) }
    case .headOfSeals: try AuditHead.install(SQLiteTransaction(database: database))
    case .missingFingerprints, .searchTables: break
    }
  }

  private func makeSearchTables(_ database: Database) throws {
    let transaction = SQLiteTransaction(database: database)
    let earlier = try database.tableExists("event_search")
    earlier ? try FTS5SearchIndex().renew(transaction) : try FTS5SearchIndex().install(transaction)
  }
}
