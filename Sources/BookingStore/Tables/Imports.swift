import BookingModel

/// Strict imports under way: what they lay down is seen by nobody until one row decides, and goes as its events come.
package enum Imports {
  /// - Parameter file: its name, for whoever sees it unfinished.
  package static func insert(
    _ id: Identifier<StrictImport>, of file: String, by actor: String, at now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "INSERT INTO imports (id, file, actor, touched_at) VALUES (\(id), \(file), \(actor), \(now))")
  }

  /// A number that no import has had: the audit log tells of each by it, and its rows are gone by then. It is above that of
  /// every entry there is, and each import has entries.
  package static func newNumber(_ reader: any Reader) throws -> Identifier<StrictImport> {
    Identifier(try AuditLog.last(reader) + 1)
  }

  /// Notes that `count` rows more are laid down; whether that many were there before and nothing was decided.
  package static func grow(
    _ id: Identifier<StrictImport>, by count: Int, from laid: Int, at now: Timestamp,
    _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE imports SET rows_left = rows_left + \(count), touched_at = \(now)
      WHERE id = \(id) AND rows_left = \(laid) AND decided_at IS NULL
      """) == 1
  }

  /// Whether so many rows were there, and nobody had decided or given up before.
  package static func decide(
    _ id: Identifier<StrictImport>, of count: Int, at now: Timestamp, _ transaction: any Transaction
  ) throws -> Bool {
    try transaction.run(
      """
      UPDATE imports SET decided_at = \(now)
      WHERE id = \(id) AND rows_left = \(count) AND decided_at IS NULL
      """) == 1
  }

  /// Notes that rows have become events.
  package static func shrink(
    _ id: Identifier<StrictImport>, by count: Int, at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      "UPDATE imports SET rows_left = rows_left - \(count), touched_at = \(now) WHERE id = \(id)")
  }

  /// Notes that rows were taken back, which is no sign of life.
  package static func takeBack(_ count: Int, of id: Identifier<StrictImport>, _ transaction: any Transaction)
    throws
  {
    try transaction.run("UPDATE imports SET rows_left = rows_left - \(count) WHERE id = \(id)")
  }

  /// Whether nothing of it was left, so that it is over.
  package static func deleteIfDone(_ id: Identifier<StrictImport>, _ transaction: any Transaction) throws
    -> Bool
  {
    try transaction.run("DELETE FROM imports WHERE id = \(id) AND rows_left = 0") == 1
  }

  /// Whether it is there and not decided.
  package static func isOpen(_ id: Identifier<StrictImport>, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT 1 FROM imports WHERE id = \(id) AND decided_at IS NULL")
  }

  /// Whether anything is decided that isn't among the events yet.
  package static func isAnyDecided(_ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT id FROM imports WHERE decided_at IS NOT NULL LIMIT 1")
  }

  package static func oldestDecided(_ reader: any Reader) throws -> (
    id: Identifier<StrictImport>, actor: String
  )? {
    try reader.first(
      "SELECT id, actor FROM imports WHERE decided_at IS NOT NULL ORDER BY decided_at, id LIMIT 1"
    ).map { (try $0.get("id"), try $0.get("actor")) }
  }

  /// Those that nobody has gone on with since a moment and that aren't decided.
  package static func abandoned(since moment: Timestamp, _ reader: any Reader) throws -> [Identifier<
    StrictImport
  >] {
    try reader.rows("SELECT id FROM imports WHERE touched_at <= \(moment) AND decided_at IS NULL").map {
      try $0.get("id")
    }
  }

  package static func rowsLeft(of id: Identifier<StrictImport>, _ reader: any Reader) throws -> Int {
    try reader.count("SELECT rows_left FROM imports WHERE id = \(id)")
  }

  /// Those that were decided and whose events are not all there yet, the oldest first. Rows are numbered from 1 and go in that
  /// order.
  package static func unfinished(_ reader: any Reader) throws -> [UnfinishedImport] {
    try reader.rows(
      """
      SELECT rows_left, file, (SELECT MAX(number) FROM import_rows WHERE import_id = imports.id) AS count
      FROM imports WHERE decided_at IS NOT NULL ORDER BY decided_at, id
      """
    ).map { row in
      let left: Int = try row.get("rows_left")
      let count = try row.optional("count") ?? left
      return UnfinishedImport(file: try row.get("file"), added: count - left, count: count)
    }
  }
}
