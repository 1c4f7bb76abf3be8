import GRDB

@testable import BookingStore

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
      for case .statements(let statements) in Schema.migrations.prefix(version) {
        for statement in statements { try database.execute(sql: statement) }
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
