import BookingModel

/// One row of an answer, read by column name.
package struct SQLRow: Sendable {
  /// Shared by all rows of one answer.
  package let columns: [String]
  package let values: [SQLValue]

  package init(columns: [String], values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// The column's value; throws `.damaged` where the database holds something else than the schema promises.
  package func get<Value: SQLConvertible>(_ column: String, as type: Value.Type = Value.self)
    throws(BookingError)
    -> Value
  {
    guard let value = Value(sqlValue: self[column]) else {
      throw BookingError.damaged(detail: "column \(column)")
    }
    return value
  }

  /// The same for a column that may be NULL.
  package func optional<Value: SQLConvertible>(_ column: String, as type: Value.Type = Value.self)
    throws(BookingError)
    -> Value?
  {
    self[column] == .null ? nil : try get(column)
  }

  package func money(_ column: String, currency: String = "currency") throws(BookingError) -> Money {
    Money(minorUnits: try get(column), currency: try get(currency))
  }

  package subscript(column: String) -> SQLValue {
    // A handful of short names: a scan beats hashing them.
    guard let index = columns.firstIndex(of: column) else { return .null }
    return values[index]
  }
}
