import BookingModel
import BookingStore
import GRDB

/// Brings a database to the schema this program knows, or refuses it untouched.
package struct SQLiteMigrator {
  /// The database's version, which this program knows.
  @discardableResult
  func refuseNewer(_ database: Database) throws -> Int {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= Schema.version else {
      throw BookingError.newerSchema(found: found, known: Schema.version)
    }
    return found
  }

  /// The version stands in `user_version`: readable without knowing any table.
  ///
  /// - Parameter version: where to stop, for a test that wants a database as it was.
  func migrate(_ database: Database, to version: Int = Schema.version) throws {
    let found = try refuseNewer(database)
    if found == 0, try database.tableExists("grdb_migrations") || database.tableExists("events") {
      throw BookingError.damaged(detail: "tables without a schema version")
    }
    guard found < version else { return }
    // All or nothing: some steps need the tables as this program knows them, so they come after the others.
    try database.inTransaction(.immediate) {
      let missing = Schema.migrations[found..<version]
      for (number, migration) in zip(missing.indices, missing) {
        // Search tables are made from the events as they are: once is enough, at the last time.
        if migration == .searchTables, missing[(number + 1)...].contains(.searchTables) { continue }
        try run(migration, database)
      }
      if missing.contains(.missingFingerprints) {
        try Fingerprint.noteMissing(SQLiteTransaction(database: database))
      }
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  private func run(_ migration: Schema.Migration, _ database: Database) throws {
    let transaction = SQLiteTransaction(database: database)
    switch migration {
    case .statements(let statements): for statement in statements { try database.execute(sql: statement) }
    case .headOfSeals: try AuditHead.install(transaction)
    case .missingFingerprints: break
    case .searchTables:
      let earlier = try database.tableExists("event_search")
      earlier ? try FTS5SearchIndex().renew(transaction) : try FTS5SearchIndex().install(transaction)
    }
  }
}
