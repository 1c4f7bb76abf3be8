/// Something that holds in every healthy data directory, as a question for the rows that break it.
struct Invariant: Sendable {
  /// A sentence, as `booking check` prints it.
  let name: String
  /// Answers offending rows; its first column names each. `{now}` stands for the moment of asking.
  let sql: @Sendable (_ now: Timestamp) -> SQL

  init(_ name: String, _ sql: @escaping @Sendable (Timestamp) -> SQL) {
    self.name = name
    self.sql = sql
  }
}
