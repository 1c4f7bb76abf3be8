import BookingRules

/// The categories and cities that events have.
package enum EventNames {
  package enum Column {
    case category, city
    package var sql: SQL {
      switch self {
      case .category: "category"
      case .city: "city"
      }
    }
  }

  /// Every name once, as `name`, to be narrowed further. From one to the next in the index: as many steps as there are
  /// names, not events.
  package static func query(_ column: Column) -> SQL {
    """
    WITH RECURSIVE names (name) AS (
      SELECT MIN(\(part: column.sql)) FROM events
      UNION ALL
      SELECT (SELECT MIN(\(part: column.sql)) FROM events WHERE \(part: column.sql) > names.name) FROM names
      WHERE names.name IS NOT NULL
    )
    SELECT name FROM names WHERE name IS NOT NULL
    """
  }

  /// As events have it already where the name is there in other capitals or another form; else as it is given.
  package static func spelling(of name: String, in column: Column, _ reader: any Reader) throws -> String {
    let exact = try reader.first("SELECT 1 FROM events WHERE \(part: column.sql) = \(name) LIMIT 1")
    if exact != nil { return name }
    let key = NormalizedText.key(name)
    return try reader.rows(query(column)).map { try $0.get("name", as: String.self) }
      .first { NormalizedText.key($0) == key } ?? name
  }
}
