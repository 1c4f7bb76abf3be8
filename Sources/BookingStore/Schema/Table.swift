import BookingModel

extension Schema {
  /// A table as a new database gets it, in words that every engine has: its driver writes them out (`ColumnType`).
  package struct Table: Sendable {
    package let name: String
    /// Columns that hold a case of an enum, with the cases there are. No list of them stands in the database: one more is no
    /// change of a table. `booking check` asks whether each is known.
    package let cases: [String: [String]]
    package let columns: String
    package let indexes: [String]

    package init(_ name: String, cases: [String: [String]] = [:], _ columns: String, indexes: [String] = []) {
      self.name = name
      self.cases = cases
      self.columns = columns
      self.indexes = indexes
    }
  }
}

extension [String] {
  /// Cases as columns have them.
  package static func of<Case: RawRepresentable<String>>(_ cases: [Case]) -> [String] {
    cases.map(\.rawValue)
  }
}

/// What a column holds, in the schema's words.
package enum ColumnType: String, CaseIterable {
  /// A row's own number, which the engine gives.
  case id = "ID"
  /// 64 bits: numbers, money in smallest units, moments in milliseconds.
  case integer = "INTEGER"
  case text = "TEXT"
  case bytes = "BYTES"
}
