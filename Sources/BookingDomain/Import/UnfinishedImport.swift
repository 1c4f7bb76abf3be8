/// A strict import that was decided and whose events are not all there yet: the worker, or the next import, adds the rest.
public struct UnfinishedImport: Sendable, Equatable {
  /// The name of its file; empty where it wasn't told.
  public let file: String
  /// How many of its events are there.
  public let added: Int
  public let count: Int

  public init(file: String, added: Int, count: Int) {
    self.file = file
    self.added = added
    self.count = count
  }

  /// The oldest first. The number of an import is that of the entry that began it, which tells its file; rows are numbered from 1
  /// and go in that order.
  static func all(_ reader: any Reader) throws -> [UnfinishedImport] {
    try reader.rows(
      """
      SELECT rows_left, (SELECT facts FROM audit_entries WHERE audit_entries.id = imports.id) AS file,
        (SELECT MAX(number) FROM import_rows WHERE import_id = imports.id) AS count
      FROM imports WHERE decided_at IS NOT NULL ORDER BY id
      """
    ).map { row in
      let left: Int = try row.get("rows_left")
      let count = try row.optional("count") ?? left
      return UnfinishedImport(file: try row.optional("file") ?? "", added: count - left, count: count)
    }
  }
}

extension BoxOffice {
  /// Needs no principal, like `check`: it tells of files, never of anybody's data.
  public func unfinishedImports() throws(BookingError) -> [UnfinishedImport] {
    try store.read { try UnfinishedImport.all($0) }
  }
}
