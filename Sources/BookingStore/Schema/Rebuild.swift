import BookingModel

extension Schema {
  /// A table that is made anew under its name, for what ALTER TABLE can't change: a condition, or whether a column may be empty.
  ///
  /// It keeps its rows, its indexes and its triggers. Columns have the values of those of the same name; one that is new has its
  /// default. To give a column another name, rename it first.
  package struct Rebuild: Equatable, Sendable {
    package let table: String
    /// In the words of `ColumnType`, as they were when this was released.
    package let columns: String

    package init(_ table: String, _ columns: String) {
      self.table = table
      self.columns = columns
    }
  }
}
