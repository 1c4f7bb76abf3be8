import BookingModel
import BookingStore

/// Something that holds in every healthy data directory, as a question for the rows that break it.
package struct Invariant: Sendable {
  /// A sentence, as `booking check` prints it.
  package let name: String
  /// Answers offending rows; its first column names each.
  package let sql: @Sendable (_ now: Timestamp) -> SQL

  package init(_ name: String, _ sql: @escaping @Sendable (Timestamp) -> SQL) {
    self.name = name
    self.sql = sql
  }

  /// The rows that break it, named.
  package func broken(_ now: Timestamp, _ reader: any Reader) throws -> [String] {
    try reader.rows(sql(now)).map { row in
      switch row.values.first {
      case .text(let text): text
      case .integer(let value): String(value)
      default: "?"
      }
    }
  }
}
