import GRDB

@testable import BookingStore
@testable import BookingStoreSQLite

/// A database as an earlier version of the program had it, with what today's holds: for tests of the way up from there.
enum EarlierSchema {
  /// Gives every table its columns and indexes of `version` again; those that came later go. A column that has gone since is 0
  /// or empty. The search tables are left as they are.
  static func windBack(_ path: String, to version: Int) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let earlier = try objects(of: version)
    try queue.write { database in
      try database.execute(sql: "PRAGMA legacy_alter_table = ON")
      if version <= Schema.migrations.firstIndex(of: .statements(Schema.properNames)) ?? 0 {
        try database.execute(sql: formerNames)
      }
      let present = try objects(database)
      for object in present where object.kind == "index" && !earlier.contains(object) {
        try database.execute(sql: "DROP INDEX \(object.name)")
      }
      for object in present where object.kind == "table" && !earlier.contains(object) {
        guard let before = earlier.first(where: { $0.name == object.name }) else {
          try database.execute(sql: "DROP TABLE \(object.name)")
          continue
        }
        try change(object.name, to: before.sql, database)
      }
      for object in try earlier.filter({ try !objects(database).contains($0) }) {
        try database.execute(sql: object.sql)
      }
      try database.execute(sql: "PRAGMA user_version = \(version)")
    }
    try queue.close()
  }

  private struct Object: Equatable {
    let kind: String
    let name: String
    let sql: String
  }

  /// `Schema.properNames` taken back.
  private static let formerNames = """
    ALTER TABLE payments RENAME COLUMN cancel_requested_at TO given_up_at;
    ALTER TABLE contact_changes RENAME COLUMN channel TO contact;
    ALTER TABLE event_notices RENAME COLUMN last_event_order TO last_line;
    ALTER TABLE messages RENAME COLUMN language TO locale;
    ALTER TABLE ssh_keys RENAME TO account_keys;
    CREATE TABLE house_keys (id INTEGER PRIMARY KEY, purpose TEXT, public BLOB, secret BLOB, created_at INTEGER);
    INSERT INTO house_keys (purpose, secret, created_at) SELECT purpose, secret, created_at FROM keyed_secrets;
    INSERT INTO house_keys (purpose, public, secret, created_at)
      SELECT 'tickets', public, secret, created_at FROM ticket_signing_keys
    """

  private static func change(_ table: String, to sql: String, _ database: Database) throws {
    try database.execute(sql: "ALTER TABLE \(table) RENAME TO later; \(sql)")
    let kept = Set(try database.columns(in: "later").map(\.name))
    let columns = try database.columns(in: table)
    let values = columns.map { kept.contains($0.name) ? $0.name : $0.isNotNull ? "0" : "NULL" }
    try database.execute(
      sql: """
        INSERT INTO \(table) (\(columns.map(\.name).joined(separator: ", ")))
        SELECT \(values.joined(separator: ", ")) FROM later;
        DROP TABLE later
        """)
  }

  private static func objects(of version: Int) throws -> [Object] {
    try DatabaseQueue().write { database in
      for migration in Schema.migrations.prefix(version) {
        switch migration {
        case .statements(let statements): for statement in statements { try database.execute(sql: statement) }
        case .rebuild(let tables): for table in tables { try SQLiteRebuild(table).run(database) }
        case .searchTables, .headOfSeals, .missingFingerprints: break
        }
      }
      return try objects(database)
    }
  }

  private static func objects(_ database: Database) throws -> [Object] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'event\\_search%' ESCAPE '\\' AND type IN ('table', 'index')
        """
    ).map { Object(kind: $0["type"], name: $0["name"], sql: $0["sql"]) }
  }
}
