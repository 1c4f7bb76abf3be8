import GRDB

/// A database's tables, indexes, triggers and views, to be compared with those that the program makes.
///
/// They hold rules of their own, such as one claim a seat: a hand that takes one away has broken a rule before any row does.
struct SQLiteSchema {
  /// Statements by what they make, such as `index claims_seat`.
  private let objects: [String: String]

  /// What a new database has; made once.
  private static let own = Result { try SQLiteStore().writer().read { try SQLiteSchema($0) } }

  static func problems(of database: Database) throws -> [String] {
    let own = try own.get().objects
    let found = try SQLiteSchema(database).objects
    return Set(own.keys).union(found.keys).sorted().compactMap { name in
      switch (own[name], found[name]) {
      case (nil, _): "\(name) is not the program's"
      case (_, nil): "\(name) is gone"
      case (let own, let found): own == found ? nil : "\(name) is not as the program makes it"
      }
    }
  }

  private init(_ database: Database) throws {
    // What SQLite keeps for itself, such as figures for its planner, comes and goes.
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, tbl_name, sql FROM sqlite_master
        WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR type <> 'table'
        """)
    objects = Dictionary(
      rows.map { row in
        let (type, name, table): (String, String, String) = (row["type"], row["name"], row["tbl_name"])
        return ("\(type) \(name)", table + " " + Self.normalised(row["sql"] ?? ""))
      }, uniquingKeysWith: { "\($0); \($1)" })
  }

  /// A statement in one line: how it was broken and spaced doesn't matter, nor quotes around names, which renaming a table adds.
  private static func normalised(_ sql: String) -> String {
    let words = sql.replacing("\"", with: "").split { $0.isWhitespace }.joined(separator: " ")
    return words.replacing(/\ ?([(),])\ ?/) { String($0.output.1) }
  }
}
