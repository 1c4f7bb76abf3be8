import BookingModel
import BookingStore

/// How SQLite says what the schema says.
enum SQLiteDialect {
  /// What makes a new database's tables.
  static let schema: [String] = Schema.tables.flatMap { [table($0.name, $0.columns)] + $0.indexes }

  static func table(_ name: String, _ columns: String) -> String {
    let typed = columns.replacing(/\b[A-Z]+\b/) { word in
      ColumnType(rawValue: String(word.output)).map(name(of:)) ?? String(word.output)
    }
    return "CREATE TABLE \(name) (\n\(typed)\n) STRICT"
  }

  private static func name(of type: ColumnType) -> String {
    switch type {
    case .id: "INTEGER PRIMARY KEY"
    case .integer: "INTEGER"
    case .text: "TEXT"
    case .bytes: "BLOB"
    }
  }
}
