import BookingModel
import BookingStore

/// Whether strict imports that are under way are as the audit log says, and whether none that was decided has vanished.
struct ImportCheck {
  private struct Told {
    var actor: String?
    var file = ""
    var decided: (at: Timestamp, count: Int)?
  }

  private var told: [Int64: Told] = [:]

  mutating func note(
    _ action: AuditAction, of number: Int64, by actor: String, at: Timestamp, facts: String
  ) {
    switch action {
    case .importBegun: told[number] = Told(actor: actor, file: facts)
    // `200 events`
    case .importDecided:
      told[number, default: Told()].decided = (at, Int(facts.prefix { $0.isNumber }) ?? 0)
    case .importFinished, .importAbandoned: told[number] = nil
    default: break
    }
  }

  func wrong(_ reader: any Reader) throws -> [String] {
    var missing = told
    let imports = try reader.rows(
      """
      SELECT imports.id, actor, file, rows_left, decided_at, COUNT(import_rows.number) AS count,
        COALESCE(MIN(number), 0) AS first, COALESCE(MAX(number), 0) AS last
      FROM imports LEFT JOIN import_rows ON import_rows.import_id = imports.id GROUP BY imports.id
      """)
    let wrong = try imports.filter { row in
      guard let told = missing.removeValue(forKey: try row.get("id")) else { return true }
      return try !isRight(row, told)
    }.map { try Identifier<StrictImport>($0.get("id")).subject }
    let unreadable = try unreadable(reader)
    return wrong + missing.keys.sorted().map { "\(Identifier<StrictImport>($0).subject) is gone" }
      + unreadable
  }

  /// Rows are numbered from 1 in the order in which they come and go.
  private func isRight(_ row: SQLRow, _ told: Told) throws -> Bool {
    let left: Int = try row.get("rows_left")
    guard try row.get("count") == left, try row.get("actor") == told.actor,
      try row.get("file") == told.file
    else { return false }
    guard let decided = told.decided else {
      return try row["decided_at"] == .null && row.get("last") == left && row.get("first") == min(1, left)
    }
    guard let at: Timestamp = try row.optional("decided_at") else { return false }
    return try abs((at - decided.at).milliseconds) <= AuditLogCheck.tolerance
      && row.get("last") == decided.count && row.get("first") == decided.count - left + 1
  }

  private func unreadable(_ reader: any Reader) throws -> [String] {
    var wrong: [String] = []
    try reader.each("SELECT import_id, number, entry FROM import_rows") { row in
      if (try? ImportedEvent(encoded: row.get("entry"))) == nil {
        let id: Identifier<StrictImport> = try row.get("import_id")
        wrong.append("\(id.subject), row \(try row.get("number", as: Int.self))")
      }
    }
    return wrong
  }
}
