/// One row of an answer, read by column name.
struct SQLRow: Sendable {
  /// Shared by all rows of one answer.
  let columns: [String]
  let values: [SQLValue]

  /// The column's value; throws `.damaged` where the database holds something else than the schema promises.
  func get<Value: SQLConvertible>(_ column: String, as type: Value.Type = Value.self) throws(BookingError)
    -> Value
  {
    guard let value = Value(sqlValue: self[column]) else {
      throw BookingError.damaged(detail: "column \(column)")
    }
    return value
  }

  /// The same for a column that may be NULL.
  func optional<Value: SQLConvertible>(_ column: String, as type: Value.Type = Value.self)
    throws(BookingError)
    -> Value?
  {
    self[column] == .null ? nil : try get(column)
  }

  func money(_ column: String, currency: String = "currency") throws(BookingError) -> Money {
    Money(minorUnits: try get(column), currency: try get(currency))
  }

  subscript(column: String) -> SQLValue {
    // A handful of short names: a scan beats hashing them.
    guard let index = columns.firstIndex(of: column) else { return .null }
    return values[index]
  }
}
